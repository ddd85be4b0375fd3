/** Emphasis for a terminal; every function gives its text back unchanged where colour is off. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly alarm: (text: string) => string;
}

const same = (text: string) => text;
const inCode = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

export const PLAIN: Paint = { heading: same, good: same, alarm: same };
export const COLOURED: Paint = { heading: inCode(1), good: inCode(32), alarm: inCode(31) };

/** Colour only on a terminal, and never against `NO_COLOR` (https://no-color.org). */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const isRefused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return stream.isTTY === true && !isRefused ? COLOURED : PLAIN;
}
