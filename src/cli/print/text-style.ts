import pc from 'picocolors';
import type { Severity } from '../../rules/rule.ts';
import type { CommandLine, OutputStream } from '../command-line.ts';

/** How wide and how colourful text on the terminal may be. */
export interface TextWidth {
  readonly width: number;
  readonly colours: boolean;
}

const NARROWEST = 60;
const WIDEST = 200;
const WHEN_UNKNOWN = 100;

/** The terminal's width, and colours only where a person sees them and has not asked to be spared (NO_COLOR). */
export function textStyle({ isTerminal, columns }: OutputStream, environment: CommandLine['environment']): TextWidth {
  const width = columns ?? (Number(environment['COLUMNS']) || WHEN_UNKNOWN);
  const spared = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return { width: Math.min(Math.max(width, NARROWEST), WIDEST), colours: isTerminal && !spared };
}

export type Paint = (text: string) => string;

export interface Colours {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly strong: Paint;
  readonly dim: Paint;
}

export function coloursOf({ colours }: TextWidth): Colours {
  const paint = pc.createColors(colours);
  return {
    severity: { error: paint.red, warning: paint.yellow, info: paint.cyan },
    strong: paint.bold,
    dim: paint.dim,
  };
}
