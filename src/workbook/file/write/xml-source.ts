import { escapeXml } from '../xml/xml-text.ts';
import { attributesOf, type XmlElement } from '../xml/xml-tree.ts';
import type { TextEdit } from './part-edits.ts';

/** An element as source; undefined attributes are left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** 'x:sheet' in a part that writes 'x:sheets', 'sheet' in one without prefixes. */
export function prefixed(like: XmlElement, name: string): string {
  return like.prefix === '' ? name : `${like.prefix}:${name}`;
}

/** Puts source at the end of an element's children. */
export function appendTo(element: XmlElement, source: string): TextEdit {
  if (!element.selfClosing) return { at: element.closeStart, remove: 0, insert: source };
  return { at: element.openEnd - 2, remove: 2, insert: `>${source}</${prefixed(element, element.name)}>` };
}

/** Takes an element away. */
export function removeElement(element: XmlElement): TextEdit {
  return { at: element.start, remove: element.end - element.start, insert: '' };
}

/** Gives an attribute another value; nothing when the element does not write it. */
export function setAttribute(element: XmlElement, name: string, value: string | number): TextEdit[] {
  const attribute = attributesOf(element).find((each) => each.name === name && each.namespace === '');
  if (!attribute || attribute.value === String(value)) return [];
  const { valueStart, valueEnd } = attribute;
  return [{ at: valueStart, remove: valueEnd - valueStart, insert: escapeXml(String(value)) }];
}
