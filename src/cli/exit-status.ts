/**
 * What `turnario` tells the shell. Documented in `docs/cli.md` and in the help of each command.
 * `interrupted` follows the shells' custom of 128 + the number of SIGINT.
 */
export const EXIT_STATUS = {
  done: 0,
  /** The command ran and the answer is no: no lawful plan, or a roster that breaks the law. */
  unlawful: 1,
  /** Wrong use of the command line, or a file that cannot be used. */
  unusableInput: 2,
  /** A fault of the program itself. */
  internalError: 3,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];
