import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { OpcPackage } from '../../../src/workbook/file/opc.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { ZipArchive } from '../../../src/workbook/file/zip/zip-archive.ts';
import { OWN_SHEET_NAME } from '../../../src/workbook/own-content.ts';
import type { SheetSnapshot } from '../../../src/workbook/snapshot.ts';
import { FEATURE_PACKAGES } from './feature-packages.ts';
import { CLEAR, fullDraft, opened, partsIn, reviewOf, valueOf, zipped } from './packages.ts';

/** Workbooks made by other programs, when they are at hand; the suite does without. */
const OTHERS = new URL('../../../../shared/workbooks/keep/', import.meta.url);

const cases: (readonly [string, () => Promise<Uint8Array>])[] = [
  ...Object.entries(FEATURE_PACKAGES).map(([name, parts]) => [name, () => zipped(parts())] as const),
  ...(existsSync(OTHERS) ? readdirSync(OTHERS) : []).map(
    (file) => [file, () => Promise.resolve(new Uint8Array(readFileSync(new URL(file, OTHERS))))] as const,
  ),
];

/** Parts named as Excel names them, for readers such as exceljs find sheets and tables by these names alone. */
const ADDED_PART =
  /(?:worksheets\/sheet|tables\/table|charts\/chart|drawings\/drawing|samverkanskoll|styles)\d+\.xml(?:\.rels)?$|\/(?:sheet|drawing)\d+\.xml\.rels$/;

describe('a review grafted into a workbook', () => {
  for (const [name, bytesOf] of cases) {
    describe(name, () => {
      it('changes no part but those it must, and loses nothing in these', async () => {
        const bytes = await bytesOf();
        const workbook = await opened(bytes);
        valueOf(await workbook.apply(reviewOf(valueOf(await workbook.read()))));
        const [before, after] = [await partsIn(bytes), await partsIn(workbook.bytes())];
        for (const [part, was] of before) {
          const is = after.get(part);
          assert.ok(is, `${part} is gone`);
          if (is.equals(was)) continue;
          assert.match(kindOf(was), /^(?:worksheet|workbook|styleSheet|Types|Relationships)$/, `${part} changed`);
          if (kindOf(was) === 'Relationships') assert.match(part, /arbetsbok|workbook/i);
          assertNothingLost(textOf(was), textOf(is), part);
        }
        assert.deepEqual(
          [...after.keys()].filter((part) => before.has(part)),
          [...before.keys()],
          'entries keep their order',
        );
        for (const part of after.keys()) if (!before.has(part)) assert.match(part, ADDED_PART);
      });

      it('gives every part it adds a content type, and every relationship a part', async () => {
        const bytes = await bytesOf();
        const workbook = await opened(bytes);
        valueOf(await workbook.apply(reviewOf(valueOf(await workbook.read()))));
        const [before, after] = [packageOf(bytes), packageOf(workbook.bytes())];
        for (const part of after.names().filter((name) => !before.has(name))) {
          assert.notEqual(await after.contentType(part), '', `${part} has no content type`);
          for (const { target, external } of await after.relationships(part)) {
            assert.ok(external || after.has(target), `${part} leads to ${target}, which is not there`);
          }
        }
      });

      it("is read back, and reads the user's cells as before", async () => {
        const workbook = await opened(await bytesOf());
        const before = valueOf(await workbook.read());
        valueOf(await workbook.apply(reviewOf(before)));
        const after = valueOf(await workbook.read());
        assert.deepEqual(
          after.sheets.map(({ name, origin }) => ({ name, origin })),
          [
            ...before.sheets.map((sheet) => ({ name: sheet.name, origin: 'user' })),
            { name: 'Fynd', origin: 'own' },
            { name: 'Översikt', origin: 'own' },
          ],
        );
        assert.deepEqual(after.sheets.slice(0, before.sheets.length).map(visible), before.sheets.map(visible));
        const own = after.sheets.at(-1);
        assert.deepEqual(own?.grid.cell(4, 1), { kind: 'text', text: '=1+1' });
        assert.equal(own?.grid.isFormula(4, 1), false);
        assert.deepEqual(own?.grid.cell(4, 2), { kind: 'text', text: 'Ärende <1> & "2" _x000D_ \u0001 \u202e' });
        const date = own?.grid.cell(5, 1);
        assert.equal(date?.kind === 'date' && date.date, '2018-03-01');
        assert.deepEqual(own?.grid.style(3, 1).fill, '#1F3A5F');
        const names = after.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()));
        assert.equal(new Set(names).size, names.length, 'table names are unique');
      });

      it('written twice is written once, byte for byte', async () => {
        const workbook = await opened(await bytesOf());
        const patch = reviewOf(valueOf(await workbook.read()));
        valueOf(await workbook.apply(patch));
        const once = workbook.bytes();
        valueOf(await workbook.apply(patch));
        assert.ok(Buffer.from(once).equals(workbook.bytes()));
      });

      it('keeps earlier own sheets and marks when others are written, and clears to the very parts it began with', async () => {
        const bytes = await bytesOf();
        const workbook = await opened(bytes);
        const patch = reviewOf(valueOf(await workbook.read()));
        const { marks } = valueOf(await workbook.apply(patch));
        const more = { sheets: [fullDraft('Struktur')], removeOwnSheets: [], marks: 'keep' } as const;
        assert.equal(valueOf(await workbook.apply(more)).marks > 0, marks > 0);
        const twice = workbook.bytes();
        valueOf(await workbook.apply(more));
        assert.ok(Buffer.from(twice).equals(workbook.bytes()));
        const own = valueOf(await workbook.read()).sheets.filter((sheet) => sheet.origin === 'own');
        assert.deepEqual(
          own.map((sheet) => sheet.name),
          ['Fynd', 'Översikt', 'Struktur'],
        );
        assert.equal(own[0]?.grid.style(3, 1).fill, '#1F3A5F');
        valueOf(await workbook.apply(CLEAR));
        assert.deepEqual(await partsIn(workbook.bytes()), await partsIn(bytes));
      });

      it('is cleared by its signs alone when another program has saved the workbook', async () => {
        const workbook = await opened(await bytesOf());
        const before = valueOf(await workbook.read());
        valueOf(await workbook.apply(reviewOf(before)));
        const parts = await partsIn(workbook.bytes());
        const journal = [...parts].find(([, source]) => textOf(source).includes('<journal '))?.[0] ?? '';
        parts.set(journal, Buffer.from('<journal/>'));
        const saved = await opened(await zipped(new Map(parts)));
        valueOf(await saved.apply(CLEAR));
        const after = valueOf(await saved.read());
        assert.deepEqual(after.sheets.map(visible), before.sheets.map(visible));
        for (const [part, source] of await partsIn(saved.bytes())) {
          if (kindOf(source) === 'styleSheet') continue;
          assert.doesNotMatch(textOf(source) + part, new RegExp(`${OWN_SHEET_NAME}|Samverkanskoll |samverkanskoll\\d`));
        }
      });
    });
  }
});

