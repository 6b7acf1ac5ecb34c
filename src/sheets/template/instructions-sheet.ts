import type { Pack } from '../../governance/pack.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import type { RowDraft, SheetDraft } from '../../workbook/patch.ts';
import { textCell } from '../cell-drafts.ts';
import { fitted } from '../row-heights.ts';
import { LISTS_SHEET } from './lists-sheet.ts';
import type { TemplateTable } from './template-tables.ts';

export const INSTRUCTIONS_SHEET = 'Så gör du';

const NUMBER_WIDTH = 5;
const TEXT_WIDTH = 98;

/** The first sheet of a template: what it is for, the steps, and what each sheet holds. In Swedish. */
export function instructionsSheet(pack: Pack, tables: readonly TemplateTable[], year: number): SheetDraft {
  const widths = [NUMBER_WIDTH, TEXT_WIDTH];
  const rows: readonly RowDraft[] = [
    { cells: [textCell(`Mall: ${pack.title.sv}`, 'title')], height: 30 },
    { cells: [null, textCell(`År ${year}. ${documentSentence(pack)}`, 'muted')] },
    { cells: [] },
    heading('Så gör du'),
    ...steps(tables).map((step, index) => ({
      cells: [textCell(`${index + 1}.`, 'label'), textCell(step, 'muted')],
    })),
    { cells: [] },
    heading('Bladen'),
    ...tables.map(({ kind }) => ({
      cells: [null, textCell(`${CANONICAL_TABLES[kind].sheet}: ${PURPOSES[kind]}`, 'muted')],
    })),
    { cells: [null, textCell(`${LISTS_SHEET}: det som går att välja i rullgardinerna.`, 'muted')] },
  ];
  return {
    name: INSTRUCTIONS_SHEET,
    ownership: 'handedOver',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    print: { orientation: 'portrait', fitToWidth: true },
    showGridlines: false,
  };
}

function heading(text: string): RowDraft {
  return { cells: [textCell(text, 'heading'), textCell('', 'heading')], height: 22 };
}

function documentSentence({ document }: Pack): string {
  return document === undefined
    ? 'Mallen vilar inte på något styrdokument.'
    : `Efter ”${document.title}”, ${document.owner} ${document.adopted}.`;
}

const PURPOSES: Readonly<Record<TemplateTable['kind'], string>> = {
  caseLog: 'ett ärende per rad: vem som tog upp det, beslut, uppföljning och när det är klart.',
  representation: 'hur många platser varje organisation eller funktion har i varje grupp. Ifyllt efter dokumentet.',
  members: 'en person per rad, med grupp, organisation och mandattid. En rad per plats finns redan; fyll i namnen.',
  meetings: 'ett möte per rad. Datumen är förslag; skriv varför om ett möte flyttas.',
  reports: 'en rapport per rad och period. Fyll i Inlämnad när den kommit.',
  assignments: 'en uppdragsbeskrivning per rad.',
  documents: 'dokument som ska följas upp, och när det senast gjordes.',
  deviations: 'en avvikelse per rad, med den grupp som bereder den.',
  groups: 'alla grupper, vilka de rapporterar till och om de fortsätter.',
};

function steps(tables: readonly TemplateTable[]): readonly string[] {
  const has = (kind: TemplateTable['kind']) => tables.some((table) => table.kind === kind);
  return [
    ...(has('members')
      ? ['Fyll i namn, befattning och mandattid på bladet Ledamöter. Lämna namnet tomt om platsen är vakant.']
      : []),
    ...(has('meetings') ? ['Gå igenom datumen på bladet Möten och ändra dem som inte passar.'] : []),
    'Skriv ett ärende per rad på bladet Ärendelogg. Lämna det du inte vet tomt och fyll i det efter hand.',
    'Skriv datum som 2018-03-01. Även ”kv 3 2018” och ”HT 2018” går bra; de betyder periodens sista dag.',
    'Ändra gärna ordning på kolumner och rader, lägg till egna kolumner och byt färger. Rubrikerna behöver däremot vara kvar.',
    'Granska arbetsboken med Samverkanskoll. Fynden skrivs på egna blad och dina egna celler ändras aldrig.',
  ];
}
