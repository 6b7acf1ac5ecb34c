import type { IsoDate } from '../../time/iso-date.ts';
import { stableKeys, type SubjectIdentity } from '../frame/define-subject.ts';
import { doneIfNoted } from '../frame/done-reading.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { dayIfReadable, textOf } from '../frame/read-row.ts';

/** A row of the deviation table. */
export interface Deviation {
  readonly row: FactRow;
  readonly key: string;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  /** The canonical name of the group that prepares it; as written when no pack knows it. */
  readonly group: string | undefined;
  readonly day: IsoDate | undefined;
  /** Lifted to the ledningsgrupp on or before the day of the check. */
  readonly lifted: boolean;
  readonly liftedDay: IsoDate | undefined;
}

export function deviationsOf(context: FactContext): readonly Deviation[] {
  return context.shared(deriveDeviations);
}

function deriveDeviations(context: FactContext): readonly Deviation[] {
  const rows = context.rows('deviations');
  const keys = stableKeys(
    rows.map(
      (row) =>
        textOf(row, 'number') ??
        normalisedText([written(row, 'date'), written(row, 'kind'), written(row, 'description')].join(' ')),
    ),
    (index) => {
      const row = rows[index];
      return row === undefined
        ? ''
        : ['date', 'kind', 'description', 'group'].map((column) => written(row, column)).join('|');
    },
  );
  return rows.map((row, index) => {
    const lifted = doneIfNoted(row, 'liftedDate', context);
    const group = textOf(row, 'group');
    return {
      row,
      key: keys[index] ?? '',
      number: textOf(row, 'number'),
      kind: textOf(row, 'kind'),
      group: group === undefined ? undefined : context.groups.resolve(group).name,
      day: dayIfReadable(row, 'date'),
      lifted: lifted?.kind === 'done',
      liftedDay: lifted?.kind === 'done' ? lifted.day : undefined,
    };
  });
}

function written(row: FactRow, column: string): string {
  return textOf(row, column) ?? '';
}

export function deviationIdentity(deviation: Deviation, context: FactContext): SubjectIdentity {
  const { row, key, number, kind, day } = deviation;
  const group = deviation.group ?? context.groupOf(row)?.name;
  const name = number ?? [kind, day].filter((part) => part !== undefined).join(' ');
  const place = row.cell('number') ?? row.cell('description') ?? row.place;
  return {
    key,
    label:
      name === ''
        ? { sv: `Avvikelsen på ${place.sheet} rad ${place.row}`, en: `Deviation on ${place.sheet} row ${place.row}` }
        : { sv: `Avvikelse ${withoutPersonalNumbers(name)}`, en: `Deviation ${withoutPersonalNumbers(name)}` },
    ...(group === undefined ? {} : { group }),
    day: day === undefined || day > context.asOf ? context.asOf : day,
    place,
    cells: (table, column) => (table === 'deviations' ? row.cells(column) : []),
  };
}
