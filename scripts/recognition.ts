import { fixtures } from '../test/tables/fixture.ts';
import { emptyScore, scoreFixture } from '../test/tables/score.ts';

/** Measures recognition on the labelled collection; `npm run recognition -- NAME` shows one fixture or a few. */
const wanted = process.argv.slice(2);
const measured = fixtures().filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const score = emptyScore();
for (const fixture of measured) scoreFixture(fixture, score);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const precision = score.columnsFound === 0 ? 1 : score.columnsRight / score.columnsFound;
const recall = score.columnsExpected === 0 ? 1 : score.columnsRight / score.columnsExpected;
const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

for (const complaint of score.complaints) console.log(complaint);
console.log('');
for (const [confusion, times] of [...score.confusions].sort((one, other) => other[1] - one[1]))
  console.log(`${String(times).padStart(4)}  ${confusion}`);
console.log('\ncolumn                            expected  found  right');
for (const [column, { expected, found, right }] of [...score.byColumn].sort()) {
  if (right < expected || right < found)
    console.log(
      `${column.padEnd(34)}${String(expected).padStart(8)}${String(found).padStart(7)}${String(right).padStart(7)}`,
    );
}
console.log(`
sheets        ${measured.reduce((sum, fixture) => sum + fixture.snapshot.sheets.length, 0)} in ${measured.length} workbooks
header row    ${percent(score.headersRight, score.headers)} of ${score.headers}
table kind    ${percent(score.kindsRight, score.headers)}
wrong tables  ${score.wrongTables}
columns       precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${score.columnsExpected} columns)
rows          ${percent(score.rowsRight, score.rows)} of ${score.rows}
values        ${percent(score.valuesRight, score.values)} of ${score.values}
groups        ${percent(score.groupsRight, score.groups)} of ${score.groups}`);
