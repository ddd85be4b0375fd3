/**
 * Writes a table of the scenario format: comma, LF, quotes only where needed.
 *
 * @param {readonly string[]} columns
 * @param {readonly Record<string, string | number | readonly string[] | undefined>[]} rows a list is joined by spaces,
 *   a missing value is an empty cell (the reader's default)
 * @returns {string}
 */
export function toCsv(columns, rows) {
  const lines = rows.map((row) => {
    const unknown = Object.keys(row).filter((key) => !columns.includes(key));
    if (unknown.length > 0) throw new Error(`columns ${unknown.join(', ')} are not among ${columns.join(', ')}`);
    return columns.map((column) => toCell(row[column])).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}

function toCell(value) {
  const text = value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Minute of the day as `hh:mm`. */
export function toTime(minuteOfDay) {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** Civil date some days later; civil dates have no zone, so UTC arithmetic is exact. */
export function addDays(on, days) {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday of a civil date, 1 for Monday. */
export function weekdayOf(on) {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
}
