import { defineClass, invalidArgument, isApiObject, type ApiObject } from '../api-class.ts';
import type { NameModel } from '../model.ts';
import { rangeTargetOf } from './range.ts';
import { fullAddress } from './range-target.ts';

interface Owned {
  readonly list: NameModel[];
  readonly model: NameModel;
  readonly scope: 'Workbook' | 'Worksheet';
}

const namedItem = defineClass<Owned>({
  name: 'NamedItem',
  identity: ({ model }) => ({ _Id: model.name }),
  scalars: {
    Name: { get: ({ model }) => model.name },
    Type: { get: () => 'Range' },
    Scope: { get: ({ scope }) => scope },
    Visible: { get: ({ model }) => model.visible },
    Formula: { get: ({ model }) => model.formula, set: ({ model }, value) => void (model.formula = String(value)) },
    Value: { get: ({ model }) => model.formula.slice(1) },
  },
  methods: { Delete: ({ list, model }: Owned) => void list.splice(list.indexOf(model), 1) },
});

interface Scope {
  readonly list: NameModel[];
  readonly scope: 'Workbook' | 'Worksheet';
}

function find({ list, scope }: Scope, key: unknown): ApiObject | null {
  const model = list.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return model ? namedItem({ list, model, scope }) : null;
}

/** The names of a sheet, or of the workbook. */
export const names = defineClass<Scope>({
  name: 'NamedItemCollection',
  items: ({ list, scope }) => list.map((model) => namedItem({ list, model, scope })),
  indexer: find,
  methods: {
    GetItemOrNullObject: find,
    Add({ list, scope }: Scope, name: unknown, reference: unknown) {
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
      if (list.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw invalidArgument();
      const formula = isApiObject(reference) ? `=${fullAddress(rangeTargetOf(reference))}` : String(reference);
      const model = { name, formula, visible: true };
      list.push(model);
      return namedItem({ list, model, scope });
    },
  },
});
