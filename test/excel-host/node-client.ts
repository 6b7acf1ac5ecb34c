import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { ExcelStandIn } from './excel-stand-in.ts';

/** The client's own globals, as the unmodified Office.js file sets them up. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const dist = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
let source: vm.Script | undefined;

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message?: { readonly url: string; readonly body: unknown };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** Error codes by Office.js's own numbers, as its other transports give them. */
const TRANSPORT_CODES: Readonly<Record<number, string>> = {
  5004: 'InvalidOperationInCellEditMode',
  5012: 'InvalidOrTimedOutSession',
  5102: 'ActivityLimitReached',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
  7000: 'AccessDenied',
};

/**
 * Microsoft's own Excel client in Node, unmodified, talking to a stand-in for Excel over the bridge that is built into
 * it. Each client is a fresh realm: compare its values after a round trip through JSON.
 */
export function excelClient(standIn: ExcelStandIn): ExcelClient {
  source ??= new vm.Script(readFileSync(path.join(dist, 'excel-web-16.00.debug.js'), 'utf8'));
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      if (message === undefined) return;
      const answer = standIn.answer(typeof message.body === 'string' ? message.body : JSON.stringify(message.body));
      if (answer === undefined) return;
      const reply =
        answer.kind === 'body'
          ? { statusCode: 200, headers: {}, body: JSON.parse(answer.text) as unknown }
          : {
              statusCode: 500,
              headers: {},
              body: { error: { code: TRANSPORT_CODES[answer.number] ?? 'GeneralException', message: 'refused' } },
            };
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ id, message: reply })));
    },
  };
  const realm: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Promise,
    localStorage: storage(),
    sessionStorage: storage(),
    navigator: { userAgent: 'Node' },
  };
  realm['window'] = realm;
  realm['self'] = realm;
  vm.createContext(realm);
  source.runInContext(realm);
  standIn.onEvent(({ type, target, message }) => {
    const text = JSON.stringify({ type: 3, controlId: '', message: { entries: [[65536, type, target, message]] } });
    setImmediate(() => bridge.onMessageFromHost?.(text));
  });
  return { Excel: realm['Excel'] as typeof Excel, OfficeExtension: realm['OfficeExtension'] as typeof OfficeExtension };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
