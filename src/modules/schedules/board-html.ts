import type { LanguageId } from '../../planner/explain/sentences/language';
import { dayIn } from '../../planner/problem/day-text';
import type { Board, BoardCell, BoardDay, BoardRow } from './board-data';
import { BOARD_WORDS, dayOfWeek, momentOf, type BoardWords } from './board-words';

/**
 * Black on white, and no meaning in a colour alone: it is printed in offices without a colour printer. All contrasts are
 * above 7 to 1 (WCAG 2.2, 1.4.6); the table scrolls in its own region where a screen is narrow.
 */
const STYLE = `
@page { size: A4 landscape; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 1rem; color: #17191c; background: #fff; font: 100%/1.4 "Titillium Web", system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.4rem; }
p { margin: .2rem 0 .8rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: .4rem; text-align: left; }
th, td { border: 1px solid #5a6772; padding: .25rem .4rem; text-align: left; vertical-align: top; }
thead th { background: #e6ecf2; }
tbody th { font-weight: 600; white-space: nowrap; }
tbody tr:nth-child(even) > * { background: #f5f7f9; }
td.rest, td.closed { color: #435a70; }
td.absent { font-style: italic; }
.agile { font-style: italic; }
.hours { font-weight: 600; white-space: nowrap; }
.hours, .place, .note { display: block; }
.place, .note { font-size: .875em; }
@media print {
  body { margin: 0; font-size: 9pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}`;

/** The board as a page to print on A4, landscape: a real table, readable by a screen reader cell by cell. */
export function boardHtml(board: Board, language: LanguageId): string {
  const words = BOARD_WORDS[language];
  const week = dayIn(words.locale, board.days[0]!.on);
  const published = momentOf(words.locale, board.timeZone, board.publishedAt);
  const title = escaped(words.title(board.unit, week));
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} - ${escaped(board.body)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(board.body)}. ${escaped(words.published(published))}</p>
<div class="scroll" role="region" aria-label="${title}" tabindex="0">
<table>
<caption>${escaped(words.caption(board.unit, week))}</caption>
<thead>
<tr><th scope="col">${words.person}</th>${board.days.map((day) => headOf(day, words)).join('')}</tr>
</thead>
<tbody>
${board.rows.map((row) => rowOf(row, board.days, words)).join('\n')}
</tbody>
</table>
</div>
</main>
</body>
</html>
`;
}

function headOf({ on, holiday }: BoardDay, { locale }: BoardWords): string {
  const note = holiday === null ? '' : `<span class="note">${escaped(holiday)}</span>`;
  return `<th scope="col"><time datetime="${on}">${escaped(dayOfWeek(locale, on))}</time>${note}</th>`;
}

function rowOf({ person, cells }: BoardRow, days: readonly BoardDay[], words: BoardWords): string {
  const columns = cells.map((cell, index) => cellOf(cell, days[index]!.holiday !== null, words));
  return `<tr><th scope="row">${escaped(person)}</th>${columns.join('')}</tr>`;
}

function cellOf(cell: BoardCell, isClosed: boolean, words: BoardWords): string {
  if (cell.kind !== 'work') {
    const kind = cell.kind === 'rest' && isClosed ? 'closed' : cell.kind;
    return `<td class="${kind}">${words[kind]}</td>`;
  }
  const hours = `<span class="hours">${cell.from}-${cell.to}</span>`;
  const place =
    cell.site === null
      ? `<span class="place agile">${words.agile}</span>`
      : `<span class="place">${escaped(cell.site)}</span>`;
  return `<td>${hours}<span class="place">${escaped(cell.duty)}, ${escaped(cell.activity)}</span>${place}</td>`;
}

/** A name somebody typed is text, never markup. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
