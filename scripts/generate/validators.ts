import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';

/** A CommonJS module with a default export: Node gives the module, its types the function. */
const standaloneCode = (standaloneModule as unknown as { readonly default: typeof standaloneModule }).default;

const DECLARATIONS = `import type { ErrorObject } from 'ajv';

interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
export const validatePack: Validator;
export const validateRule: Validator;
`;

/**
 * Compiles the JSON Schemas of packs and rules to plain code, since a Content-Security-Policy forbids compiling them where
 * they run. Keywords that would need ajv at run time (minLength, uniqueItems) are refused.
 */
export async function writeValidators(rulesFolder: string, buildFolder: string): Promise<void> {
  const schema = async (name: string): Promise<object> =>
    JSON.parse(await readFile(path.join(rulesFolder, name), 'utf8')) as object;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(await schema('rule.schema.json'), 'rule.schema.json');
  ajv.addSchema(await schema('pack.schema.json'), 'pack.schema.json');
  const code = standaloneCode(ajv, { validatePack: 'pack.schema.json', validateRule: 'rule.schema.json' });
  if (/\brequire\(|^import /m.test(code)) throw new Error('A schema keyword needs ajv at run time; say it otherwise');
  await writeFile(path.join(buildFolder, 'pack-validators.mjs'), code);
  await writeFile(path.join(buildFolder, 'pack-validators.d.mts'), DECLARATIONS);
}
