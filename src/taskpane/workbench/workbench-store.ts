import { hostProblemSentence } from '../../language/host-problems.ts';
import type { Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { CellPosition, CellReference } from '../../workbook/cell-address.ts';
import type { Mark } from '../../workbook/patch.ts';
import type { SheetSnapshot } from '../../workbook/snapshot.ts';
import type { Message } from '../state/pane-state.ts';
import { PaneStore } from '../state/pane-store.ts';
import { unexpected } from '../words/messages.ts';
import { deskSession } from './desk-session.ts';
import { EXAMPLE_DAY, EXAMPLE_NAME, exampleWorkbook } from './example-workbook.ts';
import { sheetsOf, type ShownWorkbook } from './shown-workbook.ts';
import type { StartedDesk } from './start-desk.ts';
import { downloadedSentence, exampleSentence, openedSentence, reviewedName } from './workbench-words.ts';

/** The workbook that is open. */
export interface OpenBook {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly marks: readonly Mark[];
  /** The name of the sheet that is shown. */
  readonly sheet: string;
  /** The selected cell of each sheet that has been looked at. */
  readonly selected: ReadonlyMap<string, CellPosition>;
  /** Something was written that is not downloaded. */
  readonly unsaved: boolean;
  readonly pane: PaneStore;
}

export interface WorkbenchState {
  readonly book?: OpenBook;
  /** The name of the file that is being opened. */
  readonly opening?: string;
  /** A file that waits for the user's word, since opening it would lose what is not downloaded. */
  readonly waiting?: OpenableFile;
  readonly message?: Message;
  /** Said to those who hear the page. */
  readonly announcement: string;
  readonly inPage: boolean;
  /** All of the program has been fetched: it needs no network any more. */
  readonly complete: boolean;
}

/** A file that a user chose or dropped. */
export interface OpenableFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The day to check it on, when it is another than today. */
  readonly day?: IsoDate;
}

export interface WorkbenchSurroundings {
  readonly desk: Promise<StartedDesk>;
  readonly language: Language;
  readonly today: () => IsoDate;
  /** Gives the user a file. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly openHelp: () => void;
}

const FIRST_CELL: CellPosition = { row: 1, column: 1 };

/** The workbench's state and what the user can do with files, sheets and cells; the pane has a store of its own. */
export class WorkbenchStore {
  readonly #listeners = new Set<() => void>();
  #state: WorkbenchState = { announcement: '', inPage: false, complete: false };

