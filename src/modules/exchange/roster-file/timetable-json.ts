import type { Weekday } from '../../../planner/problem/calendar';
import type { TimetableJudgement } from '../../hours/judge-timetables';
import { clock } from '../table/time-cells';
import { weekdayName } from '../table/weekdays';

/** The judgement of a timetable as `turnario check` writes it: weekdays by name, times as `hh:mm`, lengths in minutes. */
export function timetableDocument({ from, to, sites, rotations, agile }: TimetableJudgement): object {
  return {
    from,
    to,
    sites: sites.map(({ siteId, findings, service, ...judgement }) => ({
      site: siteId,
      ...judgement,
      service: { ...service, findings: service.findings.map(withNames) },
      findings: findings.map(withNames),
    })),
    rotations: rotations.map(({ unitId, siteId, days, reasons, overlaps, ...judgement }) => ({
      unit: unitId,
      site: siteId,
      ...judgement,
      reasons: reasons.map((reason) => ({ ...reason, weekdays: reason.weekdays.map(weekdayName) })),
      days: days.map((day) => ({ ...day, weekday: weekdayName(day.weekday) })),
      overlaps: overlaps.map((overlap) => ({ ...withNames(overlap), minutes: overlap.to - overlap.from })),
    })),
    agile: agile.map(({ unitId, findings }) => ({
      unit: unitId,
      findings: findings.map(({ shiftId, ...finding }) => ({ ...withNames(finding), shift: shiftId })),
    })),
  };
}

function withNames<Finding extends { readonly weekday: Weekday; readonly from: number; readonly to: number }>(
  finding: Finding,
): object {
  return { ...finding, weekday: weekdayName(finding.weekday), from: clock(finding.from), to: clock(finding.to) };
}
