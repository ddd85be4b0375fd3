import type { Json, JsonObject } from '../open-api/open-api-document';
import { BEYOND_NUMBERS } from './hostile-values';

/** The value with one place of it, anywhere inside, replaced, dropped, or with something added. */
export function mutated([value, place, hostile, how]: [Json, number, Json, string]): Json {
  if (typeof value !== 'object' || value === null) return hostile;
  const keys = Object.keys(value);
  if (how === 'add' || keys.length === 0) {
    const key = ['__proto__', 'constructor', 'version', 'status', 'unknown', 'isAdmin'][place % 6]!;
    return Array.isArray(value) ? [...value, hostile] : withKey(value, key, hostile);
  }
  const key = keys[place % keys.length]!;
  const child = (value as Record<string, Json>)[key]!;
  const inner = typeof child === 'object' && child !== null && place % 3 === 0;
  if (how === 'drop' && !inner) return Array.isArray(value) ? value.slice(1) : without(value, key);
  const next = inner ? mutated([child, Math.floor(place / 3), hostile, how]) : hostile;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? next : item));
  return withKey(value, key, next);
}

/** The object with one member more, or another one; also of a name that an assignment would take for the prototype. */
export function withKey(value: JsonObject, key: string, child: Json): JsonObject {
  const copy: JsonObject = { ...value };
  Object.defineProperty(copy, key, { value: child, enumerable: true, configurable: true, writable: true });
  return copy;
}

function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** The value as JSON. */
export function written(value: Json): string {
  return JSON.stringify(value).replaceAll(`"${BEYOND_NUMBERS}"`, '1e999');
}

/** What Node's client sends as a header. */
export function latin1(text: unknown): string {
  return String(text).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
