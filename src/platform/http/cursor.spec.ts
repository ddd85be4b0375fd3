import { cutPage, decodeCursor, encodeCursor } from './cursor';

describe('a cursor', () => {
  it('carries a sort key there and back', () => {
    expect(decodeCursor(encodeCursor(['Però', 7, null]), 3)).toEqual(['Però', 7, null]);
  });

  it.each(['', 'nonsense', encodeCursor(['one part only']), Buffer.from('[{}, 1]').toString('base64url')])(
    'of another list is refused: %s',
    (cursor) => {
      expect(() => decodeCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'cursor-malformed' }));
    },
  );
});

describe('cutPage', () => {
  const keyOf = (row: string) => [row];

  it('points after the last row kept when there is one more', () => {
    expect(cutPage(['a', 'b', 'c'], 2, keyOf)).toEqual({ rows: ['a', 'b'], nextCursor: encodeCursor(['b']) });
  });

  it('ends with the last rows', () => {
    expect(cutPage(['a', 'b'], 2, keyOf)).toEqual({ rows: ['a', 'b'], nextCursor: null });
    expect(cutPage([], 2, keyOf)).toEqual({ rows: [], nextCursor: null });
  });
});
