import { checkWorkbook } from '../src/journeys/check-workbook.ts';
import { reviewPatch } from '../src/journeys/review-patch.ts';
import { parseIsoDate } from '../src/time/iso-date.ts';
import { openWorkbook } from '../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../src/workbook/file/zip/codec-node.ts';
import type { HostResult } from '../src/workbook/host.ts';
import { openInExcel } from '../test/workbook/excel/opened-in-excel.ts';
import { largeLog } from './large-log.ts';

const SIZES = [500, 5_000, 10_000, 20_000, 40_000];

/** What a check in Excel asks of it, by the size of the log: the real Office.js client against the stand-in of the tests. */
async function measureInExcel(rows: number): Promise<string> {
  const asOf = parseIsoDate('2018-03-01');
  if (asOf === undefined) throw new Error('No such day');
  const file = valueOf(await openWorkbook('logg.xlsx', largeLog(rows), nodeCodec));
  const { standIn, host } = openInExcel(valueOf(await file.read()));
  const snapshot = valueOf(await host.read());
  const reading = standIn.requests.length;
  const review = await checkWorkbook(snapshot, { asOf, packs: ['blekinge-2017', 'grund'] });
  valueOf(await host.apply(reviewPatch(review, snapshot, 'sv')));
  const { requests } = standIn;
  const largest = (size: (request: (typeof requests)[number]) => number): string =>
    (Math.max(...requests.map(size)) / 1e6).toFixed(2);
  const writing = requests.length - reading;
  return `| ${rows} | ${review.findings.length} | ${reading} + ${writing} | ${largest((one) => one.requestBytes)} MB | ${largest((one) => one.responseBytes)} MB |`;
}

function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const asked = process.argv.slice(2).map(Number);
console.log('| rows | findings | syncs, reading + writing | largest request | largest answer |');
console.log('| ---: | ---: | ---: | ---: | ---: |');
for (const rows of asked.length > 0 ? asked : SIZES) console.log(await measureInExcel(rows));
