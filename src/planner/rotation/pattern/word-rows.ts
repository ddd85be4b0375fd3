import { DAY_OFF, DAYS_PER_WEEK, type PatternProblem, type PatternWord } from './rotating-pattern';

/** A word as one row of seven names for each week; `-` is a day off. */
export function wordRows({ shifts }: PatternProblem, word: PatternWord): readonly (readonly string[])[] {
  const names = word.map((kind) => (kind === DAY_OFF ? '-' : shifts[kind - 1]!.name));
  return Array.from({ length: word.length / DAYS_PER_WEEK }, (_, week) =>
    names.slice(week * DAYS_PER_WEEK, (week + 1) * DAYS_PER_WEEK),
  );
}