function packageOf(bytes: Uint8Array): OpcPackage {
  return new OpcPackage(new ZipArchive(bytes), nodeCodec);
}

function textOf(source: Buffer): string {
  if (source[0] === 0xff && source[1] === 0xfe) return source.toString('utf16le');
  if (source[0] === 0xfe && source[1] === 0xff) return Buffer.from(source).swap16().toString('utf16le');
  return source.toString('latin1');
}

/** The local name of the root element. */
function kindOf(source: Buffer): string {
  return /<(?:\w+:)?([A-Za-z]\w*)[\s/>]/.exec(textOf(source).replace(/<!--.*?-->/gs, ''))?.[1] ?? '';
}

/** All of the text before stands in the text after, in order, but for counts and for elements that closed themselves. */
function assertNothingLost(before: string, after: string, part: string): void {
  const text = withoutCounts(after);
  let at = 0;
  for (const piece of withoutCounts(before).split(/(?<=>)|(?=<)/)) {
    const opened = piece.replace(/ ?\/>$/, '>');
    const places = [piece, opened].map((each) => text.indexOf(each, at)).filter((place) => place >= 0);
    assert.ok(places.length > 0, `${part} has lost ${piece}`);
    at = Math.min(...places) + (text.startsWith(piece, Math.min(...places)) ? piece : opened).length;
  }
}

function withoutCounts(xml: string): string {
  return xml.replace(/ count="\d+"\s*/g, '');
}

/** What a reader of a snapshot can see of a sheet. */
function visible({ grid, ...sheet }: SheetSnapshot): unknown {
  const cells = Array.from(grid.rows).map((row) =>
    Array.from(grid.columnsOf(row)).map((column) => ({
      row,
      column,
      cell: grid.cell(row, column),
      style: grid.style(row, column),
      formula: grid.isFormula(row, column),
    })),
  );
  return { ...sheet, cells };
}
