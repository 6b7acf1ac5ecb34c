import { cellTextReader } from '../findings/cell-text.ts';
import { findingsOf } from '../findings/findings-of.ts';
import { readMeetingDecisions, withMeetingDecisions } from '../findings/meeting-table.ts';
import { readPriorFindings } from '../findings/prior-findings.ts';
import { reconcile } from '../findings/reconcile.ts';
import { createFactContext } from '../facts/frame/fact-context.ts';
import { shareOrganisations } from '../governance/kindred-packs.ts';
import { BUILT_IN_PACKS } from '../governance/packs.ts';
import type { Pack } from '../governance/pack.ts';
import { evaluatePack } from '../rules/evaluate.ts';
import type { RuleOutcome } from '../rules/outcome.ts';
import { NO_SETTINGS, type RuleSettings } from '../rules/settings.ts';
import type { Mapping } from '../tables/mapping.ts';
import { recognise } from '../tables/recognise.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { mappingInForce } from './mapping-in-force.ts';
import { selectPacks, type PackSelection } from './pack-selection.ts';
import type { Review } from './review.ts';
import { joinedSettings, readSettings, type SheetSettings } from './settings-table.ts';
import { tableGroups } from './table-groups.ts';

export interface CheckOptions {
  /** The day of the check. */
  readonly asOf: IsoDate;
  /** Ids of the built-in packs to run; by default those that the workbook is about. Throws on an id there is none of. */
  readonly packs?: readonly string[];
  /** The user's own packs; always run. */
  readonly ownPacks?: readonly Pack[];
  readonly settings?: RuleSettings;
  /** The settings given stand instead of those of rules on the sheet 'Regelverk'; its packs are followed all the same. */
  readonly settingsAlone?: boolean;
  /** What the user has said of tables, columns and words. */
  readonly mapping?: Mapping;
  /** Every subject is judged by json-rules-engine, none chosen away beforehand. */
  readonly exact?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (step: CheckStep) => void;
  /** Awaited often, so that whoever calls may let the page live. */
  readonly pause?: () => Promise<void>;
}

export interface CheckStep {
  readonly stage: 'recognise' | 'rules' | 'findings';
  readonly done: number;
  readonly of: number;
}

/**
 * The main journey: recognises the workbook's tables, runs the rules of the packs in force on them and tells what became
 * of the findings of the last run. Pure: the same snapshot and options give the same review. Rejects only when aborted.
 */
export async function checkWorkbook(snapshot: WorkbookSnapshot, options: CheckOptions): Promise<Review> {
  const { asOf, progress } = options;
  progress?.({ stage: 'recognise', done: 0, of: 1 });
  await options.pause?.();
  const mapping = mappingInForce(snapshot, options.mapping);
  const recognition = recognise(snapshot, mapping === undefined ? {} : { mapping });
  const written = writtenSettings(snapshot, options);
  const { packs, presumed } = packsInForce(snapshot, recognition, written, options);
  const settings = settingsInForce(written, options.settings);
  const contexts = packs.map((pack) => createFactContext({ recognition, pack, packs, asOf }));

  const rulesInAll = packs.reduce((sum, pack) => sum + pack.rules.length, 0);
  const outcomes: RuleOutcome[] = [];
  for (const context of contexts) {
    const before = outcomes.length;
    const ofPack = await evaluatePack(context.pack, context, {
      presumed: presumed.has(context.pack),
      ...(settings === undefined ? {} : { settings }),
      ...(options.exact === undefined ? {} : { exact: options.exact }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.pause === undefined ? {} : { pause: options.pause }),
      progress: ({ done }) => progress?.({ stage: 'rules', done: before + done, of: rulesInAll }),
    });
    outcomes.push(...ofPack);
  }

  progress?.({ stage: 'findings', done: 0, of: 1 });
  await options.pause?.();
  const current = findingsOf(outcomes, { textAt: cellTextReader(snapshot), headerOf: headerFinder(recognition) });
  const prior = withMeetingDecisions(readPriorFindings(snapshot), readMeetingDecisions(snapshot));
  const { findings, carried, ownHeaders } = reconcile(current, outcomes, prior, asOf);
  return {
    workbook: snapshot.name,
    asOf,
    packs,
    recognition,
    outcomes,
    findings,
    carried,
    ownHeaders,
    ...(settings === undefined ? {} : { settings }),
    ...(written === undefined ? {} : { written }),
    tableGroups: tableGroups(recognition.tables, contexts),
  };
}

/** What the sheet 'Regelverk' asks for, of every pack there is. */
function writtenSettings(
  snapshot: WorkbookSnapshot,
  { ownPacks = [], settings, settingsAlone }: CheckOptions,
): SheetSettings | undefined {
  const written = readSettings(snapshot, [...BUILT_IN_PACKS, ...ownPacks]);
  if (written === undefined || settings === undefined || settingsAlone !== true) return written;
  return { ...written, settings: NO_SETTINGS, problems: [], unusable: new Map() };
}

/** The settings given, and those on the workbook's sheet 'Regelverk'. */
function settingsInForce(
  written: SheetSettings | undefined,
  given: RuleSettings | undefined,
): RuleSettings | undefined {
  return given === undefined || written === undefined
    ? (given ?? written?.settings)
    : joinedSettings(given, written.settings);
}

/**
 * The packs asked for; else those the workbook is about, with what its sheet 'Regelverk' switches on and off. Once only
 * packs of one region are left, they have been chosen.
 */
function packsInForce(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  written: SheetSettings | undefined,
  { packs: asked, ownPacks = [] }: CheckOptions,
): PackSelection {
  if (asked === undefined) {
    const selected = selectPacks(snapshot, recognition, BUILT_IN_PACKS);
    const packs = [...BUILT_IN_PACKS, ...ownPacks].filter(
      (pack) => written?.packs.get(pack.id) ?? (selected.packs.includes(pack) || ownPacks.includes(pack)),
    );
    const ofDocuments = packs.filter((pack) => pack.document !== undefined);
    const chosen = ofDocuments.every((pack) => ofDocuments.every((other) => shareOrganisations(pack, other)));
    return { packs, presumed: chosen ? new Set() : selected.presumed };
  }
  const builtIn = asked.map((id) => {
    const pack = BUILT_IN_PACKS.find((each) => each.id === id);
    if (pack === undefined) throw new Error(`There is no pack '${id}'`);
    return pack;
  });
  return { packs: [...new Set(builtIn), ...ownPacks], presumed: new Set() };
}

/** Finds the header cell of a column ('caseLog.reportDue') or the first cell of a table ('meetings'). */
function headerFinder({ tables }: Recognition): (reference: string) => CellReference | undefined {
  return (reference) => {
    const [kind, key] = reference.split('.');
    const table = tables.find((each) => each.kind === kind);
    if (table === undefined) return undefined;
    const column = table.columns.find((each) => each.key === key)?.column;
    return table.orientation === 'rows'
      ? { sheet: table.sheet, row: table.headerRow, column: column ?? table.range.left }
      : { sheet: table.sheet, row: column ?? table.range.top, column: table.range.left };
  };
}
