import type { TimetableJudgement } from '../../modules/hours/judge-timetables';
import type { PlanningData } from '../../modules/rosters/planning-data';
import type { Weekday } from '../../planner/problem/calendar';
import { clockWindow } from '../roster-table/civil-time-text';
import type { TextStyle } from '../text-style';
import { wrapText } from '../text-table';
import { alikeDays, weekdaysText } from './alike-days';
import { TIMETABLE_WORDS, type TimetableWords } from './timetable-words';

/** Judgements of timetables as lines, days with the same outcome in one sentence; nothing where there is nothing to judge. */
export function timetableLines(
  judgements: readonly TimetableJudgement[],
  planning: PlanningData,
  { language, paint, width }: TextStyle,
): readonly string[] {
  const words = TIMETABLE_WORDS[language];
  return judgements.flatMap((judgement) => {
    const sections = [
      ...siteSections(judgement.sites, planning, words),
      ...judgement.rotations.map((rotation) => rotationSection(rotation, planning, words)),
      ...judgement.agile.map((unit) => agileSection(unit, planning, words)),
    ];
    if (sections.length === 0) return [];
    return [
      paint.heading(words.heading(judgement.from, judgement.to)),
      ...sections.flatMap(({ head, remarks }) => [
        ...wrapText(head, width, '  '),
        ...remarks.flatMap((remark) => wrapText(remark, width, '    ')),
      ]),
    ];
  });
}

interface Section {
  readonly head: string;
  readonly remarks: readonly string[];
}

/** Sites that fare alike share a section. */
function siteSections(
  sites: TimetableJudgement['sites'],
  planning: PlanningData,
  words: TimetableWords,
): readonly Section[] {
  const alike = new Map<string, TimetableJudgement['sites'][number][]>();
  for (const site of sites) {
    const key = JSON.stringify({ ...site, siteId: '' });
    alike.set(key, [...(alike.get(key) ?? []), site]);
  }
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map(({ weeklyMinutes, weeklyDifference, findings, service }) => ({
      head: words.doors(group.map(({ siteId }) => nameOf(planning.sites, siteId)).join(', '), weeklyMinutes),
      remarks: [
        ...(weeklyDifference === 0 ? [] : [words.difference(weeklyDifference)]),
        ...alikeDays(findings).map(([finding, days]) => words.opening(whenOf(finding, days, words), finding)),
        words.service[service.source](service.weeklyMinutes),
        ...alikeDays(service.findings).map(([finding, days]) =>
          words.serviceFinding[finding.kind](whenOf(finding, days, words)),
        ),
      ],
    })),
  );
}

function rotationSection(
  { unitId, siteId, result, rotates, days, reasons, allowance, overlaps }: TimetableJudgement['rotations'][number],
  planning: PlanningData,
  words: TimetableWords,
): Section {
  const shortDays = alikeDays(days.filter(({ holds }) => !holds));
  return {
    head: `${nameOf(planning.units, unitId)}, ${nameOf(planning.sites, siteId)}: ${words.result[result]}`,
    remarks: [
      ...(rotates ? [] : [words.noRotation]),
      ...shortDays.map(([day, weekdays]) =>
        words.shortDay(weekdaysText(weekdays, words.weekdays), day.serviceMinutes, day.bandCount),
      ),
      words.articles([...new Set(reasons.map(({ article }) => article))]),
      ...allowance.map(({ weeklyMinutes, percent }) => words.allowance(weeklyMinutes, percent)),
      ...alikeDays(overlaps).map(([{ kind, from, to, statedReason }, weekdays]) => {
        const when = whenOf({ from, to }, weekdays, words);
        return kind === 'handover' ? words.handover(when, to - from) : words.coPresence(when, to - from, statedReason);
      }),
    ],
  };
}

function agileSection(
  { unitId, findings }: TimetableJudgement['agile'][number],
  planning: PlanningData,
  words: TimetableWords,
): Section {
  return {
    head: nameOf(planning.units, unitId),
    remarks: alikeDays(findings).map(([{ from, to, shiftId, kind, minutes }, weekdays]) =>
      words.agile(whenOf({ from, to }, weekdays, words), nameOf(planning.shiftTemplates, shiftId), kind, minutes),
    ),
  };
}

function nameOf(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

function whenOf(
  { from, to }: { readonly from: number; readonly to: number },
  weekdays: readonly Weekday[],
  words: TimetableWords,
): string {
  return `${weekdaysText(weekdays, words.weekdays)} ${clockWindow(from, to)}`;
}
