import type { HostProblem, HostProblemCode, HostResult } from '../host.ts';

/** Thrown deep inside reading and caught where the file host answers: what is wrong with the file. */
export class FileProblem extends Error {
  constructor(
    readonly code: HostProblemCode,
    readonly subject?: string,
  ) {
    super(subject === undefined ? code : `${code}: ${subject}`);
  }

  get problem(): HostProblem {
    return this.subject === undefined ? { code: this.code } : { code: this.code, name: this.subject };
  }
}

/** What `work` gives, or the problem it met. Anything but a {@link FileProblem} is thrown on. */
export async function resultOf<T>(work: () => Promise<T>): Promise<HostResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, problem: error.problem };
    throw error;
  }
}
