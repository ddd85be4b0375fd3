/** Something the user can mend on the command line or in a file: what is wrong, and how to put it right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    readonly howToFix: string,
  ) {
    super(message);
  }
}
