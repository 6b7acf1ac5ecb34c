import type { ExcelStandIn } from '../excel-stand-in.ts';

/** Plays Excel on the web for an add-in's page in a frame: answers the messages that Office.js sends to its parent. */
export interface XdmHost {
  readonly frame: HTMLIFrameElement;
  /** Runs a function of the add-in's, as a ribbon button does; resolves when it says that it is done. */
  command(functionName: string): Promise<void>;
  readonly ready: Promise<void>;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly [index: number]: unknown;
}

const RICH_API = 93;
const SAVE_SETTINGS = 76;
const REFRESH_SETTINGS = 75;
const COMMAND_COMPLETED = 94;
const OBJECT_EVENT = 65536;

export interface XdmOptions {
  /** The add-in's page, on this page's own host name. */
  readonly page: string;
  readonly language: 'sv-SE' | 'en-US';
  /** What the workbook's host claims to support. */
  readonly excelApi?: string;
  readonly title: string;
}

let conversations = 0;

/** Opens the page in a frame that is put into `container`. */
export function openAddIn(standIn: ExcelStandIn, container: HTMLElement, options: XdmOptions): XdmHost {
  const conversation = `samtal-${Date.now().toString(36)}-${conversations++}`;
  const frame = document.createElement('iframe');
  frame.title = options.title;
  const hostInfo = `Excel$Web$16.00$${options.language}$$$disableLogging$0`;
  const xdmInfo = `${conversation}|samverkanskoll|${location.origin}`;
  frame.name = JSON.stringify({ baseFrameName: `_xdm_0_${conversation}`, hostInfo, xdmInfo, serializerVersion: '1' });
  frame.src = options.page;

  const settings = new Map<string, string>();
  const completions = new Map<string, () => void>();
  let registered: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    registered = resolve;
  });
  let commands = 0;

  const post = (message: Record<string, unknown>) => {
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _errorCode: 0,
        _conversationId: conversation,
        _serializerVersion: 1,
        ...message,
      }),
      location.origin,
    );
  };
  const fire = (name: string, data: unknown) =>
    post({ _responseType: 1, _actionName: name, _correlationId: -1, _data: data });

  standIn.onEvent(({ type, target, message }) => {
    fire('richApiMessage', { ArrayData: [[OBJECT_EVENT, type, target, message]] });
  });

  function invoke(name: string, data: unknown): unknown {
    if (name === 'ContextActivationManager_getAppContextAsync') return appContext(standIn, options, settings);
    if (name !== 'executeMethod') return null;
    const method = data as MethodData;
    switch (method.DdaMethod?.DispatchId) {
      case RICH_API: {
        const answer = standIn.answer(String(method.ArrayData?.[4]));
        if (answer === undefined) return undefined;
        return answer.kind === 'body'
          ? { Version: 1, Error: 0, Data: [200, [], answer.text] }
          : { Version: 1, Error: answer.number };
      }
      case SAVE_SETTINGS:
        settings.clear();
        for (const [key, text] of method.DdaSettingsMethod?.Properties ?? []) settings.set(key, text);
        return { Version: 1, Error: 0 };
      case REFRESH_SETTINGS:
        return {
          Version: 1,
          Error: 0,
          Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      case COMMAND_COMPLETED:
        completions.get(String(method[0]))?.();
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: 5001 };
    }
  }

  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin || typeof event.data !== 'string')
      return;
    const message = parse(event.data);
    if (message?._messageType !== 0 || message._conversationId !== conversation) return;
    if (message._actionType !== 0) {
      if (message._actionName === 'appCommandInvoked') registered();
      post({ ...echo(message), _responseType: 0, _data: { Error: 0 } });
      return;
    }
    const data = invoke(message._actionName, message._data);
    if (data !== undefined) post({ ...echo(message), _responseType: 0, _data: data });
  });

  container.append(frame);
  return {
    frame,
    ready,
    command(functionName) {
      const id = `kommando-${commands++}`;
      return new Promise((resolve) => {
        completions.set(id, resolve);
        fire('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: functionName } })]);
      });
    },
  };
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}

function echo({ _actionName, _correlationId }: Message) {
  return { _actionName, _correlationId };
}

function appContext(standIn: ExcelStandIn, options: XdmOptions, settings: ReadonlyMap<string, string>) {
  return {
    _id: 'samverkanskoll',
    _appName: 16,
    _appVersion: '16.0',
    _appUILocale: options.language,
    _dataLocale: options.language,
    _docUrl: standIn.workbook.name,
    _clientMode: 1,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _requirementMatrix: JSON.stringify({ excelapi: options.excelApi ?? '1.15', richapiruntime: '1.0' }),
    _hostFullVersion: '16.0.15407.10000',
  };
}
