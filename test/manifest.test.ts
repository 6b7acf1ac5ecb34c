import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes } as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const manifest = parse(readFileSync('manifest.xml', 'utf8'));
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
  all(manifest, name).filter((element) => element.attributes['id'] !== undefined),
);
const references = all(manifest, 'OfficeApp').flatMap((app) =>
  ['Label', 'Title', 'Description', 'LearnMoreUrl', 'FunctionFile', 'SourceLocation', 'bt:Image'].flatMap((name) =>
    all(app, name).flatMap((element) => element.attributes['resid'] ?? []),
  ),
);

describe('manifest.xml', () => {
  it('is a task pane add-in for workbooks that asks for ExcelApi 1.13 and no more permission than it needs', () => {
    assert.equal(all(manifest, 'OfficeApp')[0]?.attributes['xsi:type'], 'TaskPaneApp');
    assert.equal(all(manifest, 'Host')[0]?.attributes['Name'], 'Workbook');
    assert.equal(all(manifest, 'Set')[0]?.attributes['Name'], 'ExcelApi');
    assert.equal(all(manifest, 'Set')[0]?.attributes['MinVersion'], '1.13');
    assert.equal(all(manifest, 'bt:Sets')[0]?.attributes['DefaultMinVersion'], '1.13');
    assert.equal(all(manifest, 'Permissions')[0]?.text, 'ReadWriteDocument');
  });

  it('has a GUID as id and a four-part version', () => {
    assert.match(all(manifest, 'Id')[0]?.text ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.match(all(manifest, 'Version')[0]?.text ?? '', /^\d+\.\d+\.\d+\.\d+$/);
  });

  it('has a version that follows the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(all(manifest, 'Version')[0]?.text, `${version}.0`);
  });

  it('puts one group with at most six controls on the Home tab', () => {
    assert.equal(all(manifest, 'OfficeTab')[0]?.attributes['id'], 'TabHome');
    assert.equal(all(manifest, 'Group').length, 1);
    assert.equal(all(manifest, 'Control').length, 6);
  });

  it('keeps ids and resource ids unique and within their limits', () => {
    const ids = resources.map((element) => element.attributes['id'] ?? '');
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(id.length <= 32, `${id} is longer than 32 characters`);
    const controls = [...all(manifest, 'Control'), ...all(manifest, 'Group')].map(
      (element) => element.attributes['id'] ?? '',
    );
    assert.equal(new Set(controls).size, controls.length);
    for (const id of controls) assert.ok(id.length <= 125, `${id} is longer than 125 characters`);
  });

  it('refers to every resource, and to no other', () => {
    assert.deepEqual([...new Set(references)].sort(), resources.map((element) => element.attributes['id']).sort());
  });

  it('keeps texts within the lengths that Office shows', () => {
    for (const element of all(manifest, 'bt:ShortStrings')[0]?.children ?? []) {
      for (const text of [element.attributes['DefaultValue'], element.children[0]?.attributes['Value']]) {
        assert.ok(text !== undefined && text.length <= 125, element.attributes['id']);
      }
    }
    for (const element of all(manifest, 'bt:LongStrings')[0]?.children ?? []) {
      for (const text of [element.attributes['DefaultValue'], element.children[0]?.attributes['Value']]) {
        assert.ok(text !== undefined && text.length <= 250, element.attributes['id']);
      }
    }
  });

  it('speaks Swedish by default and English by one override a text', () => {
    assert.equal(all(manifest, 'DefaultLocale')[0]?.text, 'sv-SE');
    for (const element of [...all(manifest, 'bt:String'), ...all(manifest, 'DisplayName')]) {
      const locales = all(element, element.name === 'bt:String' ? 'bt:Override' : 'Override').map(
        (override) => override.attributes['Locale'],
      );
      assert.deepEqual(locales, ['en-US'], element.attributes['id']);
    }
  });

  it('has every icon in every size, drawn by the project', () => {
    for (const image of all(manifest, 'bt:Images')[0]?.children ?? []) {
      const url = new URL(image.attributes['DefaultValue'] ?? '');
      const file = path.join('src', url.pathname);
      assert.ok(existsSync(file), file);
      const png = readFileSync(file);
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size], file);
    }
    for (const icon of all(manifest, 'Icon')) {
      const sizes = icon.children.map((image) => image.attributes['size']);
      assert.deepEqual(sizes, ['16', '20', '24', '32', '40', '48', '64', '80']);
    }
  });

  it('loads everything over https', () => {
    const addresses = resources.flatMap((element) =>
      element.name === 'bt:String' ? [] : (element.attributes['DefaultValue'] ?? ''),
    );
    for (const name of ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation']) {
      for (const element of all(manifest, name)) {
        if (element.attributes['DefaultValue'] !== undefined) addresses.push(element.attributes['DefaultValue']);
      }
    }
    for (const address of addresses) assert.equal(new URL(address).protocol, 'https:', address);
  });
});
