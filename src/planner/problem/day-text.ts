/** By locale and shape, of the few there are: to make one takes a hundred times as long as to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `Tuesday 1 December 2026` in a language of the world, for a civil date. */
export function dayIn(locale: string, on: string): string {
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatterOf(locale, 'day', shape).format(midnight(on)).replaceAll(',', '');
}

/** `December 2026` in a language of the world, for a month `yyyy-mm`. */
export function monthIn(locale: string, month: string): string {
  return formatterOf(locale, 'month', { month: 'long', year: 'numeric' }).format(midnight(`${month}-01`));
}

const midnight = (on: string): Date => new Date(`${on}T00:00:00Z`);

function formatterOf(locale: string, name: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shape });
  formatters.set(key, formatter);
  return formatter;
}
