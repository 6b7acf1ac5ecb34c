import { BLEKINGE_2017 } from './blekinge-2017.ts';
import type { ExampleSheet } from './example-workbook.ts';

/** A lifelike workbook of one body, and what it is checked against. */
export interface Example {
  readonly file: string;
  readonly pack: string;
  /** The day that it is made to be checked on. */
  readonly asOf: string;
  readonly author: string;
  readonly sheets: readonly ExampleSheet[];
}

export const EXAMPLES: readonly Example[] = [
  {
    file: 'exempel-blekinge.xlsx',
    pack: 'blekinge-2017',
    asOf: '2018-03-01',
    author: 'Ulla Bergfeldt',
    sheets: BLEKINGE_2017,
  },
];
