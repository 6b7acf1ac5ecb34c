const COMBINING_MARKS = /[\u0300-\u036f]/g;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** Text as it is compared and keyed: lower case, one space between words, no punctuation; å, ä and ö stay themselves. */
export function normalisedText(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').replace(NOT_LETTER_OR_DIGIT, ' ').trim();
}

/** Normalised text without any diacritics, for spellings that differ in them only. */
export function plainLetters(text: string): string {
  return normalisedText(text).normalize('NFD').replace(COMBINING_MARKS, '');
}
