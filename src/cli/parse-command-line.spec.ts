import { COMMANDS } from './command-list';
import { parseCommandLine } from './parse-command-line';
import { UsageError } from './usage-error';

const plan = COMMANDS.find(({ name }) => name === 'plan')!;

function mistake(...args: string[]): UsageError {
  try {
    parseCommandLine(plan, args);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('parseCommandLine', () => {
  it('reads arguments and options in any order and both spellings', () => {
    expect(parseCommandLine(plan, ['--weeks', '4', 'folder', '--format=json'])).toEqual({
      positionals: ['folder'],
      values: { weeks: '4', format: 'json' },
    });
  });

  it('takes any number of the argument that may be repeated', () => {
    const bench = COMMANDS.find(({ name }) => name === 'bench')!;
    expect(parseCommandLine(bench, ['rws', 'a', 'b', 'c']).positionals).toEqual(['rws', 'a', 'b', 'c']);
    expect(mistake('a', 'b').message).toBe('too many arguments: b');
  });

  it('takes what follows -- as an argument', () => {
    expect(parseCommandLine(plan, ['--', '--odd-folder']).positionals).toEqual(['--odd-folder']);
  });

  it.each([
    ['--form', '--format'],
    ['--time', '--time-limit'],
    ['--sed', '--seed'],
    ['--timelimit', '--time-limit'],
  ])('suggests for %s the option %s', (typed, meant) => {
    expect(mistake('folder', typed, '1')).toMatchObject({
      message: `unknown option ${typed}`,
      howToFix: `did you mean ${meant}?`,
    });
  });

  it('lists the options where none is near', () => {
    expect(mistake('folder', '--parallelism').howToFix).toContain('--time-limit');
  });

  it('does not take a short option for a long one', () => {
    expect(mistake('folder', '-x').message).toBe('unknown option -x');
  });

  it.each([
    [['folder', '--out'], 'option --out needs a value'],
    [['folder', '--out', '--weeks', '2'], 'option --out needs a value'],
    [['folder', '--out='], 'option --out needs a value'],
    [['folder', '--help=yes'], 'option --help takes no value'],
    [['folder', '--seed', '1', '--seed', '2'], 'option --seed is given twice'],
    [[], 'FOLDER is missing'],
    [['my', 'folder'], 'too many arguments: folder'],
  ])('%j: %s', (args, message) => {
    expect(mistake(...args).message).toBe(message);
  });
});
