import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckJson } from '../../src/journeys/reports/check-json.ts';
import { runLine } from './run-line.ts';
import { HOSTILE_TITLE, writeWorkbooks } from './workbooks.ts';

const CHECK = ['check', '--as-of', '2018-03-01', '--pack', 'blekinge-2017'];

describe('what check prints for programs', () => {
  const home = process.cwd();
  let folder = '';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'samverkanskoll-'));
    await writeWorkbooks(folder);
    await mkdir(path.join(folder, 'mapp', 'under'), { recursive: true });
    await writeFile(path.join(folder, 'mapp', '~$logg.xlsx'), 'lås');
    await writeFile(path.join(folder, 'mapp', 'trasig.xlsx'), 'trasig');
    await writeFile(path.join(folder, 'mapp', 'under', 'logg.xlsx'), await readFile(path.join(folder, 'logg.xlsx')));
    process.chdir(folder);
  });

  after(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  it('as JSON is exactly what others expect', async () => {
    const { status, stdout, stderr } = await runLine([...CHECK, 'logg.xlsx', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const json = JSON.parse(stdout) as CheckJson;
    assert.deepEqual(Object.keys(json), [
      'workbook',
      'asOf',
      'packs',
      'tables',
      'summary',
      'findings',
      'notChecked',
      'unreadable',
    ]);
    assert.equal(json.workbook, 'logg.xlsx');
    assert.equal(json.asOf, '2018-03-01');
    assert.deepEqual(json.packs, ['blekinge-2017']);
    const [table] = json.tables;
    assert.deepEqual(
      [table?.kind, table?.sheet, table?.range, table?.headerRow, table?.rows],
      ['caseLog', 'Logg', 'A3:G6', 3, 3],
    );
    assert.equal(table?.columns['reportDue'], 'E');
    assert.deepEqual(table?.group, {
      name: 'LSVO:s ledningsgrupp',
      why: 'titeln ”Ärendelogg för LSVO:s ledningsgrupp”',
    });
    const [finding] = json.findings;
    assert.deepEqual(Object.keys(finding ?? {}), [
      'id',
      'rule',
      'norms',
      'severity',
      'state',
      'subject',
      'sheet',
      'cells',
      'message',
      'remedy',
      'facts',
    ]);
    assert.deepEqual(
      [finding?.rule, finding?.norms, finding?.severity, finding?.state],
      ['blekinge-2017/report-overdue', ['blekinge-2017/report-overdue'], 'error', 'new'],
    );
    assert.deepEqual([finding?.subject, finding?.sheet, finding?.cells], ['Ärende 2017-1', 'Logg', ['E4', 'F4']]);
    assert.equal(finding?.facts['daysOverdue'], 30);
    assert.equal(json.summary.error, json.findings.filter(({ severity }) => severity === 'error').length);
    assert.equal(json.summary.notChecked, json.notChecked.length);
    assert.deepEqual(json.unreadable, [{ sheet: 'Logg', cell: 'E6', text: 'se protokollet', expected: 'date' }]);
    const meetings = json.notChecked.find(({ rule }) => rule === 'blekinge-2017/first-friday');
    assert.deepEqual(meetings?.missing, ['meetings']);
  });

  it('as JSON is a list for several files, in order, an unreadable one among them', async () => {
    const { status, stdout, stderr } = await runLine([
      ...CHECK,
      'ordning.xlsx',
      'tom.xlsx',
      'logg.xlsx',
      '--format',
      'json',
    ]);
    assert.equal(status, 2);
    const json = JSON.parse(stdout) as readonly (CheckJson | { workbook: string; error: { message: string } })[];
    assert.deepEqual(
      json.map(({ workbook }) => workbook),
      ['ordning.xlsx', 'tom.xlsx', 'logg.xlsx'],
    );
    const broken = json[1];
    assert.ok(broken !== undefined && 'error' in broken);
    assert.deepEqual(Object.keys(broken), ['workbook', 'error']);
    assert.match(broken.error.message, /^tom\.xlsx/);
    assert.ok(stderr.includes(broken.error.message));
  });

  it('takes folders, without lock files, and always gives a list for them', async () => {
    const { status, stdout } = await runLine([...CHECK, 'mapp', '--format', 'json']);
    assert.equal(status, 2);
    const json = JSON.parse(stdout) as readonly { workbook: string }[];
    assert.deepEqual(
      json.map(({ workbook }) => workbook),
      [path.join('mapp', 'trasig.xlsx'), path.join('mapp', 'under', 'logg.xlsx')],
    );
    const empty = await mkdtemp(path.join(folder, 'tom-'));
    const none = await runLine([...CHECK, empty]);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /innehåller inga arbetsböcker/);
  });

  it('as SARIF 2.1.0 points at cells and carries the identity of findings', async () => {
    const { stdout } = await runLine([...CHECK, 'logg.xlsx', 'tom.xlsx', '--format', 'sarif']);
    const log = JSON.parse(stdout) as SarifLog;
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 2);
    const [run, broken] = log.runs;
    assert.ok(run && broken);
    assert.equal(run.tool.driver.name, 'Samverkanskoll');
    assert.equal(run.invocations[0]?.executionSuccessful, true);
    assert.equal(broken.invocations[0]?.executionSuccessful, false);
    const [result] = run.results;
    assert.ok(result);
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.equal(result.level, 'error');
    assert.equal(result.baselineState, 'new');
    assert.match(result.partialFingerprints['samverkanskollId/v1'] ?? '', /^f\w{12}$/);
    assert.equal(result.locations[0]?.logicalLocations[0]?.fullyQualifiedName, 'Logg!E4');
    for (const { uri } of [result.locations[0]?.physicalLocation.artifactLocation ?? { uri: ' ' }]) {
      assert.doesNotThrow(() => new URL(uri, 'file:///'));
    }
  });

  it('as CSV opens right in Swedish Excel', async () => {
    const { stdout } = await runLine([...CHECK, 'logg.xlsx', '--format', 'csv']);
    assert.ok(stdout.startsWith('\uFEFFArbetsbok;Allvar;Läge;'));
    const lines = stdout.split('\r\n');
    assert.equal(lines.at(-1), '');
    assert.ok(lines.slice(0, -1).every((line) => !line.includes('\n')));
  });

  describe('of a workbook with hostile texts', () => {
    const hostile = ['fientlig.xlsx', '--fail-on', 'never'];

    it('keeps them letter by letter in JSON, and shows no hidden marks', async () => {
      const { stdout } = await runLine([...CHECK, ...hostile, '--format', 'json']);
      const json = JSON.parse(stdout) as CheckJson;
      assert.ok(json.findings.some(({ subject }) => subject.includes(HOSTILE_TITLE)));
      assert.doesNotMatch(stdout, /[\u202a-\u202e\u001b]/u);
      assert.equal(json.findings[0]?.sheet, "Bobbys 'blad' | =1+1");
    });

    for (const format of ['text', 'markdown', 'csv', 'sarif']) {
      it(`lets none of them through as control characters in ${format}`, async () => {
        const { stdout } = await runLine([...CHECK, ...hostile, '--format', format]);
        const beside = format === 'csv' ? stdout.slice(1) : stdout;
        if (format !== 'csv') assert.doesNotMatch(beside, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
        assert.ok(beside.length > 100);
      });
    }

    it('has no formula in CSV', async () => {
      const { stdout } = await runLine([...CHECK, ...hostile, '--format', 'csv']);
      const starts = [...stdout.matchAll(/(?:^\uFEFF?|;|\r\n)"?([=+\-@])/gu)].map((match) => match[0]);
      assert.deepEqual(starts, []);
    });

    it('has no markup or link in Markdown', async () => {
      const { stdout } = await runLine([...CHECK, ...hostile, '--format', 'markdown']);
      assert.doesNotMatch(stdout, /<b>|(?<!\\)\*\*fet|http:\/\/ond/);
      const cells = stdout.split('\n').filter((line) => line.startsWith('| Fel'));
      for (const line of cells) assert.equal(line.match(/(?<!\\)\|/g)?.length, 8);
    });
  });
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly baselineState: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
    }[];
  }[];
}
