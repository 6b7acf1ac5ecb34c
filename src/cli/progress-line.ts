import { DONE } from '../language/command-line.ts';
import { textIn, type Language } from '../language/language.ts';
import type { OutputStream } from './command-line.ts';

const BETWEEN_LINES = 10_000;
const BETWEEN_UPDATES = 200;
const FIRST_ESTIMATE = 3;

/** How far a command over many files has come: one line that is rewritten on a terminal, else a line now and then. */
export class ProgressLine {
  readonly #of: number;
  readonly #stream: OutputStream;
  readonly #language: Language;
  readonly #started = Date.now();
  #done = 0;
  #lastShown = Date.now();
  #standing = false;

  constructor(of: number, stream: OutputStream, language: Language) {
    this.#of = of;
    this.#stream = stream;
    this.#language = language;
  }

  /** One more file is done. */
  async step(): Promise<void> {
    this.#done += 1;
    const pause = this.#stream.isTerminal ? BETWEEN_UPDATES : BETWEEN_LINES;
    if (this.#done < this.#of && Date.now() - this.#lastShown < pause) return;
    this.#lastShown = Date.now();
    const line = textIn(DONE.progress(this.#done, this.#of, this.#timeLeft()), this.#language);
    if (!this.#stream.isTerminal) return this.#stream.write(`${line}\n`);
    this.#standing = true;
    return this.#stream.write(`\r\u001b[2K${line}`);
  }

  /** Takes the line away, so that other text can be written. */
  async clear(): Promise<void> {
    if (!this.#standing) return;
    this.#standing = false;
    await this.#stream.write('\r\u001b[2K');
  }

  #timeLeft(): string {
    if (this.#done < FIRST_ESTIMATE || this.#done >= this.#of) return '';
    const seconds = Math.ceil((((Date.now() - this.#started) / this.#done) * (this.#of - this.#done)) / 1000);
    return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  }
}
