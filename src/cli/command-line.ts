import type { IsoDate } from '../time/iso-date.ts';

/** A stream that people or programs read. */
export interface OutputStream {
  /** Resolves when there is room for more, so that long output never piles up in memory. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in characters; undefined when it is no terminal. */
  readonly columns: number | undefined;
}

/** All that a command knows of the outside, so that tests can stand in for it. */
export interface CommandLine {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day where the user is. */
  today(): IsoDate;
}

/** The statuses a command ends with (contract: cli.md). */
export const EXIT = { done: 0, findings: 1, wrong: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
