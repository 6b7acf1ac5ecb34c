/** What a case shows; the first word of its heading. */
export const CASE_KINDS = ['Bruten', 'Hållen', 'Gräns', 'Ej prövad', 'Gäller inte'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** A table as it stands in a case: cells are text, '' when empty. */
export interface CaseTable {
  /** The structured sheet's name: 'Ärendelogg'. */
  readonly name: string;
  readonly group?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface RuleCase {
  readonly kind: CaseKind;
  readonly title: string;
  readonly line: number;
  readonly asOf: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly CaseTable[];
  /** Rows of the table Fynd by header. */
  readonly findings: readonly Readonly<Record<string, string>>[];
  readonly notChecked: readonly string[];
}

/** The cases of a file and what is wrong with how it is written. */
export interface CaseFile {
  readonly cases: readonly RuleCase[];
  readonly problems: readonly string[];
}

interface Draft {
  readonly heading: string;
  readonly line: number;
  asOf?: string;
  parameters: (readonly [string, string])[];
  tables: CaseTable[];
  findings?: readonly Readonly<Record<string, string>>[];
  noFindings: boolean;
  notChecked: string[];
}

const FINDING_HEADERS = ['Allvar', 'Vad', 'Meddelandet säger', 'Celler'];

/** Reads the cases of one rule; rules/README.md says how they are written. */
export function parseCaseFile(text: string): CaseFile {
  const problems: string[] = [];
  const drafts: Draft[] = [];
  const lines = text.split(/\r?\n/);
  let defaultDay: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const draft = drafts.at(-1);
    const heading = /^##\s+(.+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      drafts.push({ heading, line: at + 1, parameters: [], tables: [], noFindings: false, notChecked: [] });
      continue;
    }
    const day = /^Kontrolldag:\s*(\S+)$/.exec(line)?.[1];
    if (day !== undefined && draft === undefined) defaultDay = day;
    else if (day !== undefined && draft !== undefined) draft.asOf = day;
    if (draft === undefined) continue;
    const parameters = /^Parametrar:\s*(.+)$/.exec(line)?.[1];
    if (parameters !== undefined) draft.parameters.push(...parsePairs(parameters));
    const unchecked = /^Ej prövad:\s*(.+?)\.?$/.exec(line)?.[1];
    if (unchecked !== undefined) draft.notChecked.push(...parts(unchecked));
    if (/^Inga fynd\.?$/.test(line)) draft.noFindings = true;
    const table = /^\*\*(.+?)\*\*(?:\s*\((.+)\))?$/.exec(line);
    if (table?.[1] !== undefined) {
      const { rows, next } = readRows(lines, at + 1);
      if (rows[0] === undefined) problems.push(`rad ${at + 1}: under '${table[1]}' står ingen tabell`);
      else if (table[1] === 'Fynd') draft.findings = findingRows(rows, at + 1, problems);
      else draft.tables.push(caseTable(table[1], table[2], rows, at + 1, problems));
      at = next - 1;
    } else if (line.startsWith('|')) problems.push(`rad ${at + 1}: en tabell utan namn; skriv **Ärendelogg** eller så före`);
  }
  const cases = drafts.map((draft) => finished(draft, defaultDay, problems)).filter((one) => one !== undefined);
  return { cases, problems };
}

function finished(draft: Draft, defaultDay: string | undefined, problems: string[]): RuleCase | undefined {
  const [first = '', ...rest] = draft.heading.split(':');
  const kind = CASE_KINDS.find((known) => known === first.trim());
  const title = rest.join(':').trim();
  const asOf = draft.asOf ?? defaultDay;
  const wrong = (reason: string): undefined => {
    problems.push(`rad ${draft.line}, '${draft.heading}': ${reason}`);
    return undefined;
  };
  if (kind === undefined || title === '') {
    return wrong(`rubriken ska vara ${CASE_KINDS.map((known) => `'${known}'`).join(', ')}, kolon och vad som skiljer fallet`);
  }
  if (asOf === undefined) return wrong("'Kontrolldag:' saknas");
  if (draft.tables.length === 0) return wrong('ingen tabell');
  if (draft.findings === undefined && !draft.noFindings && draft.notChecked.length === 0) {
    return wrong("väntat utfall saknas: **Fynd**, 'Inga fynd.' eller 'Ej prövad: …'");
  }
  if (draft.findings !== undefined && draft.noFindings) return wrong("både **Fynd** och 'Inga fynd.'");
  const { line, parameters, tables, notChecked } = draft;
  return { kind, title, line, asOf, parameters, tables, findings: draft.findings ?? [], notChecked };
}

function readRows(lines: readonly string[], from: number): { readonly rows: string[][]; readonly next: number } {
  let at = from;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  const rows: string[][] = [];
  for (; lines[at]?.trim().startsWith('|') === true; at += 1) {
    const cells = cellsOf(lines[at] ?? '');
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells);
  }
  return { rows, next: at };
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll(/<br\s*\/?>/g, '\n'));
}

function caseTable(
  name: string,
  group: string | undefined,
  rows: readonly string[][],
  line: number,
  problems: string[],
): CaseTable {
  const [headers = [], ...data] = rows;
  for (const row of data) {
    if (row.length !== headers.length) {
      problems.push(`rad ${line}: en rad i '${name}' har ${row.length} celler, rubrikerna är ${headers.length}`);
    }
  }
  return { name, ...(group === undefined ? {} : { group }), headers, rows: data };
}

function findingRows(
  rows: readonly string[][],
  line: number,
  problems: string[],
): readonly Readonly<Record<string, string>>[] {
  const [headers = [], ...data] = rows;
  const unknown = headers.filter((header) => !FINDING_HEADERS.includes(header));
  if (unknown.length > 0) problems.push(`rad ${line}: Fynd har ingen kolumn '${unknown.join("', '")}'`);
  if (data.length === 0) problems.push(`rad ${line}: Fynd har inga rader; skriv 'Inga fynd.'`);
  return data.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}

function parsePairs(text: string): readonly (readonly [string, string])[] {
  return parts(text).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

/** The parts of a text between semicolons. */
export function parts(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
