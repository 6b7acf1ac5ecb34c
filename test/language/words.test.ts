import assert from 'node:assert/strict';
import { columnHeader, columnReferenceName, tableName } from '../../src/language/tables.ts';
import { hostProblemSentence } from '../../src/language/host-problems.ts';
import { notCheckedReason } from '../../src/language/not-checked.ts';
import { expectedName } from '../../src/language/recognition.ts';
import { tallySentence } from '../../src/language/reports.ts';
import { CANONICAL_TABLES, TABLE_KINDS } from '../../src/tables/canonical-tables.ts';
import type { HostProblemCode } from '../../src/workbook/host.ts';

describe('names of tables and columns', () => {
  for (const kind of TABLE_KINDS) {
    it(`of ${kind} are in both languages, each column's its own`, () => {
      const headers = CANONICAL_TABLES[kind].columns.map(({ key }) => columnHeader(kind, key));
      for (const { sv, en } of [...headers, tableName(kind)]) assert.ok(sv !== '' && en !== '');
      for (const { key } of CANONICAL_TABLES[kind].columns) assert.notEqual(columnHeader(kind, key).en, key);
      assert.equal(new Set(headers.map(({ en }) => en)).size, headers.length);
    });
  }

  it('are said in words where rules refer to them', () => {
    assert.equal(columnReferenceName('meetings').sv, 'tabell över möten');
    assert.equal(columnReferenceName('caseLog.reportDue').sv, 'kolumnen ”Redovisas senast” (ärendelogg)');
    assert.equal(columnReferenceName('caseLog.reportDue').en, 'the column “Report due” (case log)');
    assert.equal(columnReferenceName('constructor.prototype').sv, 'constructor.prototype');
  });
});

describe('sentences about what went wrong', () => {
  const codes: readonly HostProblemCode[] = [
    'fileMissing',
    'fileUnreadable',
    'notAWorkbook',
    'encrypted',
    'oldBinaryFormat',
    'otherFormat',
    'truncated',
    'tooLarge',
    'damaged',
    'cannotWrite',
    'fileInUse',
    'sheetProtected',
    'structureProtected',
  ];
  for (const code of codes) {
    it(`name the file: ${code}`, () => {
      const { sv, en } = hostProblemSentence({ code }, 'logg.xlsx');
      assert.match(sv, /logg\.xlsx/);
      assert.match(en, /logg\.xlsx/);
      assert.match(sv, /^\S.*\.$/);
    });
  }

  it('say what is missing when a rule was not checked', () => {
    assert.deepEqual(notCheckedReason({ reason: 'tableMissing', missing: ['meetings', 'reports'] }), {
      sv: 'Arbetsboken saknar tabell över möten och tabell över rapporter.',
      en: 'Missing in the workbook: table of meetings and table of reports.',
    });
    assert.match(
      notCheckedReason({
        reason: 'unreadable',
        missing: [],
        subjects: [
          { sv: 'a', en: 'a' },
          { sv: 'b', en: 'b' },
        ],
      }).sv,
      /2 fall/,
    );
  });

  it('say what a cell should hold, also when the word is unknown', () => {
    assert.equal(expectedName('date').sv, 'ett datum');
    assert.equal(expectedName('__proto__').sv, 'text');
  });

  it('count with the right endings', () => {
    const one = tallySentence({ error: 1, warning: 1, info: 1, notChecked: 1 });
    assert.equal(one.sv, '1 fel, 1 varning och 1 upplysning. 1 kontroll kunde inte göras.');
    assert.equal(one.en, '1 error, 1 warning and 1 note. 1 check could not be made.');
    assert.match(tallySentence({ error: 0, warning: 2, info: 0, notChecked: 3 }).sv, /2 varningar .* 3 kontroller/);
  });
});