  constructor(readonly surroundings: WorkbenchSurroundings) {
    void surroundings.desk.then(({ inPage }) => this.#set({ inPage }));
  }

  get language(): Language {
    return this.surroundings.language;
  }

  readonly state = (): WorkbenchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Remembers that all of the program has been fetched. */
  noteComplete(): void {
    this.#set({ complete: true });
  }

  /** Opens a file, or asks first when something would be lost. */
  async open(file: OpenableFile): Promise<void> {
    const { book, opening } = this.#state;
    if (opening !== undefined || book?.pane.state().activity.kind === 'running') return;
    if (book?.unsaved === true) this.#set({ waiting: file });
    else await this.openNow(file);
  }

  openExample(): Promise<void> {
    return this.open({
      name: EXAMPLE_NAME,
      day: EXAMPLE_DAY,
      arrayBuffer: async () => (await exampleWorkbook()).slice().buffer,
    });
  }

  async openNow(file: OpenableFile): Promise<void> {
    this.#forget('waiting', 'message');
    this.#set({ opening: file.name });
    const name = visibleText(file.name);
    try {
      const { desk } = await this.surroundings.desk;
      const bytes = await file.arrayBuffer().catch(() => undefined);
      const result =
        bytes === undefined
          ? ({ ok: false, problem: { code: 'fileUnreadable' } } as const)
          : await desk.open(file.name, new Uint8Array(bytes));
      if (result.ok) {
        const { day } = file;
        this.#set({ book: await this.#bookOf(result.value, day), announcement: this.#say(openedSentence(name)) });
        if (day !== undefined) this.tell({ intent: 'info', text: exampleSentence(day) });
      } else this.tell({ intent: 'error', text: hostProblemSentence(namedByUser(result.problem), name) });
    } catch (error) {
      this.tell(unexpected(error));
    } finally {
      this.#forget('opening');
    }
  }

  /** Lets the file that waits be. */
  stay(): void {
    this.#forget('waiting');
  }

  /** Gives the user the workbook with all that was written, and with what is being written now. */
  async download(): Promise<void> {
    const { book } = this.#state;
    if (book === undefined) return;
    await untilIdle(book.pane);
    try {
      const { desk } = await this.surroundings.desk;
      const name = reviewedName(book.name)[this.language];
      this.surroundings.save(name, await desk.bytes());
      this.#change({ unsaved: false });
      this.#set({ announcement: this.#say(downloadedSentence(name)) });
    } catch (error) {
      this.tell(unexpected(error));
    }
  }

  showSheet(sheet: string): void {
    this.#change({ sheet });
  }

  select(position: CellPosition): void {
    const { book } = this.#state;
    if (book !== undefined) this.showCell({ sheet: book.sheet, ...position });
  }

  showCell({ sheet, row, column }: CellReference): void {
    const { book } = this.#state;
    if (book === undefined || !book.sheets.some(({ name }) => name === sheet)) return;
    this.#change({ sheet, selected: new Map([...book.selected, [sheet, { row, column }]]) });
  }

  tell(message: Message): void {
    this.#set({ message, announcement: this.#say(message.text) });
  }

  dismiss(): void {
    this.#forget('message');
  }

  async #bookOf(shown: ShownWorkbook, day: IsoDate | undefined): Promise<OpenBook> {
    const { desk } = await this.surroundings.desk;
    const { language, today, openHelp } = this.surroundings;
    const sheets = sheetsOf(shown, []);
    const pane = new PaneStore(
      {
        name: visibleText(shown.name),
        language,
        session: deskSession(desk, language, (workbook) => this.#written(workbook)),
        showCell: async (cell) => {
          this.showCell(cell);
          return { ok: true, value: undefined };
        },
        marksStand: async () => ({ ok: true, value: (this.#state.book?.marks.length ?? 0) > 0 }),
        openHelp,
      },
      desk,
      day ?? today(),
    );
    const first = sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
    return {
      name: shown.name,
      sheets,
      marks: shown.marks,
      sheet: first?.name ?? '',
      selected: new Map(),
      unsaved: false,
      pane,
    };
  }

  #written(shown: ShownWorkbook): void {
    const { book } = this.#state;
    if (book === undefined) return;
    const sheets = sheetsOf(shown, book.sheets);
    const standing = sheets.some(({ name }) => name === book.sheet);
    const sheet = standing ? book.sheet : (sheets[0]?.name ?? '');
    const unsaved = shown.marks.length > 0 || sheets.some(({ origin }) => origin === 'own');
    this.#change({ sheets, marks: shown.marks, sheet, unsaved });
  }

  #say(text: Message['text']): string {
    return text[this.language];
  }

  #change(changes: Partial<OpenBook>): void {
    const { book } = this.#state;
    if (book !== undefined) this.#set({ book: { ...book, ...changes } });
  }

  #forget(...keys: readonly ('opening' | 'waiting' | 'message')[]): void {
    const state = { ...this.#state };
    for (const key of keys) delete (state as Partial<Record<typeof key, unknown>>)[key];
    this.#state = state;
    this.#set({});
  }

  #set(changes: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** The cell that is selected on the sheet that is shown. */
export function selectedCell({ sheet, selected }: OpenBook): CellPosition {
  return selected.get(sheet) ?? FIRST_CELL;
}

function untilIdle(pane: PaneStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (pane.state().activity.kind !== 'idle') return;
      forget();
      resolve();
    };
    const forget = pane.subscribe(look);
    look();
  });
}

/** Names of parts inside the package say nothing to a user; a sheet's does. */
function namedByUser(problem: Parameters<typeof hostProblemSentence>[0]): Parameters<typeof hostProblemSentence>[0] {
  return problem.code === 'sheetProtected' ? problem : { code: problem.code };
}
