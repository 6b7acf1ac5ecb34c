import type { ErrorObject } from 'ajv';
import packSchema from '../../rules/pack.schema.json' with { type: 'json' };
import ruleSchema from '../../rules/rule.schema.json' with { type: 'json' };
import { closestName } from './closest-name.ts';
import type { Text } from './pack.ts';
import { pointerStep, type ProblemInValue } from './pack-problem.ts';

const TYPE_WORDS: Readonly<Record<string, Text>> = {
  string: { sv: 'text inom citattecken', en: 'text in quotes' },
  number: { sv: 'ett tal', en: 'a number' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  object: { sv: 'ett objekt { … }', en: 'an object { … }' },
  array: { sv: 'en lista [ … ]', en: 'a list [ … ]' },
};

const NOT_IN_CONDITIONS: Readonly<Record<string, Text>> = {
  path: {
    sv: 'ta bort det; ge uppgiften ett namn i "facts" i stället',
    en: 'remove it; name the fact in "facts" instead',
  },
  priority: {
    sv: 'ta bort det; nivåerna prövas i den ordning de står',
    en: 'remove it; levels are tried in the order they stand',
  },
};

/** A schema error as a sentence about the value, with what to write instead. */
export function wordSchemaError(error: ErrorObject, root: unknown): ProblemInValue {
  const pointer = error.instancePath;
  const schema = schemaAt(error.schemaPath);
  const meant = descriptionOf(schema);
  const value = valueAt(root, pointer);
  switch (error.keyword) {
    case 'required': {
      const name = String(error.params['missingProperty']);
      const says = descriptionOf(propertiesOf(schema)[name]);
      return {
        pointer,
        reason: { sv: `'${name}' saknas`, en: `'${name}' is missing` },
        instead: {
          sv: `lägg till '${name}'${says === undefined ? '' : ` (${says.sv})`}`,
          en: `add '${name}'${says === undefined ? '' : ` (${says.en})`}`,
        },
      };
    }
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty']);
      const close = closestName(name, Object.keys(propertiesOf(schema)));
      return {
        pointer: pointer + pointerStep(name),
        reason: { sv: `'${name}' är inget fält här`, en: `'${name}' is no field here` },
        instead: NOT_IN_CONDITIONS[name] ?? {
          sv: close === undefined ? 'ta bort det' : `menade du '${close}'? Annars ta bort det`,
          en: close === undefined ? 'remove it' : `did you mean '${close}'? Otherwise remove it`,
        },
      };
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
      const close = typeof value === 'string' ? closestName(value, allowed) : undefined;
      const list = allowed.map((word) => `'${word}'`).join(', ');
      return {
        pointer,
        reason: { sv: `${shown(value)} är inget tillåtet värde`, en: `${shown(value)} is no allowed value` },
        instead: {
          sv: close === undefined ? `skriv ett av ${list}` : `menade du '${close}'? Tillåtna: ${list}`,
          en: close === undefined ? `write one of ${list}` : `did you mean '${close}'? Allowed: ${list}`,
        },
      };
    }
    case 'type': {
      const types = String(error.params['type']).split(',');
      return {
        pointer,
        reason: { sv: `${shown(value)} är av fel slag`, en: `${shown(value)} is of the wrong type` },
        instead: {
          sv: `skriv ${types.map((type) => TYPE_WORDS[type]?.sv ?? type).join(' eller ')}`,
          en: `write ${types.map((type) => TYPE_WORDS[type]?.en ?? type).join(' or ')}`,
        },
      };
    }
    case 'minItems':
    case 'minProperties':
      return {
        pointer,
        reason: { sv: 'är tomt', en: 'is empty' },
        instead: {
          sv: 'lägg till minst en post, eller ta bort fältet',
          en: 'add at least one entry, or remove the field',
        },
      };
    case 'minimum':
    case 'maximum': {
      const limit = String(error.params['limit']);
      const least = error.keyword === 'minimum';
      return {
        pointer,
        reason: {
          sv: `${shown(value)} är för ${least ? 'litet' : 'stort'}`,
          en: `${shown(value)} is too ${least ? 'small' : 'great'}`,
        },
        instead: {
          sv: `skriv ${least ? 'minst' : 'högst'} ${limit}`,
          en: `write at ${least ? 'least' : 'most'} ${limit}`,
        },
      };
    }
    case 'oneOf':
      return {
        pointer,
        reason: { sv: 'är inget helt villkor', en: 'is no complete condition' },
        instead: {
          sv: 'skriv { "all": […] }, { "any": […] }, { "not": … } eller { "fact": …, "operator": …, "value": … }',
          en: 'write { "all": […] }, { "any": […] }, { "not": … } or { "fact": …, "operator": …, "value": … }',
        },
      };
    default:
      return {
        pointer,
        reason: { sv: `${shown(value)} har fel form`, en: `${shown(value)} has the wrong form` },
        instead: meant ?? { sv: 'se schemat', en: 'see the schema' },
      };
  }
}

type SchemaPart = Readonly<Record<string, unknown>>;

/** The schema object that holds the failing keyword. */
function schemaAt(schemaPath: string): SchemaPart {
  const [file = '', pointer = ''] = schemaPath.split('#');
  const inside = file === '' || file === 'pack.schema.json' ? [packSchema, ruleSchema] : [ruleSchema];
  for (const schema of inside) {
    const found = valueAt(schema, pointer.slice(0, pointer.lastIndexOf('/')));
    if (typeof found === 'object' && found !== null) return found as SchemaPart;
  }
  return {};
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const properties = (schema as SchemaPart | undefined)?.['properties'];
  return (properties ?? {}) as Readonly<Record<string, unknown>>;
}

/** The description's two languages, 'svenska / English', to stand inside a sentence. */
function descriptionOf(schema: unknown): Text | undefined {
  const description = (schema as SchemaPart | undefined)?.['description'];
  if (typeof description !== 'string') return undefined;
  const [sv = description, en = sv] = description.split(' / ');
  return { sv: withoutStop(sv), en: withoutStop(en) };
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
