/**
 * Whether this page stands in Excel, told without Office.js: outside Office that file would open a frame to a telemetry
 * address. Excel says so in the page's address, in the name of its frame, or in an object of its own.
 */
export function isInsideOffice(page: Window): boolean {
  return (
    page.location.search.includes('_host_Info=') ||
    namesHost(page.name) ||
    'agaveHost' in page ||
    hasOfficeExternal(page)
  );
}

function namesHost(name: string): boolean {
  try {
    const value: unknown = JSON.parse(name);
    return typeof value === 'object' && value !== null && 'hostInfo' in value;
  } catch {
    return false;
  }
}

function hasOfficeExternal(page: Window): boolean {
  const external: unknown = page.external;
  return typeof external === 'object' && external !== null && 'GetHostInfo' in external;
}

export type OfficeLoad =
  | { readonly kind: 'ready' }
  /** The script could not be fetched, or never became ready: a network that blocks Microsoft's address, most often. */
  | { readonly kind: 'blocked' };

/** Longer than a slow network needs, shorter than a user waits. */
const READY_WITHIN = 20_000;

/** Loads Office.js from Microsoft's address (or the one the build names) and waits until Excel answers. */
export function loadOffice(page: Document, address: string): Promise<OfficeLoad> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => resolve({ kind: 'blocked' }), READY_WITHIN);
    const settle = (load: OfficeLoad) => {
      clearTimeout(timeout);
      resolve(load);
    };
    const script = page.createElement('script');
    script.src = address;
    script.addEventListener('error', () => settle({ kind: 'blocked' }));
    script.addEventListener('load', () => void Office.onReady().then(() => settle({ kind: 'ready' })));
    page.head.append(script);
  });
}
