import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../src/workbook/cell-address.ts';

/** A cell of a made-up sheet: text, a number, a day's serial, or nothing. */
type Cell = string | { readonly day: number } | undefined;

const GROUPS = ['Äldre/somatik', 'IFO/psykisk hälsa/funktionshinder', 'FoU', 'e-hälsa'];
const ORGANISATIONS = [
  'Karlshamns kommun',
  'Karlskrona kommun',
  'Ronneby kommun',
  'Olofströms kommun',
  'Region Blekinge',
];
const STATUSES = ['Ny', 'Under beredning', 'Beslutad', 'Verkställs', 'Följs upp', 'Avslutad'];
const HEADERS = [
  'Ärendenr',
  'Ärende',
  'Typ',
  'Ansvarig',
  'Bereds av',
  'Redovisas senast',
  'Redovisat',
  'Beslut',
  'Beslutsdatum',
  'Uppföljning: när',
  'Uppföljt',
  'Status',
];
/** 2016-01-01 in Excel's days. */
const FIRST_DAY = 42_370;
const DAYS = 730;

/** What a made-up log has more or less of than an ordinary one. */
export interface LogShape {
  /** Over how many sheets the cases are spread. */
  readonly logs?: number;
  /** How many groups the cases, members, meetings and reports are of. */
  readonly groups?: number;
  /** The share of the cases that break a rule, 0–1. */
  readonly broken?: number;
}

/**
 * An .xlsx of five sheets, made straight as XML: a case log of so many rows and 12 columns, and tables of members,
 * meetings, reports and assignments. The same every time; about one case in ten breaks a rule.
 */
export function largeLog(rows: number, { logs = 1, groups = GROUPS.length, broken = 0.1 }: LogShape = {}): Uint8Array {
  const next = numbers(rows);
  const names = Array.from({ length: groups }, (_, index) => GROUPS[index] ?? `Arbetsgrupp ${index}`);
  const log = (at: number) =>
    repeat(Math.ceil(rows / logs), (index) => caseRow(at * Math.ceil(rows / logs) + index, next, names, broken));
  const title = 'Ärendelogg för LSVO:s ledningsgrupp';
  const sheets: readonly (readonly [string, readonly (readonly Cell[])[]])[] = [
    ...repeat(logs, (at) => [`Ärendelogg${at === 0 ? '' : ` ${at}`}`, [[title], [], HEADERS, ...log(at)]] as const),
    [
      'Ledamöter',
      [
        ['Grupp', 'Namn', 'Befattning', 'Organisation', 'Roll', 'Från'],
        ...repeat(Math.max(120, groups * 4), (index) => memberRow(index, names)),
      ],
    ],
    [
      'Möten',
      [
        ['Grupp', 'Datum', 'Status', 'Kallelse skickad'],
        ...repeat(Math.max(Math.min(Math.ceil(rows / 20), 400), groups * 2), (index) => meetingRow(index, names)),
      ],
    ],
    [
      'Rapporter',
      [
        ['Rapport', 'Avsändare', 'Mottagare', 'Period', 'Inlämnad'],
        ...repeat(Math.max(80, groups), (index) => reportRow(index, names)),
      ],
    ],
    [
      'Uppdrag',
      [
        ['Uppdragets namn', 'Beställare', 'Uppdragstagare', 'Bakgrund', 'Syfte', 'Metod'],
        ...repeat(60, (index) => assignmentRow(index, names)),
      ],
    ],
  ];
  return packageOf(sheets);
}

function caseRow(
  index: number,
  next: (below: number) => number,
  groups: readonly string[],
  broken: number,
): readonly Cell[] {
  const raised = FIRST_DAY + (Math.floor((index * DAYS) / 100) % DAYS);
  const good = next(1_000) >= broken * 1_000;
  const decided = next(2) === 0;
  return [
    `${2016 + (index % 2)}-${index + 1}`,
    `Samverkan om ${['vårdplaner', 'läkemedel', 'utskrivning', 'hjälpmedel'][index % 4]} ${index}`,
    ['I', 'D', 'B'][index % 3],
    `Person ${index % 40}`,
    groups[index % groups.length],
    { day: raised + 60 },
    good ? { day: raised + 55 } : undefined,
    decided ? 'Enligt förslag' : undefined,
    decided ? { day: raised + 70 } : undefined,
    decided ? { day: raised + 180 } : undefined,
    decided && good ? { day: raised + 170 } : undefined,
    good ? 'Avslutad' : STATUSES[next(STATUSES.length)],
  ];
}

function memberRow(index: number, groups: readonly string[]): readonly Cell[] {
  const organisation = ORGANISATIONS[index % ORGANISATIONS.length];
  const group = index % 3 === 0 ? 'LSVO:s ledningsgrupp' : groups[index % groups.length];
  return [
    group,
    `Person ${index}`,
    'Förvaltningschef',
    organisation,
    index % 17 === 0 ? 'ordförande' : 'ledamot',
    { day: FIRST_DAY },
  ];
}

function meetingRow(index: number, groups: readonly string[]): readonly Cell[] {
  const day = FIRST_DAY + ((index * 7) % DAYS);
  return [
    index % 2 === 0 ? 'LSVO:s ledningsgrupp' : groups[index % groups.length],
    { day },
    'hållet',
    { day: day - 8 },
  ];
}

function reportRow(index: number, groups: readonly string[]): readonly Cell[] {
  const period = `kv ${1 + (index % 4)} ${2016 + (Math.floor(index / 4) % 2)}`;
  return ['Trender', groups[index % groups.length], 'LSVO:s ledningsgrupp', period, { day: FIRST_DAY + index * 9 }];
}

function assignmentRow(index: number, groups: readonly string[]): readonly Cell[] {
  return [
    `Uppdrag ${index}`,
    'LSVO:s ledningsgrupp',
    groups[index % groups.length],
    'Bakgrund',
    index % 5 === 0 ? undefined : 'Syfte',
    'Metod',
  ];
}

function repeat<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Numbers that look like chance and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function packageOf(sheets: readonly (readonly [string, readonly (readonly Cell[])[]])[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts: Record<string, Uint8Array> = {};
  const part = (name: string, source: string): void => {
    parts[name] = strToU8(START + source);
  };
  sheets.forEach(([, rows], index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetSource(rows, strings)));
  const shared = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${shared}</sst>`);
  part(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  const entries = sheets.map(
    ([name], index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
  );
  const relationships = [
    ...sheets.map((_, index) =>
      relationship(`r${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relationship('rs', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'),
    relationship('rt', `${OFFICE}/styles`, 'styles.xml'),
  ];
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
  );
  part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r', `${OFFICE}/officeDocument`, 'xl/workbook.xml')}</Relationships>`,
  );
  const overrides = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
  );
  return zipSync(parts, { level: 6 });
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function sheetSource(rows: readonly (readonly Cell[])[], strings: Map<string, number>): string {
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    const drawn = cells.map((cell, column) => cellSource(cell, `${columnLetters(column + 1)}${row}`, strings));
    return `<row r="${row}">${drawn.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellSource(cell: Cell, address: string, strings: Map<string, number>): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  let index = strings.get(cell);
  if (index === undefined) strings.set(cell, (index = strings.size));
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
