import { Injectable } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { AppConfig } from '../config/app-config';

export type LogFields = Readonly<Record<string, unknown>>;

/**
 * Structured log: one JSON object a line on standard output, with a UTC instant.
 *
 * Never log bodies, query strings, tokens or names: people's data must not outlive their request in a log file.
 */
@Injectable()
export class Log {
  private readonly logger: Logger;

  constructor(config: AppConfig) {
    this.logger = pino({
      level: config.logLevel,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      messageKey: 'message',
      serializers: { error: pino.stdSerializers.err },
    });
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
