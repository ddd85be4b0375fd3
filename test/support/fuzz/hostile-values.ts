import fc from 'fast-check';
import type { Json } from '../open-api/open-api-document';

/** Texts that break programs which trust them: into SQL, paths, pages, spreadsheets, calendars, logs. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  "'",
  "' OR '1'='1",
  "'; DROP TABLE employees; --",
  '1) UNION SELECT password_hash FROM users --',
  '%',
  '\\',
  '$1',
  '{}',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '\u0000',
  'a\u0000b',
  '\u202egnp.exe',
  '👩‍👩‍👧‍👦🇮🇹',
  '\ud800',
  'İ',
  'e\u0301'.repeat(50),
  '../../../etc/passwd',
  '%2e%2e%2f',
  '<script>alert(1)</script>',
  '=1+1',
  'a\r\nSet-Cookie: b=c',
  '(a+)+$',
  'a'.repeat(41),
  'x'.repeat(10_001),
  '__proto__',
  'constructor',
  'toString',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '-2026-01-01',
  '+275760-09-13',
  '2026-13-01',
  '2026-W01',
  '2026-01-01T25:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'urn:uuid:00000000-0000-0000-0000-000000000000',
];

const NUMBERS = [0, -0, 1, -1, 0.1, 1e-9, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308];

/** Written into the body as `1e999`, which is JSON and becomes infinite. */
export const BEYOND_NUMBERS = '@@1e999@@';

export const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Own keys that a careless copy would take for the prototype's. */
const poisoned: fc.Arbitrary<Json> = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString').map(
  // JSON.parse makes a key of its own; a literal would set the prototype.
  (key) => JSON.parse(`{"${key}":{"isAdmin":true}}`) as Json,
);

export const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom<Json>(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}, [null], [[]], BEYOND_NUMBERS) },
  { weight: 1, arbitrary: poisoned },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
);

/** Whole bodies that are no good: no JSON, too deep, too long, too many. */
export const hostileBodies: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '42',
  '{"a":1,}',
  '\ufeff{}',
  '['.repeat(5_000) + ']'.repeat(5_000),
  '{"a":'.repeat(30) + '1' + '}'.repeat(30),
  `{"name":"${'x'.repeat(1_000_000)}"}`,
  `{"ids":[${'1,'.repeat(10_001)}1]}`,
  '{"__proto__":{"id":"x"},"constructor":{"prototype":{"id":"x"}}}',
];
