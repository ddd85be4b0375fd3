import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { DomainError } from '../errors/domain-error';
import type { FieldError } from '../errors/domain-error';
import { escapePointer } from './general-bounds';

/** Refuses bodies and queries with unknown or unusable values (422), and turns the good ones into their DTO classes. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const found = errors.flatMap((error) => fieldErrors(error, ''));
      return new DomainError(
        'invalid',
        'invalid-values',
        `${found.length} value(s) cannot be accepted; see errors.`,
        found,
      );
    },
  });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
    pointer,
    rule: ruleName(rule),
    detail,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

/** class-validator's `maxLength` as our `max-length`; its name for an unknown property says what to do about it. */
function ruleName(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown-property';
  return constraint.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).replace(/^-/, '');
}
