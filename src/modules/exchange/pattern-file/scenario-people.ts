import type { DutyBand } from '../../../planner/problem/assignment';
import { addDays } from '../../../planner/problem/calendar';
import type { Wish } from '../../../planner/problem/roster-problem';
import { DAY_OFF, type PatternWord } from '../../../planner/rotation/pattern/rotating-pattern';
import type { Scenario } from '../scenario/scenario';
import type { PatternFilePerson } from './pattern-file';
import type { SettledShift } from './pattern-shifts';

/** The scenario folder whose people rotate, and which of them. */
export interface ScenarioStaff {
  readonly scenario: Scenario;
  readonly unitId: string | null;
  readonly squadId: string | null;
}

/** People of a unit or squad as the scenario folder knows them. */
export function scenarioPeople(
  source: ScenarioStaff,
  from: string | null,
  shifts: readonly SettledShift[],
): readonly PatternFilePerson[] {
  const { scenario, unitId, squadId } = source;
  const { planning, staff, horizon } = scenario;
  const startOn = from ?? horizon.from;
  const names = new Map(staff.map(({ personId, name }) => [personId, name]));
  return planning.people
    .filter(
      (person) => (unitId === null || person.unitId === unitId) && (squadId === null || person.squadId === squadId),
    )
    .filter(({ employedTo }) => employedTo === null || employedTo >= startOn)
    .map(({ id }) => ({
      id,
      name: names.get(id) ?? id,
      fixedWeek: null,
      lastDays: lastDaysOf(id, startOn, scenario, shifts),
      wishes: planning.wishes
        .filter(({ personId }) => personId === id)
        .flatMap((wish) => {
          const kinds = kindsOfWish(wish, scenario, shifts);
          return kinds === null ? [] : [{ on: wish.on, kinds }];
        }),
    }));
}

/** Kinds of the days since the history begins; a duty that is no shift of the pattern hides what came before it. */
function lastDaysOf(
  personId: string,
  from: string,
  { planning }: Scenario,
  shifts: readonly SettledShift[],
): PatternWord {
  const past = planning.history.filter(({ on }) => on < from);
  const first = past.map(({ on }) => on).sort()[0];
  if (first === undefined) return [];
  const dutyOn = new Map(past.filter((duty) => duty.personId === personId).map(({ on, dutyId }) => [on, dutyId]));
  const days: number[] = [];
  for (let on = addDays(from, -1); on >= first; on = addDays(on, -1)) {
    const dutyId = dutyOn.get(on);
    const kind = dutyId === undefined ? DAY_OFF : shifts.findIndex(({ templateId }) => templateId === dutyId) + 1;
    if (dutyId !== undefined && kind === 0) break;
    days.unshift(kind);
  }
  return days;
}

/** Kinds that grant a wish; null for a wish about something a pattern does not say, such as agile work. */
function kindsOfWish(
  { kind, dutyId }: Wish,
  { planning }: Scenario,
  shifts: readonly SettledShift[],
): readonly number[] | null {
  const all = shifts.map((_, index) => index + 1);
  const ofTemplates = (isWanted: (templateId: string) => boolean): number[] =>
    all.filter((one) => {
      const { templateId } = shifts[one - 1]!;
      return templateId !== null && isWanted(templateId);
    });
  const ofBand = (band: DutyBand): number[] =>
    ofTemplates((id) => planning.shiftTemplates.some((template) => template.id === id && template.band === band));
  switch (kind) {
    case 'off':
      return [DAY_OFF];
    case 'work':
      return all;
    case 'morning':
    case 'afternoon':
      return ofBand(kind);
    case 'wanted-duty':
      return ofTemplates((id) => id === dutyId);
    case 'unwanted-duty':
      return [DAY_OFF, ...all.filter((one) => shifts[one - 1]!.templateId !== dutyId)];
    case 'on-site':
    case 'agile':
      return null;
  }
}
