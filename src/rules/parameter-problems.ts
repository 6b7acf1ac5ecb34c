import { parseIsoDate } from '../time/iso-date.ts';
import type { Text } from '../governance/pack.ts';
import type { Parameter, ParameterType, ParameterValue } from './rule.ts';

/** Why a value cannot be a parameter's, and what can; undefined when it can. */
export interface ParameterProblem {
  readonly reason: Text;
  readonly instead: Text;
}

const TYPE_WORDS: Readonly<Record<ParameterType, Text>> = {
  integer: { sv: 'ett heltal', en: 'a whole number' },
  number: { sv: 'ett tal', en: 'a number' },
  text: { sv: 'text', en: 'text' },
  date: { sv: 'en dag som ÅÅÅÅ-MM-DD', en: 'a day as YYYY-MM-DD' },
  list: { sv: 'en lista', en: 'a list' },
  counts: { sv: 'antal per namn', en: 'counts by name' },
};

/** Whether a value is of a parameter's type and within its limits. Null is allowed where the default is null. */
export function parameterProblem(parameter: Parameter, value: unknown): ParameterProblem | undefined {
  if (value === null && parameter.default === null) return undefined;
  const wanted = TYPE_WORDS[parameter.type];
  if (!isOfType(parameter.type, value)) {
    return {
      reason: { sv: `${shown(value)} är inte ${wanted.sv}`, en: `${shown(value)} is not ${wanted.en}` },
      instead: { sv: `skriv ${wanted.sv}`, en: `write ${wanted.en}` },
    };
  }
  const { minimum, maximum } = parameter;
  const numbers = typeof value === 'number' ? [value] : [];
  if (numbers.some((number) => (minimum !== undefined && number < minimum) || (maximum !== undefined && number > maximum))) {
    return {
      reason: { sv: `${shown(value)} ligger utanför gränserna`, en: `${shown(value)} is out of bounds` },
      instead: { sv: `skriv ${limits(minimum, maximum, 'sv')}`, en: `write ${limits(minimum, maximum, 'en')}` },
    };
  }
  return undefined;
}

/** Whether a value is of a parameter type. */
export function isOfType(type: ParameterType, value: unknown): value is ParameterValue {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'text':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && parseIsoDate(value) !== undefined;
    case 'list':
      return Array.isArray(value);
    case 'counts':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function limits(minimum: number | undefined, maximum: number | undefined, language: keyof Text): string {
  const least = language === 'sv' ? 'minst' : 'at least';
  const most = language === 'sv' ? 'högst' : 'at most';
  const parts = [
    ...(minimum === undefined ? [] : [`${least} ${minimum}`]),
    ...(maximum === undefined ? [] : [`${most} ${maximum}`]),
  ];
  return parts.join(language === 'sv' ? ' och ' : ' and ');
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
