type Json = Readonly<Record<string, unknown>>;

/** An object with a JSON merge patch applied (RFC 7396): null removes, objects are merged, all else replaces. */
export function mergePatched(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatched(merged.get(key), value));
  }
  // fromEntries defines keys, so that one called __proto__ stays a key like any other.
  return Object.fromEntries(merged);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
