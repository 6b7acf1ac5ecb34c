import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingId, fingerprint, isFindingId, type FindingKey } from '../../src/findings/identity.ts';

const KEY: FindingKey = { pack: 'blekinge-2017', rule: 'report-overdue', subject: 'case', key: '2017-12' };

describe('the id of a finding', () => {
  it('is the same for ever, since acknowledgements in old workbooks carry it', () => {
    assert.equal(findingId(KEY), 'fb5w3y5k4mkka');
  });

  it('differs with pack, rule, kind of subject and key', () => {
    const others: readonly FindingKey[] = [
      { ...KEY, pack: 'blekinge-2014' },
      { ...KEY, rule: 'report-date-set' },
      { ...KEY, subject: 'assignment' },
      { ...KEY, key: '2017-13' },
    ];
    assert.equal(new Set([KEY, ...others].map(findingId)).size, 5);
  });

  it('cannot be the same because parts run together', () => {
    assert.notEqual(fingerprint(['ab', 'c']), fingerprint(['a', 'bc']));
    assert.notEqual(fingerprint(['a"', '"b']), fingerprint(['a', '""b']));
  });

  it('is known by its form', () => {
    fc.assert(fc.property(fc.string(), (key) => assert.ok(isFindingId(findingId({ ...KEY, key })))));
    for (const text of ['', 'f123', 'Fb5w3y5k4mkka', 'fb5w3y5k4mkka ', 'fiiiiiiiiiiii'])
      assert.ok(!isFindingId(text), text);
  });
});
