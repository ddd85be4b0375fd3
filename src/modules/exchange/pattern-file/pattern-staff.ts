import { DAY_OFF } from '../../../planner/rotation/pattern/rotating-pattern';
import { suggestion } from '../table/nearest-name';
import type { WishText } from './pattern-cells';
import type { PatternFilePerson } from './pattern-file';
import type { PatternSettings, PersonSettings } from './pattern-schema';
import { kindsOf, type PatternKinds, type SettledShift } from './pattern-shifts';
import { scenarioPeople, type ScenarioStaff } from './scenario-people';
import type { ReportAt } from './yaml-places';

/** The people who enter the pattern: those of the unit or squad, with what the file adds about them, or those of the file. */
export function staffOf(
  settings: PatternSettings,
  source: ScenarioStaff | null,
  shifts: readonly SettledShift[],
  report: ReportAt,
): readonly PatternFilePerson[] {
  const kinds = kindsOf(shifts);
  const listed = settings.staff.people.map((person, index) => listedPerson(person, index, kinds, report));
  const members = source === null ? listed : scenarioPeople(source, settings.staff.from, shifts);
  reportRepeated(listed, settings.people ?? members.length, report);
  if (source === null) return listed;
  if (members.length === 0) {
    const what = [source.unitId, source.squadId].filter((id) => id !== null).join(' and ');
    report(['staff'], what, 'a unit or squad with people', 'Name one of the scenario folder, see people.csv.');
  }
  const ids = new Set(members.map(({ id }) => id));
  for (const [index, { id }] of listed.entries()) {
    if (!ids.has(id)) report(['staff', 'people', index], id, 'a person of the unit or squad', suggestion(id, ids));
  }
  return members.map((member) => {
    const own = listed.find(({ id }) => id === member.id);
    if (own === undefined) return member;
    return {
      ...member,
      fixedWeek: own.fixedWeek,
      lastDays: own.lastDays.length > 0 ? own.lastDays : member.lastDays,
      wishes: [...member.wishes, ...own.wishes],
    };
  });
}

function listedPerson(
  { id, name, startWeek, lastDays, wishes }: PersonSettings,
  index: number,
  kinds: PatternKinds,
  report: ReportAt,
): PatternFilePerson {
  const path = ['staff', 'people', index];
  const known = new Map([['-', DAY_OFF], ...kinds]);
  const days = lastDays.split(/\s+/).filter((key) => key !== '');
  for (const key of days) {
    if (!known.has(key)) report([...path, 'lastDays'], key, 'a key of shifts, or -', suggestion(key, known.keys()));
  }
  return {
    id,
    name: name === '' ? id : name,
    fixedWeek: startWeek,
    lastDays: days.flatMap((key) => known.get(key) ?? []),
    wishes: wishes.map((wish, number) => ({
      on: wish.on,
      kinds: wishedKinds(wish, kinds, (rule, howToFix) => {
        report([...path, 'wishes', number], wish.what, rule, howToFix);
      }),
    })),
  };
}

function wishedKinds(
  { what }: WishText,
  kinds: PatternKinds,
  refuse: (rule: string, howToFix: string) => void,
): readonly number[] {
  if (what === 'off') return [DAY_OFF];
  if (what === 'work') return [...kinds.values()];
  const kind = kinds.get(what);
  if (kind !== undefined) return [kind];
  refuse('off, work or a key of shifts', suggestion(what, ['off', 'work', ...kinds.keys()]));
  return [];
}

function reportRepeated(people: readonly PatternFilePerson[], weekCount: number, report: ReportAt): void {
  for (const [index, { id, fixedWeek }] of people.entries()) {
    const before = people.slice(0, index);
    const path = ['staff', 'people', index];
    if (before.some((other) => other.id === id)) {
      report([...path, 'id'], id, 'each person once', 'Change the id or remove one of the two.');
    }
    if (fixedWeek === null) continue;
    if (before.some((other) => other.fixedWeek === fixedWeek)) {
      const rule = 'a start week of their own for each person';
      report([...path, 'startWeek'], String(fixedWeek), rule, 'Give one of the two another week.');
    }
    if (fixedWeek > weekCount) {
      const rule = `a week of the pattern, 1 to ${weekCount}`;
      report([...path, 'startWeek'], String(fixedWeek), rule, 'The pattern has as many weeks as people.');
    }
  }
}
