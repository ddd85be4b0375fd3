import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '../../platform/errors/domain-error';

/** Takes a day of the calendar in a path, `yyyy-mm-dd`. */
@Injectable()
export class CivilDatePipe implements PipeTransform<string, string> {
  /** @throws DomainError `invalid` */
  transform(on: string): string {
    if (/^[12]\d{3}-\d{2}-\d{2}$/.test(on) && DateTime.fromISO(on, { zone: 'utc' }).isValid) return on;
    const detail = 'Write a day of the calendar as yyyy-mm-dd, for example 2026-11-30.';
    throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: 'weekOn', rule: 'date', detail }]);
  }
}
