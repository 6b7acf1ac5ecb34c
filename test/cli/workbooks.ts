import { writeFile } from 'node:fs/promises';
import { createWorkbook } from '../../src/workbook/file/file-workbook.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';
import { day } from '../journeys/run.ts';

type Value = string | number | null | { readonly date: string };

/** A sheet of plain values that is the user's own. */
function sheet(name: string, rows: readonly (readonly Value[])[]): SheetDraft {
  return {
    name,
    ownership: 'handedOver',
    columnWidths: [],
    rows: rows.map((cells) => ({ cells: cells.map(cellOf) })),
    print: { orientation: 'landscape', fitToWidth: true },
  };
}

function cellOf(value: Value): CellDraft | null {
  if (value === null) return null;
  if (typeof value === 'string') return { value: { kind: 'text', text: value } };
  if (typeof value === 'number') return { value: { kind: 'number', number: value } };
  return { value: { kind: 'date', date: day(value.date) }, style: 'date' };
}

const HEADERS = ['Ärendenr', 'Ärende', 'Ansvarig', 'Bereds av', 'Redovisas senast', 'Redovisat', 'Status'];
const TITLE = ['Ärendelogg för LSVO:s ledningsgrupp'];

const LOG = sheet('Logg', [
  TITLE,
  [],
  HEADERS,
  ['2017-1', 'Vårdplan', 'Ann Berg', 'Äldre/somatik', { date: '2018-01-30' }, null, 'Under beredning'],
  ['2017-2', 'Journaler', 'Bo Ek', 'e-hälsa', { date: '2018-02-20' }, { date: '2018-02-16' }, 'Avslutad'],
  ['2017-3', 'Läkemedel', 'Cia Lund', 'FoU', 'se protokollet', null, 'Under beredning'],
]);

const KEPT = sheet('Logg', [
  TITLE,
  [],
  HEADERS,
  ['2017-2', 'Journaler', 'Bo Ek', 'e-hälsa', { date: '2018-02-20' }, { date: '2018-02-16' }, 'Avslutad'],
]);

/** Texts that try to be something else: formulas, markup, escapes, hidden direction marks. */
export const HOSTILE_TITLE = '=HYPERLINK("http://ond.example";"klicka") | **fet** <b>\u001b[31m \u202etxt';

const HOSTILE = sheet("Bobbys 'blad' | =1+1", [
  HEADERS,
  [null, HOSTILE_TITLE, `+46 70 ${'x'.repeat(32_000)}`, 'FoU', { date: '2018-01-30' }, null, 'Under beredning'],
]);

const OWN_PACK = {
  id: 'egna',
  title: { sv: 'Egna regler', en: 'Own rules' },
  version: '1',
  rules: [
    {
      id: 'ansvarig',
      norms: [],
      kind: 'quality',
      title: { sv: 'Varje ärende har en ansvarig', en: 'Each case has an owner' },
      source: { section: '1' },
      subject: 'case',
      levels: [
        {
          severity: 'warnin',
          when: { all: [] },
          message: { sv: 'Ansvarig saknas.', en: 'No owner.' },
          remedy: { sv: 'Skriv vem.', en: 'Write who.' },
        },
      ],
    },
  ],
};

/** Puts the files that the scenarios name into a folder. */
export async function writeWorkbooks(folder: string): Promise<void> {
  const write = (name: string, data: Uint8Array | string) => writeFile(`${folder}/${name}`, data);
  const log = await createWorkbook([LOG]);
  await write('logg.xlsx', log);
  await write('ordning.xlsx', await createWorkbook([KEPT]));
  await write('fientlig.xlsx', await createWorkbook([HOSTILE]));
  await write(
    'recept.xlsx',
    await createWorkbook([
      sheet('Blad1', [
        ['Mjöl', 'Ägg'],
        [3, 2],
      ]),
    ]),
  );
  await write('tom.xlsx', '');
  await write('text.xlsx', 'Det här är ingen arbetsbok.');
  await write('avkortad.xlsx', log.subarray(0, Math.floor(log.length / 2)));
  await write(
    'gammal.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2000)]),
  );
  await write('egna.json', JSON.stringify(OWN_PACK));
  await write('koppling.json', JSON.stringify({ tables: [{ headers: ['Ärendenr'], kind: 'loggen', columns: [] }] }));
  await write('trasig.json', '{ "id": ');
}
