import type { Subject } from '../facts/subject.ts';
import type { Conclusion } from './verdict.ts';

/** A subject that the prefilter passed over, and as what. */
export interface PassedOver {
  readonly subject: Subject;
  readonly as: Conclusion['kind'];
}

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A fair random sample of the subjects that the prefilter passed over, to be shown to the engine afterwards. */
export class AuditSample {
  readonly #size: number;
  readonly #random: () => number;
  readonly #kept: PassedOver[] = [];
  #seen = 0;

  constructor(size: number, random: () => number) {
    this.#size = size;
    this.#random = random;
  }

  add(passedOver: PassedOver): void {
    this.#seen += 1;
    if (this.#kept.length < this.#size) this.#kept.push(passedOver);
    else {
      const place = Math.floor(this.#random() * this.#seen);
      if (place < this.#size) this.#kept[place] = passedOver;
    }
  }

  get passedOver(): readonly PassedOver[] {
    return this.#kept;
  }
}
