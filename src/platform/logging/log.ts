import { Injectable } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger, LoggerOptions } from 'pino';
import { AppConfig } from '../config/app-config';
import { errorForLog } from './error-for-log';

const STANDARD_ERROR = 2;

export type LogFields = Readonly<Record<string, unknown>>;

/**
 * Structured log: one JSON object a line on standard error, with a UTC instant. Standard output is for what people read
 * at the terminal: a first start prints its rosters there.
 *
 * Never log bodies, query strings, tokens or names: people's data must not outlive their request in a log file.
 */
@Injectable()
export class Log {
  private readonly logger: Logger;

  constructor(config: AppConfig) {
    const options: LoggerOptions = {
      level: config.logLevel,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      messageKey: 'message',
      serializers: { error: errorForLog },
    };
    // Synchronous: the last lines before an end are the ones that say why.
    this.logger = pino(options, pino.destination({ dest: STANDARD_ERROR, sync: true }));
  }

  debug(message: string, fields: LogFields = {}): void {
    this.logger.debug(fields, message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.logger.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.logger.warn(fields, message);
  }

  error(message: string, fields: LogFields = {}): void {
    this.logger.error(fields, message);
  }
}
