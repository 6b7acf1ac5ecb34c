const CANDIDATE = /(?<!\d)((?:19|20)?)(\d{2})(\d{2})(\d{2})([-+ –]?)(\d{4})(?!\d)/g;
/** Words before a number that say it is another kind of number. */
const OTHER_NUMBER =
  /(?:dnr|diarienr|diarienummer|ärendenr|ärende|tel|telefon|mobil|fax|ref|orgnr|org\.?\s?nr|phone)[\s.:]{0,3}$/iu;
const PERSON =
  /(?<!\p{L})(?:[Pp]atient(?:en)?|[Bb]rukaren?|[Kk]lient(?:en)?|[Pp]at\.)\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+/u;
const RECORD = /(?<!\p{L})(?:journalnummer|journalnr|patientnummer|patient id|patient-id)\s{0,2}[:.]?\s{0,2}\d{3,}/iu;
const BORN = /(?<!\p{L})(?:född|born)\s+(?:\d{1,2}\s+\p{L}+\s+)?(?:18|19|20)\d{2}(?!\d)/iu;
const NOT_PERSONS = /(?:Safety|Care|Centre|Center|Board|Region|Kommun|Nämnd|Sverige|Act|Group|Data|Records?)(?!\p{L})/u;
const LONGEST_READ = 5_000;
/** Without these there is nothing to look for, and most texts are without. */
const MAYBE_NUMBER = /\d{6}/;
const MAYBE_PATIENT = /patient|brukare|klient|pat\.|journal|född|born/i;

/**
 * Whether a text holds what looks like a Swedish personal identity number: a possible day of birth and four digits, with a
 * separator or a century. Coordination numbers (day + 60) count; organisation numbers, telephone and case numbers do not.
 */
export function holdsPersonalNumber(text: string): boolean {
  return MAYBE_NUMBER.test(text) && findPersonalNumbers(text.slice(0, LONGEST_READ)).length > 0;
}

/** Whether a text looks like data on a single patient: a named patient, a record number or a birth. */
export function holdsPatientData(text: string): boolean {
  const read = text.slice(0, LONGEST_READ);
  if (!MAYBE_PATIENT.test(read)) return false;
  if (RECORD.test(read) || BORN.test(read)) return true;
  const person = PERSON.exec(read);
  return person !== null && !NOT_PERSONS.test(person[0]);
}

/** The text with everything that looks like a personal identity number struck out, for labels and messages. */
export function withoutPersonalNumbers(text: string): string {
  if (!MAYBE_NUMBER.test(text)) return text;
  let masked = '';
  let end = 0;
  for (const { from, to } of findPersonalNumbers(text)) {
    masked += `${text.slice(end, from)}•••`;
    end = to;
  }
  return masked + text.slice(end);
}

function findPersonalNumbers(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, century = '', year = '', month = '', day = '', separator = '', last = ''] = match;
    const dayNumber = Number(day) > 60 ? Number(day) - 60 : Number(day);
    const isDay = Number(month) >= 1 && Number(month) <= 12 && dayNumber >= 1 && dayNumber <= 31;
    if (!isDay || (century === '' && separator.trim() === '')) continue;
    const checked = isChecked(year + month + day + last);
    if (
      !checked &&
      (separator.trim() === '' || OTHER_NUMBER.test(text.slice(Math.max(0, match.index - 20), match.index)))
    ) {
      continue;
    }
    found.push({ from: match.index, to: match.index + whole.length });
  }
  return found;
}

/** The Luhn check of the ten digits. */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const product = Number(digits.charAt(at)) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
