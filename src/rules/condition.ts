import type { Comparison, Condition, Rule } from './rule.ts';

/** A condition with the steps of its JSON pointer. */
export interface PlacedComparison {
  readonly comparison: Comparison;
  readonly pointer: string;
}

/** Every comparison within a condition, in the order written. */
export function comparisonsOf(condition: Condition, pointer = ''): readonly PlacedComparison[] {
  if ('all' in condition) return condition.all.flatMap((part, at) => comparisonsOf(part, `${pointer}/all/${at}`));
  if ('any' in condition) return condition.any.flatMap((part, at) => comparisonsOf(part, `${pointer}/any/${at}`));
  if ('not' in condition) return comparisonsOf(condition.not, `${pointer}/not`);
  return [{ comparison: condition, pointer }];
}

/** Every comparison of a rule, with pointers from the rule. */
export function comparisonsOfRule(rule: Rule): readonly PlacedComparison[] {
  return [
    ...(rule.applies === undefined ? [] : comparisonsOf(rule.applies, '/applies')),
    ...rule.levels.flatMap((level, at) => comparisonsOf(level.when, `/levels/${at}/when`)),
  ];
}

/** The fact that a comparison's value names, if it names one. */
export function comparedFact({ value }: Comparison): string | undefined {
  return typeof value === 'object' && value !== null && 'fact' in value ? value.fact : undefined;
}

/** The parameter that a comparison's value names, if it names one. */
export function comparedParameter({ value }: Comparison): string | undefined {
  return typeof value === 'object' && value !== null && 'parameter' in value ? value.parameter : undefined;
}
