import type { Text } from '../governance/pack.ts';
import type { MappingProblem } from '../tables/mapping-file.ts';

type Sentence = (problem: MappingProblem, choices: string) => Text;

const SENTENCES: Readonly<Record<MappingProblem['reason'], Sentence>> = {
  notJson: () => ({
    sv: 'filen är inte giltig JSON; rätta citattecken, kommatecken och klamrar',
    en: 'the file is not valid JSON; mend quotes, commas and braces',
  }),
  notAnObject: ({ found }) => ({ sv: `ska vara ett objekt, inte ${found}`, en: `takes an object, not ${found}` }),
  notAList: ({ found }) => ({ sv: `ska vara en lista, inte ${found}`, en: `takes a list, not ${found}` }),
  notText: ({ found }) => ({ sv: `ska vara text, inte ${found}`, en: `takes text, not ${found}` }),
  unknownKind: ({ found }, choices) => ({
    sv: `det finns ingen tabell ${found}; skriv något av ${choices}`,
    en: `there is no table ${found}; write one of ${choices}`,
  }),
  unknownColumn: ({ found }, choices) => ({
    sv: `det finns ingen kolumn ${found}; skriv något av ${choices}`,
    en: `there is no column ${found}; write one of ${choices}`,
  }),
  unknownProperty: ({ found }, choices) => ({
    sv: `det finns inget som heter ${found} här; skriv något av ${choices}`,
    en: `there is nothing named ${found} here; write one of ${choices}`,
  }),
};

/** What is wrong with a mapping file: file, place, reason and what to write instead. */
export function mappingProblemSentence(file: string, problem: MappingProblem): Text {
  const { sv, en } = SENTENCES[problem.reason](problem, problem.choices.join(', '));
  const place = problem.path === '' ? '' : `, ${problem.path}`;
  return { sv: `${file}${place}: ${sv}.`, en: `${file}${place}: ${en}.` };
}
