import type { LanguageId } from '../../planner/explain/sentences/language';
import type { PresenceContingent } from '../../planner/problem/roster-problem';
import { alignColumns } from '../text-table';
import { shortDayName } from './civil-time-text';
import { CELL_WORDS } from './people-grid';
import type { RosterToPrint, UnitWeek } from './roster-to-print';
import { sitesOf } from './roster-to-print';
import { groupBy } from '../group-by';
import { ROSTER_WORDS } from './words/words-in';

/**
 * People on site per site and day, beside the contingent where one is set: `17/17`. A `!` marks a number outside the
 * contingent's bounds. Below, how many are on site in all, in agile work, and absent.
 */
export function siteSummary(roster: RosterToPrint, week: UnitWeek, language: LanguageId): string[] {
  const words = ROSTER_WORDS[language].grid;
  const sites = sitesOf(roster, week);
  const contingents = new Map(
    roster.problem.contingents
      // Those of one activity or shift have no place in a row that counts everybody.
      .filter(({ unitId, activityId, dutyId }) => unitId === week.unit.id && !activityId && !dutyId)
      .map((contingent) => [`${contingent.siteId} ${contingent.on}`, contingent]),
  );
  const onSite = week.assignments.filter(({ mode }) => mode === 'on-site');
  const present = groupBy(onSite, ({ siteId, on }) => `${siteId ?? ''} ${on}`);
  const siteRows = sites.map(({ id, name }) => [
    `${name} (${id})`,
    ...week.days.map(({ on }) => presenceCell(present.get(`${id} ${on}`)?.length ?? 0, contingents.get(`${id} ${on}`))),
  ]);
  const countOn = (on: string, mode: 'on-site' | 'agile') =>
    String(week.assignments.filter((assignment) => assignment.on === on && assignment.mode === mode).length);
  const absentOn = (on: string) => String(week.people.filter(({ absentOn }) => absentOn.has(on)).length);
  const totals = [
    [words.allSites, ...week.days.map(({ on }) => countOn(on, 'on-site'))],
    [CELL_WORDS.agile, ...week.days.map(({ on }) => countOn(on, 'agile'))],
    [CELL_WORDS.absent, ...week.days.map(({ on }) => absentOn(on))],
  ];
  const head = week.days.map(({ on, isHoliday }) => shortDayName(on, language) + (isHoliday ? '*' : ''));
  const lines = alignColumns([[words.onSite, ...head], ...siteRows, ...totals], {
    indent: '  ',
    right: head.map((_, column) => column + 1),
    headed: true,
  });
  const rule = lines[1] ?? '';
  return [...lines.slice(0, -totals.length), rule, ...lines.slice(-totals.length)];
}

function presenceCell(count: number, contingent: PresenceContingent | undefined): string {
  if (contingent === undefined) return count === 0 ? CELL_WORDS.rest : String(count);
  const { minCount, maxCount, targetCount } = contingent;
  const isOutside = count < minCount || (maxCount !== null && count > maxCount);
  return `${isOutside ? '!' : ''}${count}/${targetCount}`;
}
