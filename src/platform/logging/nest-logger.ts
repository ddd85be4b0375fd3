import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Sends the framework's own messages to our log. Its cheerful start-up lines are only for debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.target.debug(String(message), contextOf(rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.target.debug(String(message), contextOf(rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.target.debug(String(message), contextOf(rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.target.warn(String(message), contextOf(rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.target.error(message.message, { error: message, ...contextOf(rest) });
    else this.target.error(String(message), { stack: rest.length > 1 ? rest[0] : undefined, ...contextOf(rest) });
  }
}

/** Nest gives the name of the class that speaks as the last argument. */
function contextOf(rest: readonly unknown[]): { context?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' ? { context: last } : {};
}
