import { Injectable } from '@nestjs/common';
import { addDays } from '../../planner/problem/calendar';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { HoursRecords } from '../hours/hours-records.service';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { PhaseRecords } from '../phases/phase-records.service';
import { resolvePhaseRule } from '../phases/resolve-phase-rule';
import { civilDateAt } from '../rosters/civil-time';
import { closedDays } from '../rosters/closed-days';
import { PersonalRosters } from '../rosters/personal-rosters.service';
import type { WorkTotals } from '../rosters/personal-rosters.service';
import { StaffRecords } from '../staff/staff-records.service';
import { balanceWindows, type BalanceWindow } from './balance-windows';
import { dueMinutes } from './due-minutes';
import type { BalanceDto, BalanceKind, MyBalancesDto } from './my-balances.dto';
import { OfficeNamesService } from './office-names.service';
import { ownPerson } from './own-person';
import { requirePlanningDate } from './planning-date';

/** Fewer people than this, and their mean would be about persons. */
const LEAST_PEOPLE = 4;

type Figure = Exclude<keyof WorkTotals, 'personId'>;

/** What somebody has been given in the windows of the rules, and what the unit has on average. */
@Injectable()
export class MyBalancesService {
  constructor(
    private readonly rosters: PersonalRosters,
    private readonly staff: StaffRecords,
    private readonly organisation: OrganisationRecords,
    private readonly hours: HoursRecords,
    private readonly phases: PhaseRecords,
    private readonly names: OfficeNamesService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for a user who is nobody planned, `invalid` for a date out of reach */
  async balances(actor: Actor, asked: string | undefined): Promise<MyBalancesDto> {
    const personId = ownPerson(actor);
    const terms = await this.staff.contractOf(personId);
    if (terms === null) throw new DomainError('not-found', 'no-person', 'You are not among the people planned here.');
    const { unitId } = terms.person;
    const names = await this.names.ofUnit(unitId);
    const on = asked ?? civilDateAt(this.clock.now(), names.timeZone);
    requirePlanningDate(on, 'on');
    const windows = await this.windowsOf(unitId, on);
    const afternoons = [...names.duties.values()].filter(({ band }) => band === 'afternoon').map(({ id }) => id);
    const item = async (
      kind: BalanceKind,
      figure: Figure,
      window: BalanceWindow,
      expected: number | null = null,
    ): Promise<BalanceDto> => {
      const totals = await this.rosters.totalsOfUnit(unitId, window.from, window.to, afternoons);
      const people = await this.staff.peopleOfUnit(unitId, window.from, window.to);
      const value = totals.find((one) => one.personId === personId)?.[figure] ?? 0;
      const unit = figure === 'minutes' ? 'minutes' : 'days';
      const ids = people.map((person) => person.personId);
      return { kind, unit, ...window, value, expected, unitAverage: meanOf(totals, ids, figure) };
    };
    const due = (window: BalanceWindow): Promise<number> => this.due(personId, terms, window);
    return {
      ...{ personId, on },
      items: [
        await item('presence-days', 'presenceDays', windows.presence),
        await item('agile-days', 'agileDays', windows.presence),
        await item('saturdays', 'saturdays', windows.saturdays),
        await item('afternoons', 'afternoons', windows.afternoons),
        await item('agile-days-of-month', 'agileDays', windows.month, windows.agileDaysPerMonth),
        await item('minutes-of-week', 'minutes', windows.week, await due(windows.week)),
        await item('minutes', 'minutes', windows.hours, await due(windows.hours)),
      ],
    };
  }

  private async windowsOf(unitId: string, on: string) {
    const { units, ruleSettings } = await this.organisation.planningRecords([unitId]);
    const phases = await this.phases.planningRecords([unitId]);
    const { rotationWindowWeeks } = resolvePhaseRule({ units, phases }, unitId, on);
    return balanceWindows(on, ruleSettings, rotationWindowWeeks ?? null);
  }

  /** Of the weeks that are published, since only these can be compared with what is planned. */
  private async due(
    personId: string,
    terms: NonNullable<Awaited<ReturnType<StaffRecords['contractOf']>>>,
    { from, to }: BalanceWindow,
  ): Promise<number> {
    const mondays = await this.rosters.publishedWeeks(terms.person.unitId, from, to);
    const absences = await this.staff.absencesOf([personId], from, addDays(to, 6));
    const { bodyId } = await this.names.ofUnit(terms.person.unitId);
    const closedOn = closedDays(await this.hours.calendarOf(bodyId));
    return dueMinutes({ ...terms, absences, closedOn }, [...mondays]);
  }
}

function meanOf(totals: readonly WorkTotals[], personIds: readonly string[], figure: Figure): number | null {
  if (personIds.length < LEAST_PEOPLE) return null;
  const ofPerson = new Map(totals.map((one) => [one.personId, one[figure]]));
  const sum = personIds.reduce((total, id) => total + (ofPerson.get(id) ?? 0), 0);
  return Math.round((10 * sum) / personIds.length) / 10;
}
