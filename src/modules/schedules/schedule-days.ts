import { reasonSentence } from '../../planner/explain/sentences/reason-sentences';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { dayIn } from '../../planner/problem/day-text';
import { addDays, mondayOf } from '../../planner/problem/calendar';
import type { CivilTime } from '../rosters/civil-time';
import { isInPeriod } from '../rosters/period';
import type { DayKind, ScheduledWorkDto, ScheduleDayDto, ScheduleReasonDto } from './my-schedule.dto';
import type { OfficeNames } from './office-names.service';
import type { OwnDays } from './own-days.service';
import { SCHEDULE_WORDS } from './schedule-words';

type OwnAssignment = OwnDays['assignments'][number];

/** A person's days from one civil date to another, both inclusive, in words of a language. */
export function scheduleDays(
  own: OwnDays,
  names: OfficeNames,
  [from, to]: readonly [string, string],
  language: LanguageId,
): ScheduleDayDto[] {
  const workOn = new Map(own.assignments.map((assignment) => [assignment.on, assignment]));
  const days: ScheduleDayDto[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const assignment = workOn.get(on);
    const kind = kindOf(own, on, assignment !== undefined);
    days.push({
      ...{ on, kind },
      work: assignment === undefined ? null : workOf(assignment, names, names.civilTime),
      reasons: reasonsOf(kind, on, assignment, own, names, language),
    });
  }
  return days;
}

function kindOf({ absences, publishedWeeks }: OwnDays, on: string, isWork: boolean): DayKind {
  if (absences.some((absence) => isInPeriod(absence, on))) return 'absent';
  if (isWork) return 'work';
  return publishedWeeks.includes(mondayOf(on)) ? 'rest' : 'not-published';
}

function reasonsOf(
  kind: DayKind,
  on: string,
  assignment: OwnAssignment | undefined,
  { wishedOff }: OwnDays,
  { holidays }: OfficeNames,
  language: LanguageId,
): ScheduleReasonDto[] {
  const words = SCHEDULE_WORDS[language];
  switch (kind) {
    case 'work':
      return (assignment?.reasons ?? []).map((reason) => ({
        code: reason.code,
        text: reasonSentence(reason, on, language),
      }));
    case 'absent':
      return [{ code: 'absent', text: words.absent(assignment !== undefined) }];
    case 'not-published':
      return [{ code: 'not-published', text: words.notPublished(dayIn(words.locale, mondayOf(on))) }];
    case 'rest': {
      const holiday = holidays.get(on);
      if (holiday !== undefined) return [{ code: 'holiday', text: words.holiday(holiday) }];
      return wishedOff.includes(on) ? [{ code: 'wish-granted', text: words.wishedOff() }] : [];
    }
  }
}

function workOf(assignment: OwnAssignment, names: OfficeNames, civilTime: CivilTime): ScheduledWorkDto {
  const { siteId, dutyId, activityId, breakStartAtMinute } = assignment;
  const site = siteId === null ? undefined : names.sites.get(siteId);
  return {
    assignmentId: assignment.id,
    mode: assignment.mode,
    site: siteId === null ? null : { id: siteId, name: site?.name ?? siteId, address: site?.address ?? '' },
    startAt: civilTime.iso(assignment.startAtMinute),
    endAt: civilTime.iso(assignment.endAtMinute),
    breakStartAt: breakStartAtMinute === null ? null : civilTime.iso(breakStartAtMinute),
    breakMinutes: assignment.breakMinutes,
    paidMinutes: assignment.paidMinutes,
    ...{ dutyId, dutyName: names.duties.get(dutyId)?.name ?? dutyId },
    ...{ activityId, activityName: names.activities.get(activityId) ?? activityId },
  };
}
