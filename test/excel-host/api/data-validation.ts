import { accessDenied, defineClass } from '../api-class.ts';
import type { ValidationModel } from '../model.ts';
import { intersection, type RangeTarget } from './range-target.ts';

function existing({ sheet, range }: RangeTarget): ValidationModel | undefined {
  return sheet.validations.find((validation) => intersection(validation.range, range) !== undefined);
}

function ensure(target: RangeTarget): ValidationModel {
  if (target.sheet.protected) throw accessDenied();
  const known = target.sheet.validations.find(
    ({ range }) =>
      range.top === target.range.top &&
      range.left === target.range.left &&
      range.bottom === target.range.bottom &&
      range.right === target.range.right,
  );
  if (known) return known;
  const made: ValidationModel = { range: target.range, rule: {}, prompt: null, errorAlert: null };
  target.sheet.validations.push(made);
  return made;
}

export const dataValidation = defineClass<RangeTarget>({
  name: 'DataValidation',
  scalars: {
    Rule: { get: (target) => existing(target)?.rule ?? {}, set: (target, value) => void (ensure(target).rule = value) },
    Prompt: {
      get: (target) => existing(target)?.prompt ?? null,
      set: (target, value) => void (ensure(target).prompt = value),
    },
    ErrorAlert: {
      get: (target) => existing(target)?.errorAlert ?? null,
      set: (target, value) => void (ensure(target).errorAlert = value),
    },
    IgnoreBlanks: { get: () => true, set: () => undefined },
  },
  methods: {
    Clear({ sheet, range }: RangeTarget) {
      sheet.validations = sheet.validations.filter((validation) => intersection(validation.range, range) === undefined);
    },
  },
});
