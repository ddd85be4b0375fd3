import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { insertAll } from '../../platform/database/insert-all';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import { isOwnBody, requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { PatronDto, UpdateHolidayCalendarDto } from './holiday-calendar.dto';
import { HolidayCalendarEntity } from './holiday-calendar.entity';
import { HolidayEntity } from './holiday.entity';
import { isMonthDay, patronDays, patronOverrideProblems, type PatronSettings } from './patron-day';
import { PLANNING_ROLES } from '../identity/actor';

/** Years before and after this one whose patron days are made for a body that knows no holiday yet. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;

/** What a body's holidays follow: everybody may read it, the personnel office keeps it. */
@Injectable()
export class HolidayCalendarsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async find(actor: Actor, bodyId: string): Promise<HolidayCalendarEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await this.dataSource.manager.findOneBy(HolidayCalendarEntity, { id: bodyId });
    if (row && isOwnBody(actor, bodyId)) return row;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}".`);
  }

  /**
   * Changes the calendar, and with it the patron's holidays of every year the body knows holidays of.
   *
   * @throws DomainError `invalid` for a patron without a name or a day, or a day outside the year it is moved in
   */
  async update(
    actor: Actor,
    bodyId: string,
    version: number,
    { patron, ...changes }: UpdateHolidayCalendarDto,
  ): Promise<HolidayCalendarEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, bodyId);
    const merged = patron === undefined ? before.patron : patron && mergedPatron(before.patron, patron);
    return this.dataSource.transaction(async (manager) => {
      const row = await updateVersioned(manager, HolidayCalendarEntity, bodyId, version, {
        ...changes,
        patron: merged,
      });
      if (patron !== undefined) await this.makePatronDays(manager, bodyId, merged);
      return row;
    });
  }

  private async makePatronDays(manager: EntityManager, bodyId: string, patron: PatronSettings | null): Promise<void> {
    const known = await manager.findBy(HolidayEntity, { bodyId });
    const kept = new Set(known.filter(({ kind }) => kind !== 'patron').map(({ on }) => on));
    const years = new Set(known.map(({ on }) => Number(on.slice(0, 4))));
    const thisYear = this.clock.now().getUTCFullYear();
    if (years.size === 0) {
      for (let year = thisYear - YEARS_BEFORE; year <= thisYear + YEARS_AFTER; year++) years.add(year);
    }
    for (const { year } of patron?.overrides ?? []) years.add(year);
    await manager.delete(HolidayEntity, { bodyId, kind: 'patron' });
    const days = patron === null ? [] : patronDays(patron, [...years]);
    await insertAll(
      manager,
      HolidayEntity,
      days.filter(({ on }) => !kept.has(on)).map(({ on, name }) => ({ bodyId, on, name, kind: 'patron' })),
    );
  }
}

function mergedPatron(before: PatronSettings | null, changes: PatronDto): PatronSettings {
  const name = changes.name ?? before?.name;
  const monthDay = changes.monthDay ?? before?.monthDay;
  const overrides = changes.overrides ?? before?.overrides ?? [];
  const errors: FieldError[] = patronOverrideProblems(overrides).map(({ index, field, rule }) => ({
    pointer: `/patron/overrides/${index}/${field}`,
    rule: 'override',
    detail: `Give ${rule}.`,
  }));
  if (name === undefined || monthDay === undefined) {
    const field = name === undefined ? 'name' : 'monthDay';
    errors.push({
      pointer: `/patron/${field}`,
      rule: 'required',
      detail: 'A patron has a name and a day of the year.',
    });
  } else if (!isMonthDay(monthDay)) {
    errors.push({ pointer: '/patron/monthDay', rule: 'existing', detail: `No year has a day ${monthDay}.` });
  } else if (errors.length === 0) return { name, monthDay, overrides: overrides.map((override) => ({ ...override })) };
  throw new DomainError('invalid', 'invalid-values', 'The patron cannot be accepted; see errors.', errors);
}
