import type { Reading } from '../../tables/reading.ts';
import type { IsoDate } from '../../time/iso-date.ts';

export function textReading(text: string): Reading {
  return { kind: 'text', text };
}

export function numberReading(number: number): Reading {
  return { kind: 'number', number, text: String(number) };
}

export function dateOf(date: IsoDate): Reading {
  return { kind: 'date', date, text: date };
}

export function choiceReading(choice: string): Reading {
  return { kind: 'choice', choice, text: choice };
}
