import tseslint from 'typescript-eslint';

/**
 * Imports point one way: taskpane, commands, cli → journeys → sheets, findings → rules → facts → governance, tables →
 * workbook types, time. Only workbook/excel knows Office.js; only workbook/file knows OOXML and exceljs.
 * `rule.ts` and `pack.ts` are data shapes that refer to each other by type.
 */
const layers = [
  { folder: 'time', mayImport: [] },
  { folder: 'workbook', mayImport: ['time'] },
  { folder: 'tables', mayImport: ['time', 'workbook'] },
  { folder: 'governance', mayImport: ['time', 'rules', 'facts', 'tables'] },
  { folder: 'facts', mayImport: ['time', 'workbook', 'tables', 'governance'] },
  { folder: 'rules', mayImport: ['time', 'workbook', 'tables', 'governance', 'facts'] },
  { folder: 'language', mayImport: ['time', 'workbook', 'tables', 'governance', 'facts', 'rules', 'findings'] },
  { folder: 'findings', mayImport: ['time', 'workbook', 'tables', 'governance', 'facts', 'rules', 'language'] },
  {
    folder: 'sheets',
    mayImport: ['time', 'workbook', 'tables', 'governance', 'facts', 'rules', 'findings', 'language', 'journeys'],
  },
  {
    folder: 'journeys',
    mayImport: ['time', 'workbook', 'tables', 'governance', 'facts', 'rules', 'findings', 'language', 'sheets'],
  },
];
const edges = ['taskpane', 'commands', 'cli', 'handouts'];

const directionRules = layers.map(({ folder, mayImport }) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  ignores: ['src/workbook/excel/**', 'src/workbook/file/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${[...layers.map((layer) => layer.folder), ...edges]
              .filter((name) => name !== folder && !mayImport.includes(name))
              .join('|')})/`,
            message: `src/${folder} may import only ${['its own', ...mayImport].join(', ')}.`,
          },
          { regex: '/workbook/(excel|file)/|^\\./(excel|file)/', message: 'Hosts are chosen at the edges only.' },
          {
            regex: '^(exceljs|fflate|@microsoft/office-js|node:.*)$',
            message: 'Only hosts and edges reach the outside.',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
    },
  },
  ...directionRules,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/file/**', 'src/cli/**', 'src/taskpane/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The day of the check is an argument.' },
        { object: 'Math', property: 'random', message: 'The middle is pure.' },
      ],
    },
  },
);
