const DARK = '(prefers-color-scheme: dark)';

/** Excel's own theme where it tells one, else the system's. */
export function prefersDark(): boolean {
  const background = officeBackground();
  return background === undefined ? matchMedia(DARK).matches : luminance(background) < 0.4;
}

export function watchDarkness(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function officeBackground(): string | undefined {
  const theme: unknown = 'Office' in window ? Office.context?.officeTheme : undefined;
  if (typeof theme !== 'object' || theme === null || !('bodyBackgroundColor' in theme)) return undefined;
  const { bodyBackgroundColor } = theme;
  return typeof bodyBackgroundColor === 'string' && /^#[0-9a-f]{6}$/i.test(bodyBackgroundColor)
    ? bodyBackgroundColor
    : undefined;
}

/** 0 for black, 1 for white; rough, but colours of a theme are far apart. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
