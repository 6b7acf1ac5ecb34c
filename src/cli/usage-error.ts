import type { Text } from '../governance/pack.ts';

/** The command line was used wrongly, or a file of the user's cannot be used: one sentence, and status 2. */
export class UsageError extends Error {
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}
