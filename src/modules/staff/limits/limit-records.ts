import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../../platform/database/insert-all';
import type { PersonData, PlanningData } from '../../rosters/planning-data';
import { CompanionWishEntity } from './companion-wish.entity';
import { dutyLimitsFor, type DutyLimitRule } from './duty-limit-rule';
import { DutyLimitEntity } from './duty-limit.entity';
import { OvertimeAuthorisationEntity } from './overtime-authorisation.entity';
import { StandbyEntity } from './standby.entity';

/** What binds people beyond contract and absence. */
export type LimitRecordSet = Required<
  Pick<PlanningData, 'standbys' | 'authorisedOvertime' | 'companionWishes' | 'dutyLimits'>
>;

/** Limits of some people of a body; of companions only those who are among them, since nobody else is planned with them. */
export async function readLimits(
  manager: EntityManager,
  bodyId: string,
  people: readonly PersonData[],
): Promise<LimitRecordSet> {
  const ids = people.map(({ id }) => id);
  const employeeId = In(ids);
  const standbys = await manager.find(StandbyEntity, {
    where: { employeeId },
    order: { employeeId: 'ASC', on: 'ASC', startMinuteOfDay: 'ASC' },
  });
  const overtime = await manager.find(OvertimeAuthorisationEntity, {
    where: { employeeId },
    order: { employeeId: 'ASC', weekOn: 'ASC', id: 'ASC' },
  });
  const companions = await manager.find(CompanionWishEntity, {
    where: { employeeId, companionId: In(ids) },
    order: { employeeId: 'ASC', companionId: 'ASC', fromOn: 'ASC', id: 'ASC' },
  });
  const limits = await manager.find(DutyLimitEntity, {
    where: { bodyId },
    order: { employeeId: 'ASC', contractId: 'ASC', period: 'ASC', id: 'ASC' },
  });
  return {
    standbys: standbys.map(({ employeeId: personId, on, startMinuteOfDay, endMinuteOfDay }) => ({
      ...{ personId, on, startMinuteOfDay, endMinuteOfDay },
    })),
    authorisedOvertime: overtime.map(({ employeeId: personId, weekOn, minutes }) => ({ personId, weekOn, minutes })),
    companionWishes: companions.map(({ employeeId: personId, companionId, kind, importance, fromOn, toOn }) => ({
      ...{ personId, companionId, kind, importance, from: fromOn, to: toOn },
    })),
    dutyLimits: dutyLimitsFor(people, limits.map(ruleOf)),
  };
}

/** Writes a body's limits; its people, contracts and shift templates come first. */
export async function importLimits(
  manager: EntityManager,
  bodyId: string,
  { standbys, authorisedOvertime, companionWishes }: Partial<LimitRecordSet>,
  dutyLimits: readonly DutyLimitRule[],
): Promise<void> {
  await insertAll(
    manager,
    StandbyEntity,
    (standbys ?? []).map(({ personId, ...turn }) => ({ ...turn, employeeId: personId })),
  );
  await insertAll(
    manager,
    OvertimeAuthorisationEntity,
    (authorisedOvertime ?? []).map(({ personId, ...overtime }) => ({ ...overtime, employeeId: personId })),
  );
  await insertAll(
    manager,
    CompanionWishEntity,
    (companionWishes ?? []).map(({ personId, from, to, ...wish }) => ({
      ...wish,
      ...{ employeeId: personId, fromOn: from, toOn: to },
    })),
  );
  await insertAll(
    manager,
    DutyLimitEntity,
    dutyLimits.map(({ personId, dutyIds, ...limit }) => ({
      ...limit,
      ...{ bodyId, employeeId: personId, shiftTemplateIds: [...dutyIds] },
    })),
  );
}

function ruleOf({
  employeeId,
  contractId,
  shiftTemplateIds,
  minCount,
  maxCount,
  period,
}: DutyLimitEntity): DutyLimitRule {
  return { personId: employeeId, contractId, dutyIds: shiftTemplateIds, minCount, maxCount, period };
}
