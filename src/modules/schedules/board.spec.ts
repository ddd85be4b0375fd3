import { parse } from 'csv-parse/sync';
import { boardCsv } from './board-csv';
import type { Board, BoardCell } from './board-data';
import { boardHtml } from './board-html';

const work = (site: string | null): BoardCell => ({
  ...{ kind: 'work', mode: site === null ? 'agile' : 'on-site', duty: 'Mattina', from: '07:45', to: '13:45' },
  ...{ site, activity: 'Sportello, "SUAP" & <famiglie>' },
});

const board: Board = {
  ...{ body: 'Comune di Segrate', unit: 'Sportello S@C' },
  ...{ publishedAt: new Date('2026-11-20T13:05:00Z'), timeZone: 'Europe/Rome' },
  days: [
    { on: '2026-12-07', holiday: null },
    { on: '2026-12-08', holiday: 'Immacolata Concezione' },
  ],
  rows: [
    { person: '=HYPERLINK("http://x.example")', cells: [work('Segrate'), { kind: 'rest' }] },
    { person: 'Niccolò <b>Rossi</b>', cells: [{ kind: 'absent' }, work(null)] },
  ],
};

/** The text of each cell of a table, tags taken off. */
function cellsOf(html: string): string[][] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row);
  return rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '|')),
  );
}

describe('the board as a page', () => {
  const html = boardHtml(board, 'it');

  it('is a table in Italian with headings of rows and columns, and a caption', () => {
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('<caption>Turni di Sportello S@C, settimana da lunedì 7 dicembre 2026: una riga');
    expect([...html.matchAll(/<th scope="col">/g)]).toHaveLength(3);
    expect([...html.matchAll(/<th scope="row">/g)]).toHaveLength(2);
    expect(html).toContain('@page { size: A4 landscape;');
  });

  it('says of each person and day what the person does, rests, or is away', () => {
    const [head, , second] = cellsOf(html);
    expect(head!.slice(1)).toEqual(['|lun 7 dic|', '|mar 8 dic||Immacolata Concezione|']);
    expect(second).toEqual(['Niccolò &lt;b&gt;Rossi&lt;/b&gt;', 'assente', expect.stringContaining('lavoro agile')]);
    expect(cellsOf(html)[1]![2]).toBe('chiuso');
  });

  it('says when it was published, as clocks of the office show it', () => {
    expect(html).toMatch(/Pubblicato il 20 novembre 2026 (alle ore|alle|,)? ?14:05/);
    expect(boardHtml(board, 'en')).toMatch(/Published on 20 November 2026( at|,) 14:05/);
  });

  it('takes names as text, whatever is in them', () => {
    expect(html).not.toContain('<b>Rossi');
    expect(html).toContain('Sportello, &quot;SUAP&quot; &amp; &lt;famiglie&gt;');
    expect(html).not.toMatch(/<script|https?:\/\/(?!x\.example)/);
  });

  it('comes in English as well', () => {
    const english = boardHtml(board, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<td class="absent">absent</td>');
    expect(english).toContain('Mon 7 Dec');
  });
});

describe('the board as a table for spreadsheets', () => {
  const records: string[][] = parse(boardCsv(board, 'it'));

  it('has one row for each person and day, ended by CR and LF', () => {
    expect(records).toHaveLength(1 + 4);
    expect(records[0]).toEqual(['persona', 'data', 'stato', 'turno', 'dalle', 'alle', 'sede', 'attività']);
    expect(records[4]!.slice(1)).toEqual([
      ...['2026-12-08', 'lavoro agile', 'Mattina', '07:45', '13:45', '', 'Sportello, "SUAP" & <famiglie>'],
    ]);
    expect(
      boardCsv(board, 'it')
        .split('\n')
        .filter((line) => line !== '' && !line.endsWith('\r')),
    ).toEqual([]);
  });

  it('C3 lets no name run as a formula', () => {
    expect(records[1]![0]).toBe(`'=HYPERLINK("http://x.example")`);
  });

  it('says "assente" of whoever is away, and nothing more', () => {
    expect(records[3]!.slice(1)).toEqual(['2026-12-07', 'assente', '', '', '', '', '']);
  });
});
