import assert from 'node:assert/strict';
import { largeLog } from '../../../bench/large-log.ts';
import { checkWorkbook } from '../../../src/journeys/check-workbook.ts';
import { reviewPatch } from '../../../src/journeys/review-patch.ts';
import { parseIsoDate } from '../../../src/time/iso-date.ts';
import { openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { openInExcel } from './opened-in-excel.ts';

describe('A whole check in Excel', () => {
  it('of 3,000 cases and hundreds of findings takes six syncs, each under 4 MB both ways', async () => {
    const file = await openWorkbook('logg.xlsx', largeLog(3_000), nodeCodec);
    assert.ok(file.ok);
    const content = await file.value.read();
    assert.ok(content.ok);
    const { standIn, host } = openInExcel(content.value);
    const read = await host.read();
    assert.ok(read.ok);
    const asOf = parseIsoDate('2018-03-01');
    assert.ok(asOf);
    const review = await checkWorkbook(read.value, { asOf, packs: ['blekinge-2017', 'grund'] });
    assert.ok(review.findings.length > 300);
    assert.ok((await host.apply(reviewPatch(review, read.value, 'sv'))).ok);
    assert.ok(standIn.requests.length <= 6, `${standIn.requests.length} syncs`);
    for (const { requestBytes, responseBytes } of standIn.requests) {
      assert.ok(requestBytes < 4_000_000, `${requestBytes} bytes asked`);
      assert.ok(responseBytes < 4_000_000, `${responseBytes} bytes answered`);
    }
  });
});
