import type { AgendaPoint, CaseType, UntimedPoint } from './agenda.ts';

/** Minutes that a point asks for. */
const MINUTES: Readonly<Record<CaseType | 'fixed' | 'untyped', number>> = {
  B: 20,
  D: 15,
  I: 10,
  untyped: 15,
  fixed: 10,
};
const STEP = 5;
/** A short agenda is not drawn out over a whole morning. */
const MOST_STRETCH = 2;
const MINUTES_A_DAY = 24 * 60;

/** Points with the time that each begins, and whether they all fit between the two times. */
export interface TimedPoints {
  readonly points: readonly AgendaPoint[];
  readonly fits: boolean;
}

/**
 * Spreads points over the time of a meeting, in proportion to what each asks for and in steps of five minutes. Points
 * that do not fit though each gets five minutes run on after the end.
 */
export function withStartTimes(points: readonly UntimedPoint[], from: string, to: string): TimedPoints {
  const begins = minutesOf(from);
  const available = Math.max(0, minutesOf(to) - begins);
  const asked = points.map(minutesAsked);
  const stretch = Math.min(MOST_STRETCH, available / Math.max(1, sum(asked)));
  const lengths = asked.map((minutes) => Math.max(STEP, Math.floor((minutes * stretch) / STEP) * STEP));
  let at = begins;
  const timed = points.map((point, index): AgendaPoint => {
    const start = at;
    at += lengths[index] ?? STEP;
    return start < MINUTES_A_DAY ? { ...point, start: clockText(start) } : point;
  });
  return { points: timed, fits: at - begins <= available };
}

function minutesAsked({ origin, type }: UntimedPoint): number {
  return MINUTES[origin === 'fixed' ? 'fixed' : (type ?? 'untyped')];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function clockText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`;
}
