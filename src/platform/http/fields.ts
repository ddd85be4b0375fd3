import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

/**
 * Fields of request and answer bodies: each checks a value and documents it at once, so that the limits people read in
 * the API's description are those that are enforced. `nullable` fields may also be absent: both mean "none".
 */
interface FieldOptions {
  readonly nullable?: boolean;
  /** May be absent, but not null: a filter of a list, or a value with a default. */
  readonly optional?: boolean;
}

export const ID_MAX_LENGTH = 40;
const ID = /^[a-z0-9][a-z0-9-]*$/;
const ID_DOCS = { type: 'string', maxLength: ID_MAX_LENGTH, pattern: ID.source } as const;
const ID_MESSAGE = { message: '$property must be an id: lower-case letters, digits and hyphens' };

/** Id of something that has a name: lower-case letters, digits and hyphens. */
export const IdField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, ID_DOCS, IsString(), MaxLength(ID_MAX_LENGTH), Matches(ID, ID_MESSAGE));

/** Ids without repetition, possibly none. */
export const IdListField = (maxItems = 200, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'array', maxItems, items: ID_DOCS },
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(ID_MAX_LENGTH, { each: true }),
    Matches(ID, { each: true, ...ID_MESSAGE }),
  );

/** Text that people read; not empty unless `minLength` is 0. */
export const TextField = (
  maxLength: number,
  { minLength = 1, ...options }: FieldOptions & { minLength?: number } = {},
): PropertyDecorator =>
  field(options, { type: 'string', minLength, maxLength }, IsString(), MinLength(minLength), MaxLength(maxLength));

const REGISTER_NUMBER = /^\d{4}\/\d{7,12}$/;

/** Year and number of a document in the protocol register: `2026/0012345`. */
export const RegisterNumberField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', maxLength: 17, pattern: REGISTER_NUMBER.source },
    IsString(),
    Matches(REGISTER_NUMBER, { message: '$property must be year/number of the protocol register: 2026/0012345' }),
  );

/** One of a closed list of texts. */
export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', enum: [...choices], maxLength: ID_MAX_LENGTH }, IsIn([...choices]));

/** Several of a closed list of texts, at least one, without repetition. */
export const ChoiceListField = (choices: readonly string[]): PropertyDecorator =>
  field(
    {},
    { type: 'array', minItems: 1, maxItems: choices.length, items: { type: 'string', enum: [...choices] } },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(choices.length),
    ArrayUnique(),
    IsIn([...choices], { each: true }),
  );

/** ISO weekdays, 1 for Monday to 7 for Sunday, at least one. */
export const WeekdaysField = (): PropertyDecorator =>
  field(
    {},
    { type: 'array', minItems: 1, maxItems: 7, items: { type: 'integer', format: 'int32', minimum: 1, maximum: 7 } },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(7),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(7, { each: true }),
  );

/** Whole number within limits, both allowed. */
export const IntegerField = (minimum: number, maximum: number, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'integer', format: 'int32', minimum, maximum }, IsInt(), Min(minimum), Max(maximum));

/** Several whole numbers within limits, at least one; they may repeat. */
export const IntegerListField = (
  minimum: number,
  maximum: number,
  maxItems: number,
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    options,
    { type: 'array', maxItems, items: { type: 'integer', format: 'int32', minimum, maximum } },
    IsArray(),
    ArrayMaxSize(maxItems),
    IsInt({ each: true }),
    Min(minimum, { each: true }),
    Max(maximum, { each: true }),
  );

/** Number with decimals within limits, both allowed. */
export const DecimalField = (minimum: number, maximum: number, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'number', format: 'double', minimum, maximum },
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(minimum),
    Max(maximum),
  );

/** Share from 0 to 1. */
export const RatioField = (options: FieldOptions = {}): PropertyDecorator => DecimalField(0, 1, options);

export const FlagField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'boolean' }, IsBoolean());

/** Day of the calendar, `yyyy-mm-dd`, without time or zone. */
export const CivilDateField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date', maxLength: 10 },
    IsString(),
    MaxLength(10),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a date as yyyy-mm-dd' }),
    IsISO8601({ strict: true }, { message: '$property must be a day of the calendar' }),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Moment, as in RFC 3339: `2020-04-30T12:00:00+02:00`. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date-time', maxLength: 30 },
    IsString(),
    MaxLength(30),
    Matches(INSTANT, { message: '$property must be a moment as yyyy-mm-ddThh:mm:ss with Z or an offset' }),
    IsISO8601({ strict: true }, { message: '$property must be a moment of the calendar' }),
  );

function field(
  { nullable = false, optional = false }: FieldOptions,
  docs: Parameters<typeof ApiProperty>[0],
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  const mayBeAbsent = nullable || optional;
  const presence = { ...(nullable ? { nullable } : {}), ...(mayBeAbsent ? { required: false } : {}) };
  const documented = ApiProperty({ ...docs, ...presence } as typeof docs);
  const absence = nullable ? [IsOptional()] : optional ? [ValidateIf((_row, value) => value !== undefined)] : [];
  return applyDecorators(documented, ...absence, ...checks);
}
