import { ApiProperty } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';

/** A list of an answer, documented with its bound. */
export const AnswerList = (type: Type, maxItems: number): PropertyDecorator => ApiProperty({ type: [type], maxItems });

/** A whole number of an answer, of minutes or of heads. */
export const AnswerCount = (): PropertyDecorator => ApiProperty({ type: 'integer', format: 'int32' });

/** A decimal number of an answer that may not be known. */
export const AnswerNumber = ({ nullable = false } = {}): PropertyDecorator =>
  ApiProperty({ type: 'number', format: 'double', nullable });

/** One of a closed list of words. */
export const AnswerWord = (words: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: 'string', enum: [...words], maxLength: 40 });

/** ISO weekdays, 1 for Monday. */
export const AnswerWeekdays = (): PropertyDecorator =>
  ApiProperty({ type: 'array', maxItems: 7, items: { type: 'integer', format: 'int32', minimum: 1, maximum: 7 } });
