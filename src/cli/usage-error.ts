import type { Text } from '../governance/pack.ts';

/** The command line was used wrongly, or a file of the user's cannot be used: one sentence, and status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** Whether what was thrown is a {@link UsageError}, by its name: commands are loaded apart from the program. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError' && 'says' in error;
}
