import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { FEATURE_PACKAGES } from './feature-packages.ts';
import { CLEAR, opened, partsIn, reviewOf, valueOf, zipped, type Parts } from './packages.ts';

/** Bytes put over, into or out of a file at a place between 0 and 1. */
interface Mutation {
  readonly place: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const SNIPPETS = [
  '<',
  '>',
  '"',
  '&',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '</',
  '/>',
  '<row r="9999999999">',
  ' r="A0"',
  ' r="ZZZZ1"',
  ' s="-1"',
  ' t="s"',
  ' count="-1"',
  '<c',
  '<v>',
  '</sheetData>',
  '<sheetData>',
  '<conditionalFormatting>',
  '&#0;',
  '&#xD800;',
  '\0',
  '\ufeff',
  '../',
  ' localSheetId="99"',
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  '\xff\xff\xff\xff',
  ' xmlns="x"',
  ' xmlns:r=""',
];

/** Evenly spread from 0 up to 1; shrinks towards 0. */
const fraction = fc.noBias(fc.nat(9_999)).map((number) => number / 10_000);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fraction,
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 40 })),
  insert: fc.oneof(
    fc.constantFrom(...SNIPPETS).map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
    fc.uint8Array({ maxLength: 6 }),
  ),
});

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>((current, { place, remove, insert }) => {
    const at = Math.floor(place * current.length);
    return Buffer.concat([current.subarray(0, at), insert, current.subarray(Math.min(current.length, at + remove))]);
  }, bytes);
}

/** Reads, reviews and clears: each step gives a value or a problem, and a review that was written can be read again. */
async function survive(bytes: Uint8Array): Promise<void> {
  const workbook = await openWorkbook('logg.xlsx', bytes, nodeCodec);
  if (!workbook.ok) return;
  const read = await workbook.value.read();
  if (!read.ok) return;
  const taken = read.value.sheets.some((sheet) => sheet.origin === 'user' && /^(?:fynd|översikt)$/i.test(sheet.name));
  if (taken) return;
  const applied = await workbook.value.apply(reviewOf(read.value));
  if (!applied.ok) {
    assert.ok(Buffer.from(workbook.value.bytes()).equals(bytes), 'what fails changes nothing');
    return;
  }
  const again = await opened(workbook.value.bytes());
  const reread = await again.read();
  assert.equal(reread.ok, true, JSON.stringify(reread));
  valueOf(await again.apply(CLEAR));
  if (read.value.sheets.some((sheet) => sheet.origin === 'own')) return;
  const before = await partsIn(bytes).catch(() => undefined);
  if (before) assert.deepEqual(await partsIn(again.bytes()), before, 'clearing gives every part back');
}

/** What is done to a tag of a part's XML: gone, written again, or put where another one stands. */
interface TagMutation {
  readonly tag: number;
  readonly other: number;
  readonly change: 'drop' | 'repeat' | 'replace' | 'swapValue';
}

const tagMutation: fc.Arbitrary<TagMutation> = fc.record({
  tag: fraction,
  other: fraction,
  change: fc.constantFrom('drop', 'repeat', 'replace', 'swapValue'),
});

function withTags(xml: string, mutations: readonly TagMutation[]): string {
  return mutations.reduce((current, { tag, other, change }) => {
    const pieces = current.split(change === 'swapValue' ? /(?<==")([^"]*)(?=")/ : /(<[^>]*>)/);
    const odd = [...pieces.keys()].filter((index) => index % 2 === 1);
    const [at = 0, from = 0] = [tag, other].map((part) => odd[Math.floor(part * odd.length)]);
    const [here = '', there = ''] = [pieces[at], pieces[from]];
    const written = { drop: '', repeat: here + here, replace: there, swapValue: there }[change];
    return odd.length === 0 ? current : pieces.with(at, written).join('');
  }, xml);
}

describe('mutated packages', () => {
  const names = Object.keys(FEATURE_PACKAGES);

  it('never throw or hang, whatever is done to their parts', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fraction,
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (name, chosen, mutations) => {
          const parts: Parts = FEATURE_PACKAGES[name]?.() ?? new Map();
          const [part = '', content = ''] = [...parts][Math.floor(chosen * parts.size)] ?? [];
          parts.set(
            part,
            mutated(typeof content === 'string' ? new TextEncoder().encode(content) : content, mutations),
          );
          await survive(await zipped(parts));
        },
      ),
      { seed: 20_180_301, numRuns: 200 },
    );
  });

  it('never throw or hang, whatever becomes of their tags and values', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fraction,
        fc.array(tagMutation, { minLength: 1, maxLength: 3 }),
        async (name, chosen, mutations) => {
          const parts: Parts = FEATURE_PACKAGES[name]?.() ?? new Map();
          const sources = [...parts].filter(([, content]) => typeof content === 'string');
          const [part = '', content = ''] = sources[Math.floor(chosen * sources.length)] ?? [];
          parts.set(part, withTags(String(content), mutations));
          await survive(await zipped(parts));
        },
      ),
      { seed: 20_180_304, numRuns: 250 },
    );
  });

  it('never throw or hang, whatever is done to their bytes', async function () {
    this.timeout(60_000);
    const files = await Promise.all(names.map((name) => zipped(FEATURE_PACKAGES[name]?.() ?? new Map())));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (bytes, mutations) => survive(mutated(bytes, mutations)),
      ),
      { seed: 20_180_302, numRuns: 800 },
    );
  });

  it('never throw or hang when it is our own parts that are changed', async function () {
    this.timeout(60_000);
    const workbook = await opened(await zipped(FEATURE_PACKAGES['a table, and a defined name']?.() ?? new Map()));
    valueOf(await workbook.apply(reviewOf(valueOf(await workbook.read()))));
    const reviewed = await partsIn(workbook.bytes());
    await fc.assert(
      fc.asyncProperty(fraction, fc.array(mutation, { minLength: 1, maxLength: 2 }), async (chosen, mutations) => {
        const parts = new Map<string, Uint8Array>(reviewed);
        const [part = '', content = new Uint8Array(0)] = [...parts][Math.floor(chosen * parts.size)] ?? [];
        parts.set(part, mutated(content, mutations));
        await survive(await zipped(parts));
      }),
      { seed: 20_180_303, numRuns: 120 },
    );
  });
});
