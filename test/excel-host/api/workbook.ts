import { defineClass, type ApiObject } from '../api-class.ts';
import type { WorkbookModel } from '../model.ts';
import { names } from './names.ts';
import { rangeObject } from './range.ts';
import { tables } from './tables.ts';
import { worksheets } from './worksheet.ts';

const protection = defineClass<WorkbookModel>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (workbook) => workbook.structureProtected } },
});

const createdWorkbook = defineClass<{ readonly workbook: WorkbookModel; readonly base64: string }>({
  name: 'WorkbookCreated',
  methods: { Open: ({ workbook, base64 }) => void workbook.opened.push(base64) },
});

const application = defineClass<WorkbookModel>({
  name: 'Application',
  scalars: { CalculationMode: { get: () => 'Automatic' } },
  methods: {
    CreateWorkbook: (workbook: WorkbookModel, base64: string) => createdWorkbook({ workbook, base64 }),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

const runtime = defineClass<WorkbookModel>({
  name: 'Runtime',
  scalars: { EnableEvents: { get: () => true, set: () => undefined } },
});

interface SettingTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const setting = defineClass<SettingTarget>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
  },
  methods: { Delete: ({ workbook, key }: SettingTarget) => void workbook.settings.delete(key) },
});

const findSetting = (workbook: WorkbookModel, key: unknown): ApiObject | null =>
  workbook.settings.has(String(key)) ? setting({ workbook, key: String(key) }) : null;

const settings = defineClass<WorkbookModel>({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  indexer: findSetting,
  methods: {
    GetItemOrNullObject: findSetting,
    Add(workbook: WorkbookModel, key: string, value: unknown) {
      workbook.settings.set(key, value);
      return setting({ workbook, key });
    },
  },
});

export const workbookObject = defineClass<WorkbookModel>({
  name: 'Workbook',
  scalars: { Name: { get: (workbook) => workbook.name }, ReadOnly: { get: () => false } },
  navigation: {
    Worksheets: (workbook): ApiObject => worksheets(workbook),
    Tables: (workbook): ApiObject => tables({ workbook }),
    Names: (workbook): ApiObject => names({ list: workbook.names, scope: 'Workbook' }),
    Protection: (workbook): ApiObject => protection(workbook),
    Application: (workbook): ApiObject => application(workbook),
    Settings: (workbook): ApiObject => settings(workbook),
    _Runtime: (workbook): ApiObject => runtime(workbook),
  },
  methods: {
    /** In Excel on the web the root object takes it, in its partition for the web. */
    CreateAndOpenWorkbook: (workbook: WorkbookModel, base64: string) => void workbook.opened.push(base64),
    GetSelectedRange: ({ selection }: WorkbookModel) => (selection ? rangeObject(selection) : null),
  },
});

/** Office.js tells this service, soon after it is ready, that actions are associated. */
export const internalService: ApiObject = {
  class: { name: 'AddinInternalService', methods: { NotifyActionHandlerReady: () => undefined } },
  target: null,
};
