import type { Text } from '../../governance/pack.ts';

/** The fixed words of the view Tolkning. */
export const INTERPRETATION_WORDS = {
  before: {
    sv: 'Granska arbetsboken först. Här visas sedan hur tabellerna och kolumnerna har tolkats.',
    en: 'Check the workbook first. How its tables and columns were understood is then shown here.',
  },
  none: {
    sv: 'Ingen tabell kändes igen. En tabell behöver en rubrikrad, till exempel Ärende, Ansvarig och Status.',
    en: 'No table was recognised. A table needs a header row, such as Case, Owner and Status.',
  },
  remembered: {
    sv: 'Välj något annat där tolkningen är fel. Det skrivs i bladet Tolkning och gäller nästa gång också.',
    en: 'Choose something else where the interpretation is wrong. It is written in the sheet Tolkning and holds the next time too.',
  },
  kind: { sv: 'Tabellen är', en: 'The table is' },
  noTable: { sv: 'Ingen av tabellerna', en: 'None of the tables' },
  leftOut: { sv: 'Används inte', en: 'Not used' },
  columns: { sv: 'Kolumner', en: 'Columns' },
  apply: { sv: 'Rätta och granska igen', en: 'Correct and check again' },
  undo: { sv: 'Ångra ändringarna', en: 'Undo the changes' },
  group: { sv: 'Grupp', en: 'Group' },
  show: { sv: 'Visa tabellen', en: 'Show the table' },
} as const satisfies Readonly<Record<string, Text>>;

export function certainty(confidence: number): Text {
  const percent = Math.round(confidence * 100);
  if (confidence >= 0.85) return { sv: `Säker (${percent} %)`, en: `Certain (${percent}%)` };
  if (confidence >= 0.6) return { sv: `Trolig (${percent} %)`, en: `Likely (${percent}%)` };
  return { sv: `Osäker (${percent} %)`, en: `Uncertain (${percent}%)` };
}

export function rowCount(count: number): Text {
  return { sv: `${count} ${count === 1 ? 'rad' : 'rader'}`, en: `${count} ${count === 1 ? 'row' : 'rows'}` };
}

/** 'Därför: rubriken ”Ansvarig”' */
export function becauseOf(reasons: readonly Text[]): Text {
  return {
    sv: `Därför: ${reasons.map(({ sv }) => sv).join(', ')}.`,
    en: `Because of ${reasons.map(({ en }) => en).join(', ')}.`,
  };
}

export function examples(samples: readonly string[]): Text {
  return { sv: `Till exempel ${samples.join(' · ')}`, en: `Such as ${samples.join(' · ')}` };
}

/** What the choice of a column is called to those who hear it. */
export function columnChoiceName(header: string): Text {
  return { sv: `Kolumnen ”${header}” är`, en: `The column “${header}” is` };
}
