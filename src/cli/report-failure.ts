import { InputError } from '../modules/exchange/input-error';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { UsageError } from './usage-error';

/** System errors a user can mend, in words. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EISDIR: 'is a folder, and a file is needed',
  ENOTDIR: 'is not a folder',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
};

/** Says on standard error what went wrong and how to mend it, and answers the exit status for it. */
export function reportFailure(error: unknown): ExitStatus {
  if (error instanceof UsageError) {
    process.stderr.write(`turnario: ${error.message}\n  ${error.howToFix}\n  See turnario --help\n`);
    return EXIT_STATUS.unusableInput;
  }
  if (error instanceof InputError) {
    process.stderr.write(`turnario: ${error.message}\n`);
    return EXIT_STATUS.unusableInput;
  }
  const systemError = systemErrorText(error);
  if (systemError !== null) {
    process.stderr.write(`turnario: ${systemError}\n`);
    return EXIT_STATUS.unusableInput;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`turnario: this is a fault of the program, please report it.\n${text}\n`);
  return EXIT_STATUS.internalError;
}

function systemErrorText(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const words = SYSTEM_ERRORS[error.code];
  if (words === undefined) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  return `${path} ${words}`;
}
