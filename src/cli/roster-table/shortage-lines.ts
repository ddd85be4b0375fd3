import { CivilTime } from '../../modules/rosters/civil-time';
import { mergeShortages } from '../../planner/explain/shortage-blocks';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { numberText } from '../../planner/explain/sentences/number-text';
import { alignColumns } from '../text-table';
import { clockWindow, dayName } from './civil-time-text';
import type { OutcomeToPrint } from './roster-to-print';
import { ROSTER_WORDS } from './words/words-in';

const MOST_LINES = 24;

/** People missing, half hours in a row taken together; the longest lists end with how many lines are left out. */
export function shortageLines({ planning, problem, shortages }: OutcomeToPrint, language: LanguageId): string[] {
  const words = ROSTER_WORDS[language].shortages;
  if (shortages.length === 0) return [words.none];
  const civilTime = new CivilTime(problem.timeZone);
  const merged = mergeShortages(shortages);
  const siteNames = new Map(planning.sites.map(({ id, name }) => [id, name]));
  const activityNames = new Map(planning.activities.map(({ id, name }) => [id, name]));
  const rows = merged.map(({ site, activity, on, startAtMinute, endAtMinute, missingCount, below }) => [
    dayName(on, language),
    clockWindow(civilTime.minuteOfDay(on, startAtMinute), civilTime.minuteOfDay(on, endAtMinute)),
    site === null ? words.anywhere : (siteNames.get(site) ?? site),
    activityNames.get(activity) ?? activity,
    words.missing(missingCount),
    words.below[below],
  ]);
  const personHours = shortages.reduce(
    (total, { missingCount, startAtMinute, endAtMinute }) =>
      total + (missingCount * (endAtMinute - startAtMinute)) / 60,
    0,
  );
  const leftOut = rows.length - MOST_LINES;
  return [
    words.heading(numberText(personHours, language, 1)),
    ...alignColumns(rows.slice(0, MOST_LINES), { indent: '  ' }),
    ...(leftOut > 0 ? [`  ${words.leftOut(leftOut)}`] : []),
  ];
}
