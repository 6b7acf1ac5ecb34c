/**
 * Stands in for jsonpath-plus in what is built: json-rules-engine asks for it only when a condition has a `path`, which
 * loading a pack refuses, and the library itself compiles text to code, which a strict Content-Security-Policy forbids.
 */
export function JSONPath(): never {
  throw new Error('Conditions with a path are refused when packs are loaded');
}
