import assert from 'node:assert/strict';
import { groupSummaryWord } from '../../src/handouts/group-summary-word.ts';
import { groupSummaryMarkdown } from '../../src/journeys/reports/group-summary-markdown.ts';
import { groupSummaries, groupSummary, type GroupSummary } from '../../src/journeys/reports/group-summary.ts';
import type { AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import { paragraphsOf } from '../handouts/document-texts.ts';
import { meetings } from './agenda/sample-agenda.ts';
import { runOn } from './run.ts';
import { logSheet, overdueCase } from './sample-log.ts';

const MEETINGS = meetings(['LSVO:s ledningsgrupp', '2018-03-02'], ['LSVO:s ledningsgrupp', '2018-04-06']);

async function summaryOf(name: string, ...sheets: readonly AuthoredSheet[]): Promise<GroupSummary> {
  const found = groupSummary((await runOn('2018-03-05', sheets)).review, name);
  assert.ok(found.ok);
  return found.summary;
}

describe('a group’s summary', () => {
  it('says what is wrong, what to do, who answers for it and by when: the next meeting', async () => {
    const summary = await summaryOf('LSVO:s ledningsgrupp', logSheet([overdueCase('2017-01')]), MEETINGS);
    assert.equal(summary.nextMeeting, '2018-04-06');
    const action = summary.actions.find(({ what }) => what.sv.includes('redovis'));
    assert.deepEqual(
      [action?.about.sv, action?.severity, action?.by, action?.owner],
      ['Ärende 2017-01', 'error', '2018-04-06', 'Ann Berg'],
    );
    assert.notEqual(action?.todo.sv, '');
  });

  it('takes the next meeting from the document when the workbook has none', async () => {
    assert.equal((await summaryOf('lsvo', logSheet([overdueCase('2017-01')]))).nextMeeting, '2018-04-06');
  });

  it('holds what a page holds, and counts the rest', async () => {
    const cases = Array.from({ length: 30 }, (_, index) => overdueCase(`2017-${index + 1}`));
    const summary = await summaryOf('lsvo', logSheet(cases));
    const all = (await runOn('2018-03-05', [logSheet(cases)])).review.findings.filter(
      ({ group }) => group === summary.group,
    );
    assert.equal(summary.actions.length, 10);
    assert.equal(summary.actions.length + summary.leftOut, all.length);
    assert.match(groupSummaryMarkdown(summary, 'sv'), new RegExp(`… och ${summary.leftOut} till`));
  });

  it('is made for each group with findings, and on request for one without', async () => {
    const { review } = await runOn('2018-03-05', [logSheet([overdueCase('2017-01')]), MEETINGS]);
    const groups = groupSummaries(review).map(({ group }) => group);
    assert.ok(groups.includes('LSVO:s ledningsgrupp'));
    assert.ok(!groups.includes('FoU-råd'));
    const empty = groupSummary(review, 'FoU-råd');
    assert.ok(empty.ok);
    assert.match(groupSummaryMarkdown(empty.summary, 'sv'), /^# Att göra: FoU-råd\n[^]*Inget att åtgärda\.\n$/);
  });

  it('as a Word document has a page a group', async () => {
    const { review } = await runOn('2018-03-05', [logSheet([overdueCase('2017-01')]), MEETINGS]);
    const summaries = groupSummaries(review);
    const texts = paragraphsOf(await groupSummaryWord(summaries, 'sv'));
    for (const { group } of summaries)
      assert.ok(texts.includes(`Att göra: ${group ?? 'Gemensamt för alla grupper'}`), group);
    assert.ok(texts.includes('Ärende 2017-01'));
  });
});
