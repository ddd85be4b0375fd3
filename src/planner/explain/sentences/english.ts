import { dayIn } from '../../problem/day-text';
import type { Language } from './language';
import { ruleTitle } from './rule-words';

const list = (words: readonly string[]): string => words.join(', ');

/** English, for offices abroad and for those who maintain the rules. */
export const ENGLISH: Language = {
  day: (on) => dayIn('en-GB', on),
  rule: (id) => ruleTitle(id, 'en'),
  work: ({ duty, from, to, site, activity }) =>
    `${duty} ${from}-${to} ${site === null ? 'in agile work' : `at ${site}`}, ${activity}`,
  works: (person, day, works) => `On ${day} ${person} works: ${works.join('; and ')}.`,
  isFree: (person, day) => `On ${day} ${person} has no duty.`,
  isAbsent: (person, day) => `On ${day} ${person} is absent.`,
  isPinned: () => 'Somebody fixed this; the planner only builds around it.',
  reason: (rule, count, points, isLaw) =>
    isLaw
      ? `For it speaks "${rule}": ${count} of the next best alternatives would break it.`
      : `For it speaks "${rule}": worse in ${count} of the next best alternatives, by at least ${points} points.`,
  betterWays: (count) =>
    count === 1 ? 'One alternative is better by the rules.' : `${count} alternatives are better by the rules.`,
  equalWays: (count) => (count === 1 ? 'One alternative is just as good.' : `${count} alternatives are just as good.`),
  excluded: (rule, count) => `"${rule}" excludes ${count} other placement${count === 1 ? '' : 's'} of that day.`,
  alternativeCount: (all, lawful) =>
    `${all} alternative${all === 1 ? '' : 's'} measured, ${lawful} without a further breach of the law.`,
  leftOut: (count) => `${count} more ${count === 1 ? 'person' : 'people'} could do it, not listed here.`,
  freeDay: () => 'a free day',
  swap: (colleague, days) => `a swap with ${colleague} on ${list(days)}`,
  takesOver: (colleague, kind, days) => {
    if (kind === 'moves') return `${colleague} leaves the own work of that day`;
    return kind === 'gives-back'
      ? `${colleague} is free that day and gives back ${list(days)}`
      : `${colleague} works a day more`;
  },
  noReplacement: () => 'Nobody else may do this duty.',
  leftOpen: (verdict) => `If nobody does it: ${verdict}.`,
  breaks: (rules) => `breaks the law: ${list(rules)}`,
  costs: (rule, points) => `${rule} +${points}`,
  saves: (rule, points) => `${rule} -${points}`,
  noDifference: () => 'just as good',
};
