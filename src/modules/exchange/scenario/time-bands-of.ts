import type { OfficeCoverData } from '../../demand/office-cover-data';
import type { WishedHoursData } from '../../staff/wished-hours-data';
import type { ProblemCollector } from '../table/problem-collector';
import type { ScenarioTables } from './scenario-tables';

/** Rows of a person put together to a week. */
export function wishedHoursOf({ wishedHours }: Pick<ScenarioTables, 'wishedHours'>): readonly WishedHoursData[] {
  const people = [...new Set(wishedHours.rows.map(({ cells }) => cells.person))];
  return people.map((personId) => {
    const rows = wishedHours.rows.map(({ cells }) => cells).filter(({ person }) => person === personId);
    const { tolerance_minutes: toleranceMinutes, importance } = rows[0]!;
    const days = rows.flatMap(({ weekdays, start, end }) =>
      weekdays.map((weekday) => ({ weekday, startMinuteOfDay: start, endMinuteOfDay: end })),
    );
    return { personId, days: days.sort((a, b) => a.weekday - b.weekday), toleranceMinutes, importance };
  });
}

/** Needs of offices, as in the file. */
export function officeCoverOf({ officeCover }: Pick<ScenarioTables, 'officeCover'>): readonly OfficeCoverData[] {
  return officeCover.rows.map(({ cells }) => ({
    unitId: cells.unit,
    weekdays: cells.weekdays,
    fromMinuteOfDay: cells.start,
    toMinuteOfDay: cells.end,
    requiredCount: cells.required,
  }));
}

/** A person has one tolerance and one importance, in whatever row it stands. */
export function checkWishedHours({ wishedHours }: ScenarioTables, problems: ProblemCollector): void {
  for (const { row, cells, raw } of wishedHours.rows) {
    const first = wishedHours.rows.find((other) => other.cells.person === cells.person)!;
    for (const column of ['tolerance_minutes', 'importance'] as const) {
      if (cells[column] === first.cells[column]) continue;
      problems.report(
        { file: wishedHours.file, row, column },
        raw.get(column) ?? null,
        `as in row ${first.row} of ${cells.person}, ${first.cells[column]}`,
        'A person has one tolerance and one importance; write the same in all rows.',
      );
    }
  }
}
