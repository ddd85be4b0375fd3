import { alignColumns, clip, textWidth, wrapText } from './text-table';

describe('alignColumns', () => {
  it('aligns left and right and leaves no trailing blanks', () => {
    const lines = alignColumns(
      [
        ['site', 'people'],
        ['via Larga', '17'],
        ['però', '4'],
      ],
      { right: [1], headed: true },
    );
    expect(lines).toEqual(['site       people', '---------  ------', 'via Larga      17', 'però            4']);
  });
});

describe('clip', () => {
  it.each([
    ['Rossi', 5, 'Rossi'],
    ['Rossini', 5, 'Ross…'],
  ])('%s in %i', (text, width, expected) => {
    expect(clip(text, width)).toBe(expected);
  });
});

describe('textWidth', () => {
  it('counts a letter and its combining accent once', () => {
    expect(textWidth('eta\u0300')).toBe(3);
  });
});

describe('wrapText', () => {
  it('breaks at blanks and indents', () => {
    expect(wrapText('one two three four', 11, '  ')).toEqual(['  one two', '  three', '  four']);
  });
});
