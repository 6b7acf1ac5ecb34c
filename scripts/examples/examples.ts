import { BLEKINGE_2014 } from './blekinge-2014.ts';
import { BLEKINGE_2017 } from './blekinge-2017.ts';
import { BLEKINGE_LOKAL_2023 } from './blekinge-lokal-2023.ts';
import type { ExampleSheet } from './example-workbook.ts';
import { GRUND } from './grund.ts';
import { JONKOPING_2013 } from './jonkoping-2013.ts';
import { OSTERGOTLAND_2015 } from './ostergotland-2015.ts';

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
  {
    file: 'exempel-blekinge-2014.xlsx',
    pack: 'blekinge-2014',
    asOf: '2015-11-01',
    author: 'Ulla Bergfeldt',
    sheets: BLEKINGE_2014,
  },
  {
    file: 'exempel-jonkoping-2013.xlsx',
    pack: 'jonkoping-2013',
    asOf: '2014-11-15',
    author: 'Pia Resare',
    sheets: JONKOPING_2013,
  },
  {
    file: 'exempel-ostergotland-2015.xlsx',
    pack: 'ostergotland-2015',
    asOf: '2015-11-20',
    author: 'Karin Mellberg',
    sheets: OSTERGOTLAND_2015,
  },
  {
    file: 'exempel-blekinge-lokal-2023.xlsx',
    pack: 'blekinge-lokal-2023',
    asOf: '2024-10-15',
    author: 'Bosse Ceder',
    sheets: BLEKINGE_LOKAL_2023,
  },
  { file: 'exempel-grund.xlsx', pack: 'grund', asOf: '2024-03-01', author: 'Nadia Perkins', sheets: GRUND },
];
