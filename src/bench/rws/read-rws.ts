import { definePatternProblem, InvalidPatternError } from '../../planner/rotation/pattern/define-pattern-problem';
import type {
  KindPair,
  PatternProblem,
  PatternShift,
  RunLimits,
} from '../../planner/rotation/pattern/rotating-pattern';
import { InstanceLines, type InstanceLine } from '../instance-lines';

/**
 * Reads a rotating workforce instance in the text format of TU Wien: days of the week (7), people, shifts; for each shift a
 * row of seven requirements; for each shift `name start length minBlock maxBlock` (minutes); limits of days off, then of
 * days worked; how many successions `a b` and `a - b` are forbidden; these successions. Lines that start with # are
 * comments.
 *
 * @throws InputError with file, line, what is wrong there and how to mend it
 */
export function readRws(file: string, text: string): PatternProblem {
  const lines = new InstanceLines(file, text, '#');
  const week = lines.next('the days of a week, 7', 1);
  if (week.words[0] !== '7') {
    throw lines.refusal(week, week.words[0]!, 'a week of 7 days', 'Only patterns over whole weeks can be read.');
  }
  const peopleCount = lines.count(lines.next('the number of people, for example 9', 1), 0, 'the number of people');
  const shiftCount = lines.count(lines.next('the number of shifts, for example 3', 1), 0, 'the number of shifts');
  const needs = Array.from({ length: shiftCount }, () => readNeeds(lines));
  const shifts = needs.map((requiredCounts) => ({ ...readShift(lines), requiredCounts }));
  const offRun = limitsOf(lines, lines.next('shortest and longest run of days off, for example "2 4"', 2), 0);
  const workRun = limitsOf(lines, lines.next('shortest and longest run of days worked, for example "4 7"', 2), 0);
  const counts = lines.next('how many successions of two and of three days follow, for example "3 0"', 2);
  const successions = (index: number, read: () => KindPair): KindPair[] =>
    Array.from({ length: lines.count(counts, index, 'a number of successions') }, read);
  const problem = {
    peopleCount,
    shifts,
    offRun,
    workRun,
    weekMinutes: null,
    forbiddenSuccessions: successions(0, () => readPair(lines, shifts, ['first', 'second'])),
    forbiddenAcrossDayOff: successions(1, () => readPair(lines, shifts, ['first', '-', 'second'])),
  };
  if (!lines.isAtEnd) {
    const surplus = lines.next('nothing more', 0);
    throw lines.refusal(surplus, null, 'nothing more', 'Raise the number of successions above, or remove the line.');
  }
  return defined(lines, problem);
}

function readNeeds(lines: InstanceLines): readonly number[] {
  const line = lines.next('people needed on the seven weekdays, for example "2 2 2 3 3 3 2"', 7);
  return line.words.map((_, weekday) => lines.count(line, weekday, 'people needed'));
}

function readShift(lines: InstanceLines): Omit<PatternShift, 'requiredCounts'> {
  const line = lines.next('a shift as name, start, length, shortest and longest block: "D 360 480 2 7"', 5);
  return {
    name: line.words[0]!,
    startMinuteOfDay: lines.count(line, 1, 'the start of the shift in minutes'),
    lengthMinutes: lines.count(line, 2, 'the length of the shift in minutes'),
    block: limitsOf(lines, line, 3),
  };
}

function limitsOf(lines: InstanceLines, line: InstanceLine, at: number): RunLimits {
  const min = lines.count(line, at, 'the shortest run');
  const max = lines.count(line, at + 1, 'the longest run');
  if (min <= max && max > 0) return { min, max };
  throw lines.refusal(line, `${min} ${max}`, 'the shortest run first, then the longest', 'Change the two numbers.');
}

/** One forbidden succession; `form` says where its two shifts stand. */
function readPair(
  lines: InstanceLines,
  shifts: readonly { readonly name: string }[],
  form: readonly ('first' | '-' | 'second')[],
): KindPair {
  const example = form.map((part) => ({ first: 'N', '-': '-', second: 'D' })[part]).join(' ');
  const line = lines.next(`a forbidden succession such as "${example}"`, form.length);
  const kinds = form.flatMap((part, index) => {
    const word = line.words[index]!;
    if (part === '-' && word === '-') return [];
    const kind = shifts.findIndex(({ name }) => name === word) + 1;
    if (part !== '-' && kind > 0) return [kind];
    const known = part === '-' ? '"-", a day off' : `one of the shifts ${shifts.map(({ name }) => name).join(', ')}`;
    throw lines.refusal(line, word, known, `Write the succession as "${example}".`);
  });
  return [kinds[0]!, kinds[1]!];
}

function defined(lines: InstanceLines, problem: PatternProblem): PatternProblem {
  try {
    return definePatternProblem(problem);
  } catch (error) {
    if (!(error instanceof InvalidPatternError)) throw error;
    throw lines.refusal(null, null, error.reasons.join('; '), 'Change these numbers or names.');
  }
}
