import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';

/** Decimal number within limits, both allowed; checked and documented at once. */
export const NumberField = (
  minimum: number,
  maximum: number,
  { optional = false }: { readonly optional?: boolean } = {},
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'number', format: 'double', minimum, maximum, required: !optional }),
    ...(optional ? [IsOptional()] : []),
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(minimum),
    Max(maximum),
  );
