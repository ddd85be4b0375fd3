import type { LanguageId } from './language';

const LOCALES: Readonly<Record<LanguageId, string>> = { en: 'en', it: 'it-IT' };

/** By locale and decimals, of the few there are: to make one takes a hundred times as long as to use it. */
const formatters = new Map<string, Intl.NumberFormat>();

/** A figure with at most two decimals, or as many as said: `1,234.5`, in Italian `1.234,5`. */
export function numberText(value: number, language: LanguageId, mostDecimals = 2): string {
  return formatterOf(language, 0, mostDecimals).format(value);
}

/** A figure with exactly one decimal: `1.5`, in Italian `1,5`. */
export function oneDecimalText(value: number, language: LanguageId): string {
  return formatterOf(language, 1, 1).format(value);
}

function formatterOf(language: LanguageId, leastDecimals: number, mostDecimals: number): Intl.NumberFormat {
  const key = `${language} ${leastDecimals} ${mostDecimals}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: leastDecimals,
    maximumFractionDigits: mostDecimals,
    // Italian leaves numbers of four digits without a point unless told.
    useGrouping: 'always',
  });
  formatters.set(key, formatter);
  return formatter;
}
