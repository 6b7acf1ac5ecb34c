import type { Language } from '../../language/language.ts';
import type { CellReference } from '../../workbook/cell-address.ts';
import type { HostResult } from '../../workbook/host.ts';
import type { Session } from '../state/session.ts';

/**
 * Where the pane stands: beside a workbook in Excel, or in the browser with an opened file. What a place cannot do is
 * absent, and the pane leaves it out.
 */
export interface Workplace {
  /** What a sentence calls the workbook until it has been read. */
  readonly name: string;
  readonly session: Session;
  readonly language: Language;
  /** Selects a cell, so that the user sees it. */
  showCell?(cell: CellReference): Promise<HostResult<void>>;
  /** Tells of changes to the workbook: on a sheet of the user's, or on one of ours. */
  watch?(changed: (sheet: 'user' | 'own') => void): Promise<HostResult<void>>;
  /** Whether own marks stand in the workbook. */
  marksStand?(): Promise<HostResult<boolean>>;
  /** Opens the example workbook; it is another workbook than the one the pane is beside. */
  openExample?(): Promise<HostResult<void>>;
  /** Opens the manual. */
  openHelp?(): void;
}
