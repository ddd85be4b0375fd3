import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../errors/domain-error';
import type { FieldError } from '../errors/domain-error';

/** Bounds of every text and list whose own rule says nothing stricter; the API's description repeats them. */
export const MAX_TEXT_LENGTH = 10_000;
export const MAX_LIST_LENGTH = 10_000;
/** Larger whole numbers cannot be told apart in JSON as most programs read it. */
export const MAX_NUMBER = Number.MAX_SAFE_INTEGER;
/** Deeper bodies are no data of ours, and would exhaust the stack of whatever walks them. */
const MAX_DEPTH = 20;
/**
 * Names that programs take for an object's prototype. Nest's validation drops such members without a word, so whoever sent
 * one would believe it was taken.
 */
const POISONED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** PostgreSQL cannot store it in a text. */
const NUL = '\0';

/** Refuses bodies with texts, lists or names beyond all bounds, before anything else looks at them. */
export function checkGeneralBounds(request: Request, _response: Response, next: NextFunction): void {
  const errors = [...problemsOf(request.body, '', 0)].slice(0, 100);
  if (errors.length === 0) next();
  else
    next(
      new DomainError(
        'invalid',
        'values-out-of-bounds',
        'The body holds values beyond all bounds; see errors.',
        errors,
      ),
    );
}

function* problemsOf(value: unknown, pointer: string, depth: number): Generator<FieldError> {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT_LENGTH) {
      yield { pointer, rule: 'max-length', detail: `A text has at most ${MAX_TEXT_LENGTH} characters.` };
    }
    if (value.includes(NUL)) {
      yield { pointer, rule: 'no-nul', detail: 'A text cannot hold the character U+0000: remove it.' };
    }
  } else if (typeof value === 'number') {
    // `1e999` is JSON, and becomes infinite.
    if (Math.abs(value) > MAX_NUMBER) {
      yield { pointer, rule: 'max-number', detail: `A number is at most ${MAX_NUMBER}, with or without a sign.` };
    }
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    if (depth === MAX_DEPTH) {
      yield { pointer, rule: 'max-depth', detail: `Values are nested at most ${MAX_DEPTH} deep.` };
      return;
    }
    if (Array.isArray(value) && value.length > MAX_LIST_LENGTH) {
      yield { pointer, rule: 'max-items', detail: `A list has at most ${MAX_LIST_LENGTH} items.` };
      return;
    }
    const members = Object.entries(value);
    if (members.length > MAX_LIST_LENGTH) {
      yield { pointer, rule: 'max-properties', detail: `An object has at most ${MAX_LIST_LENGTH} members.` };
      return;
    }
    for (const [name, child] of members) {
      const at = `${pointer}/${escapePointer(name)}`;
      if (POISONED_NAMES.has(name))
        yield { pointer: at, rule: 'unknown-property', detail: `Nothing is called "${name}".` };
      else yield* problemsOf(child, at, depth + 1);
    }
  }
}

/** A name inside a JSON pointer (RFC 6901): `~` and `/` are written as `~0` and `~1`. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
