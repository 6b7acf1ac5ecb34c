import { on, tableRows, type ExampleSheet } from '../example-workbook.ts';

const HEADER = { bold: true, fill: 'BDD7EE' } as const;

/** Assignments to the groups, under the headings of the document's form. */
export const ASSIGNMENTS: ExampleSheet = {
  name: 'Uppdrag',
  widths: [26, 22, 30, 34, 30, 30, 30, 26, 22, 22, 12, 14, 12],
  rows: [
    { cells: ['Uppdragsbeskrivningar från LSVO:s ledningsgrupp'], look: { bold: true, size: 14 } },
    { cells: [] },
    {
      cells: [
        'Uppdragets namn',
        'Beställare',
        'Uppdragstagare',
        'Bakgrund',
        'Syfte',
        'Metod',
        'Resultat',
        'Uppdragets organisation',
        'Tidplan',
        'Övrig information',
        'Godkänt',
        'Rapporteras senast',
        'Rapporterat',
      ],
      look: HEADER,
    },
    ...tableRows(
      [
        'name',
        'client',
        'assignee',
        'background',
        'purpose',
        'method',
        'result',
        'organisation',
        'schedule',
        'other',
        'approved',
        'due',
        'done',
      ],
      [
        {
          name: 'Uppföljning av SIP',
          client: 'LSVO:s ledningsgrupp',
          assignee: 'IFO/psykisk hälsa/funktionshinder',
          background: 'Antalet planer skiljer mycket mellan kommunerna.',
          purpose: 'Ge en gemensam bild.',
          method: 'Journalgranskning och intervjuer',
          result: 'Rapport med förslag',
          organisation: 'Verksamhetsgruppen med en utredare',
          schedule: 'Hösten 2017 till våren 2018',
          approved: on('2017-10-06'),
          due: on('2018-06-30'),
        },
        {
          name: 'Läkemedelsgenomgångar',
          client: 'LSVO:s ledningsgrupp',
          assignee: 'Äldre/somatik',
          background: 'Få genomgångar görs.',
          purpose: 'Fler och bättre genomgångar.',
          method: null,
          result: 'Rutin',
          organisation: 'MAS-nätverket',
          schedule: null,
          approved: on('2017-10-06'),
          due: on('2018-01-29'),
        },
        {
          name: 'Översyn av FoU-avtalet',
          client: 'LSVO:s ledningsgrupp',
          assignee: 'FoU',
          background: 'Avtalet löper ut 2018.',
          purpose: 'Förslag till nytt avtal.',
          method: 'Arbetsmöten',
          result: 'Avtalsförslag',
          organisation: 'FoU-gruppen',
          schedule: 'Våren 2018',
          other: 'Ekonomerna deltar',
        },
      ],
    ),
  ],
};

/** Documents to follow up, one of them long ago. */
export const DOCUMENTS: ExampleSheet = {
  name: 'Dokument',
  widths: [60, 18, 12, 16, 16, 24],
  rows: [
    { cells: ['Styrande dokument'], look: { bold: true, size: 14 } },
    {
      cells: ['Dokument', 'Dokumenttyp', 'Beslutat', 'Senast uppföljt', 'Nästa revidering', 'Dokumentansvarig'],
      look: HEADER,
    },
    ...tableRows(
      ['name', 'kind', 'adopted', 'review', 'next', 'owner'],
      [
        {
          name: 'Länsövergripande ledningssystem för systematiskt kvalitetsarbete',
          kind: 'ledningssystem',
          adopted: on('2017-06-12'),
          next: 'juni 2018',
          owner: 'Ulla Bergfeldt',
        },
        {
          name: 'Riktlinjer för LSVO:s ledningsgrupp',
          kind: 'riktlinjer',
          adopted: on('2014-04-04'),
          review: on('2016-11-04'),
          owner: 'Ulla Bergfeldt',
        },
      ],
    ),
  ],
};

/** Deviations, one kind of which recurs. */
export const DEVIATIONS: ExampleSheet = {
  name: 'Avvikelser',
  widths: [12, 12, 24, 44, 32, 16, 12, 12],
  rows: [
    { cells: ['Avvikelser i samverkan'], look: { bold: true, size: 14 } },
    {
      cells: [
        'Avvikelsenr',
        'Datum',
        'Avvikelsetyp',
        'Beskrivning',
        'Beredande grupp',
        'Lyft till ledningsgruppen',
        'Status',
        'Avslutad',
      ],
      look: HEADER,
    },
    ...tableRows(
      ['number', 'date', 'kind', 'description', 'group', 'lifted', 'status', 'closed'],
      [
        {
          number: 'A1',
          date: on('2017-08-14'),
          kind: 'Informationsöverföring',
          description: 'Läkemedelslista saknades vid hemgång',
          group: 'Äldre/somatik',
          status: 'Öppen',
        },
        {
          number: 'A2',
          date: on('2017-10-02'),
          kind: 'Informationsöverföring',
          description: 'Meddelande kom en dag för sent',
          group: 'Äldre/somatik',
          status: 'Öppen',
        },
        {
          number: 'A3',
          date: on('2018-01-09'),
          kind: 'Informationsöverföring',
          description: 'Fel mottagare i kommunen',
          group: 'Äldre/somatik',
          status: 'Öppen',
        },
        {
          number: 'A4',
          date: on('2017-11-20'),
          kind: 'Hjälpmedel',
          description: 'Hjälpmedel levererades inte',
          status: 'Öppen',
        },
        {
          number: 'A5',
          date: on('2017-09-05'),
          kind: 'Samordnad individuell plan',
          description: 'Kallelse skickades inte',
          group: 'IFO/psykisk hälsa/funktionshinder',
          lifted: on('2017-10-06'),
          status: 'Avslutad',
          closed: on('2017-11-10'),
        },
      ],
    ),
  ],
};

/** A sheet that holds nothing of ours. */
export const BUDGET: ExampleSheet = {
  name: 'Budget',
  widths: [30, 14, 14, 14],
  rows: [
    { cells: ['Kostnader 2017 (tkr)'], look: { bold: true, size: 14 } },
    { cells: ['Post', 'Budget', 'Utfall', 'Avvikelse'], look: { bold: true, fill: 'FCE4D6' } },
    ...tableRows(
      ['item', 'budget', 'result', 'difference'],
      [
        { item: 'Lokaler', budget: 40, result: 38, difference: 2 },
        { item: 'Utbildning', budget: 120, result: 131, difference: -11 },
        { item: 'Kaffe', budget: 6, result: 9, difference: -3 },
      ],
    ),
    { cells: ['Summa', 166, 178, -12], look: { bold: true } },
  ],
};
