import type { PatternProblem, PatternWord, RunLimits } from './rotating-pattern';

/**
 * Measures a word against every limit of its problem, knowing nothing of how it was made. One sentence for each breach,
 * days counted from the Monday of week 1; empty where the word is right.
 */
export function verifyWord(problem: PatternProblem, word: PatternWord): readonly string[] {
  if (word.length !== problem.peopleCount * 7) return [`${word.length} days are not seven for each person`];
  return [
    ...requirementBreaches(problem, word),
    ...problem.shifts.flatMap(({ name, block }, index) =>
      runBreaches(word, (day) => day === index + 1, block, `days of ${name}`),
    ),
    ...runBreaches(word, (day) => day > 0, problem.workRun, 'days worked'),
    ...runBreaches(word, (day) => day === 0, problem.offRun, 'days off'),
    ...successionBreaches(problem, word),
    ...weekBreaches(problem, word),
  ];
}

function requirementBreaches({ shifts }: PatternProblem, word: PatternWord): string[] {
  return shifts.flatMap(({ name, requiredCounts }, index) =>
    requiredCounts.flatMap((required, weekday) => {
      const found = word.filter((day, position) => position % 7 === weekday && day === index + 1).length;
      return found === required ? [] : [`weekday ${weekday + 1}: ${found} people with ${name} instead of ${required}`];
    }),
  );
}

/** Runs of a circle: counted from a day outside the run, or the whole circle where there is none. */
function runBreaches(word: PatternWord, isInside: (day: number) => boolean, limits: RunLimits, what: string): string[] {
  const outside = word.findIndex((day) => !isInside(day));
  const lengths: [length: number, endsBefore: number][] = [];
  if (outside < 0) lengths.push([word.length, 0]);
  let length = 0;
  for (let step = 1; outside >= 0 && step <= word.length; step++) {
    const position = (outside + step) % word.length;
    if (isInside(word[position]!)) {
      length++;
    } else {
      if (length > 0) lengths.push([length, position]);
      length = 0;
    }
  }
  return lengths
    .filter(([run]) => run < limits.min || run > limits.max)
    .map(([run, end]) => `${run} ${what} in a row before day ${end + 1} instead of ${limits.min} to ${limits.max}`);
}

function successionBreaches(problem: PatternProblem, word: PatternWord): string[] {
  const { shifts, forbiddenSuccessions, forbiddenAcrossDayOff } = problem;
  const after = (position: number, days: number): number => word[(position + days) % word.length]!;
  return word.flatMap((day, position) => [
    ...forbiddenSuccessions
      .filter(([first, second]) => day === first && after(position, 1) === second)
      .map(([first, second]) => `day ${position + 1}: ${shifts[first - 1]!.name} then ${shifts[second - 1]!.name}`),
    ...forbiddenAcrossDayOff
      .filter(([first, second]) => day === first && after(position, 1) === 0 && after(position, 2) === second)
      .map(
        ([first, second]) => `day ${position + 1}: ${shifts[first - 1]!.name}, a day off, ${shifts[second - 1]!.name}`,
      ),
  ]);
}

function weekBreaches({ shifts, weekMinutes, peopleCount }: PatternProblem, word: PatternWord): string[] {
  if (weekMinutes === null) return [];
  const { min, max } = weekMinutes;
  return Array.from({ length: peopleCount }, (_, week) =>
    word.slice(7 * week, 7 * week + 7).reduce((sum, day) => sum + (day === 0 ? 0 : shifts[day - 1]!.lengthMinutes), 0),
  ).flatMap((minutes, week) =>
    minutes >= min && minutes <= max ? [] : [`week ${week + 1}: ${minutes} minutes instead of ${min} to ${max}`],
  );
}
