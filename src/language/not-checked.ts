import type { Text } from '../governance/pack.ts';
import type { NotChecked } from '../rules/outcome.ts';
import { columnReferenceName } from './tables.ts';

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

function missingThings(missing: readonly string[]): Text {
  const names = missing.map((reference) => columnReferenceName(reference));
  return {
    sv: listed(
      names.map((name) => name.sv),
      'och',
    ),
    en: listed(
      names.map((name) => name.en),
      'and',
    ),
  };
}

/** Why a rule was not checked, in one sentence. */
export function notCheckedReason(notChecked: NotChecked): Text {
  const missing = missingThings(notChecked.missing);
  switch (notChecked.reason) {
    case 'tableMissing':
      return notChecked.missing.length === 0
        ? { sv: 'Tabellen som behövs finns inte i arbetsboken.', en: 'The table it needs is not in the workbook.' }
        : { sv: `Arbetsboken saknar ${missing.sv}.`, en: `Missing in the workbook: ${missing.en}.` };
    case 'columnMissing':
      return notChecked.missing.length === 0
        ? { sv: 'En kolumn som behövs finns inte i arbetsboken.', en: 'A column it needs is not in the workbook.' }
        : { sv: `Arbetsboken saknar ${missing.sv}.`, en: `Missing in the workbook: ${missing.en}.` };
    case 'unreadable': {
      const count = Math.max(notChecked.subjects?.length ?? 0, 1);
      return {
        sv:
          count === 1
            ? 'En uppgift som behövs gick inte att läsa.'
            : `Uppgifter som behövs gick inte att läsa (${count} fall).`,
        en: count === 1 ? 'A value it needs could not be read.' : `Values it needs could not be read (${count} cases).`,
      };
    }
    case 'switchedOff':
      return { sv: 'Regeln är avstängd i inställningarna.', en: 'The rule is switched off in the settings.' };
    case 'notInForce':
      return {
        sv: 'Dokumentet gällde inte för de dagar som arbetsboken handlar om.',
        en: 'The document was not in force on the days the workbook is about.',
      };
    case 'notNamed':
      return {
        sv: 'Arbetsboken nämner ingen grupp eller huvudman ur dokumentet. Välj det regelpaket som gäller, så prövas regeln.',
        en: 'The workbook names no group or principal of the document. Choose the pack that applies, and the rule is checked.',
      };
  }
}

/** A rule that broke down on a subject: a defect, said plainly. */
export function ruleFailedReason(subject: string, reason: string): Text {
  return {
    sv: `Regeln gick inte att köra (${subject}): ${reason}`,
    en: `The rule could not be run (${subject}): ${reason}`,
  };
}
