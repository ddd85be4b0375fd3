import { borderBreaches } from './border-breaches';
import { cheapestMatching } from './cheapest-matching';
import { DAYS_PER_WEEK, type PatternProblem, type PatternWord } from './rotating-pattern';

/** What is known of a person who enters the pattern. */
export interface PatternPerson {
  readonly id: string;
  /** Week of the pattern (from 1) the person has to start with; null where any will do. */
  readonly fixedWeek: number | null;
  /** Kinds of the days right before the start, the latest last; empty where nothing is known. */
  readonly lastDays: PatternWord;
  readonly wishes: readonly PatternWish[];
}

/** A wish for one day. */
export interface PatternWish {
  /** Days from the start, from 0. */
  readonly day: number;
  /** Kinds that grant it. */
  readonly kinds: readonly number[];
}

export interface StartWeek {
  readonly personId: string;
  /** Week of the pattern the person starts with, from 1. */
  readonly week: number;
  /** Wishes that this start does not grant. */
  readonly refused: readonly PatternWish[];
  /** What breaks where the last days and the pattern meet, in words. */
  readonly breaches: readonly string[];
}

/**
 * Says who starts in which week of a pattern, each in a week of their own: fixed weeks first, then the fewest breaches with what
 * people worked before, then the fewest wishes refused. Weeks remain where there are fewer people than weeks.
 *
 * @param people at most as many as weeks; no two with the same fixed week
 */
export function assignPeople(
  problem: PatternProblem,
  word: PatternWord,
  people: readonly PatternPerson[],
): readonly StartWeek[] {
  const weeks = Array.from({ length: problem.peopleCount }, (_, index) => index + 1);
  const starts = people.map((person) => weeks.map((week) => startOf(problem, word, person, week)));
  // One breach outweighs all wishes together, and one fixed week all breaches.
  const breachCost = 1 + people.reduce((sum, { wishes }) => sum + wishes.length, 0);
  const fixedCost = breachCost * (1 + starts.flat().reduce((sum, { breaches }) => sum + breaches.length, 0));
  const costs = starts.map((row, index) =>
    row.map(({ week, breaches, refused }) => {
      const fixedWeek = people[index]!.fixedWeek;
      const isElsewhere = fixedWeek !== null && fixedWeek !== week;
      return (isElsewhere ? fixedCost : 0) + breaches.length * breachCost + refused.length;
    }),
  );
  return cheapestMatching(costs).map((column, index) => starts[index]![column]!);
}

/** Kind of a day of the pattern for somebody who starts with a week: `day` 0 is the Monday of that week. */
export function kindOn(word: PatternWord, startWeek: number, day: number): number {
  return word[((startWeek - 1) * DAYS_PER_WEEK + day) % word.length]!;
}

function startOf(problem: PatternProblem, word: PatternWord, person: PatternPerson, week: number): StartWeek {
  const ahead = word.map((_, day) => kindOn(word, week, day));
  return {
    personId: person.id,
    week,
    refused: person.wishes.filter(({ day, kinds }) => !kinds.includes(kindOn(word, week, day))),
    breaches: borderBreaches(problem, person.lastDays, ahead),
  };
}
