import { PRICED_LEVELS } from '../../planner/problem/finding';
import { IMPORTANCE_WEIGHTS } from '../../planner/problem/rule-settings';
import type { RuleDefinition, RuleParameters } from '../../planner/rules/rule';
import type { FieldError } from '../../platform/errors/domain-error';
import { isMandatory } from './mandatory-rule';
import { isObject } from './merge-patch';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const MAX_IDS = 1000;
const MAX_VARIANTS = 50;
const MAX_PARAMETER = 999_999_999;
const MAX_TEXT = 100;
const SELECTORS = ['unitIds', 'contractIds', 'personIds', 'activityIds'];

type Check = (value: unknown, at: string) => FieldError[];
type Definition = RuleDefinition<RuleParameters>;

/** What is wrong with the setting of one rule, as it would be after a change; nothing where it can be kept. */
export function checkRuleSetting(definition: Definition, setting: unknown, at: string): FieldError[] {
  const own = settingChecks(definition);
  const variant: Check = (value, place) => [
    ...keysOf({ ...own, appliesTo: selection })(value, place),
    ...(isObject(value) && isObject(value['appliesTo']) && Object.keys(value['appliesTo']).length > 0
      ? []
      : [
          broken(`${place}/appliesTo`, 'a-selection', 'A variant names units, contracts, people, activities or dates.'),
        ]),
  ];
  return keysOf({
    ...own,
    level: definition.level === 'law' ? notOfLaw : oneOf(PRICED_LEVELS),
    appliesTo: isMandatory(definition) ? forEverybody : selection,
    variants: listOf(variant, MAX_VARIANTS),
  })(setting, at);
}

function settingChecks(definition: Definition): Record<string, Check> {
  const { level, parameters } = definition;
  return {
    enabled: isMandatory(definition) ? alwaysOn : ofType('boolean'),
    importance: level === 'law' ? notOfLaw : oneOf(Object.keys(IMPORTANCE_WEIGHTS)),
    parameters: keysOf(Object.fromEntries(Object.entries(parameters).map(([name, own]) => [name, likeDefault(own)]))),
  };
}

/** A parameter is what its default is: a number, yes or no, or a word. */
function likeDefault(own: number | boolean | string): Check {
  if (typeof own !== 'number') return typeof own === 'boolean' ? ofType('boolean') : word;
  return (value, at) =>
    typeof value === 'number' && Math.abs(value) <= MAX_PARAMETER
      ? []
      : [broken(at, 'is-number', `This is a number up to ${MAX_PARAMETER}.`)];
}

const word: Check = (value, at) =>
  typeof value === 'string' && value.length <= MAX_TEXT
    ? []
    : [broken(at, 'is-string', `This is a word of at most ${MAX_TEXT} characters.`)];

const alwaysOn: Check = (value, at) =>
  value === true ? [] : [broken(at, 'law-always-on', 'This law holds for everybody: no body may switch it off.')];

const forEverybody: Check = (_value, at) => [
  broken(at, 'law-for-everybody', 'This law holds for everybody: no body may narrow it to some.'),
];

const notOfLaw: Check = (_value, at) => [
  broken(at, 'not-of-law', 'A law is a constraint: it has no price and no level.'),
];

const selection: Check = (value, at) => {
  const errors = keysOf({
    ...Object.fromEntries(SELECTORS.map((name) => [name, listOf(id, MAX_IDS)])),
    ...{ from: date, to: date },
  })(value, at);
  if (errors.length > 0 || !isObject(value)) return errors;
  const { from, to } = value;
  const isBackwards = typeof from === 'string' && typeof to === 'string' && to < from;
  return isBackwards ? [broken(`${at}/to`, 'period', 'to is not before from.')] : [];
};

const id: Check = (value, at) =>
  typeof value === 'string' && ID.test(value) ? [] : [broken(at, 'is-id', 'This is an id.')];

const date: Check = (value, at) =>
  typeof value === 'string' && isCivilDate(value) ? [] : [broken(at, 'is-date', 'This is a day, yyyy-mm-dd.')];

/** Whether a text is a day of the calendar: 30 February is none. */
function isCivilDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function ofType(type: 'boolean'): Check {
  return (value, at) => (typeof value === type ? [] : [broken(at, `is-${type}`, `This is a ${type}.`)]);
}

function oneOf(words: readonly string[]): Check {
  return (value, at) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : [broken(at, 'is-in', `This is one of ${words.join(', ')}.`)];
}

function listOf(check: Check, maxItems: number): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return [broken(at, 'is-array', 'This is a list.')];
    if (value.length > maxItems) return [broken(at, 'array-max-size', `At most ${maxItems} of them.`)];
    return value.flatMap((one, index) => check(one, `${at}/${index}`));
  };
}

/** An object with these keys and no others. */
function keysOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isObject(value)) return [broken(at, 'is-object', 'This is an object.')];
    return Object.entries(value).flatMap(([key, one]) => {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      const place = `${at}/${pointerPart(key)}`;
      if (check) return check(one, place);
      const known = Object.keys(checks).join(', ');
      return [broken(place, 'known-key', known === '' ? 'There is nothing to set here.' : `Known here: ${known}.`)];
    });
  };
}

/** A key as a part of a JSON pointer (RFC 6901), cut where somebody sent a novel. */
export function pointerPart(key: string): string {
  return key.slice(0, MAX_TEXT).replaceAll('~', '~0').replaceAll('/', '~1');
}

function broken(pointer: string, rule: string, detail: string): FieldError {
  return { pointer, rule, detail };
}
