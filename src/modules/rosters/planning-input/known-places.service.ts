import { Injectable } from '@nestjs/common';
import { RULE_CATALOGUE } from '../../../planner/rules/rule-catalogue';
import { DomainError, type FieldError } from '../../../platform/errors/domain-error';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { StaffRecords } from '../../staff/staff-records.service';
import type { ContingentData } from '../planning-data';
import type { PlanningInput } from './planning-input';
import type { ContingentInsteadDto, WhatIfDto } from './what-if.dto';

const PRICED = new Set(
  RULE_CATALOGUE.map(({ definition }) => definition).flatMap(({ id, level }) => (level === 'law' ? [] : [id])),
);

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Holds what people suppose against what there is: rules, units, sites and people that exist, and dates in order. */
@Injectable()
export class KnownPlaces {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly staff: StaffRecords,
  ) {}

  /**
   * The input of a what-if plan of some units.
   *
   * @throws DomainError `invalid` with one entry for each value that fits nothing
   */
  async whatIf(unitIds: readonly string[], whatIf: WhatIfDto = {}): Promise<PlanningInput> {
    const { settings = [], contingents = [], absences = [] } = whatIf;
    const errors = [
      ...settings.flatMap(({ rule }, index) => settingError(rule, `/whatIf/settings/${index}/rule`)),
      ...(await this.contingentErrors(unitIds, contingents, '/whatIf/contingents')),
      ...(await this.peopleErrors(unitIds, absences, '/whatIf/absences')),
    ];
    requireNone(errors);
    return {
      ...(settings.length > 0 ? { settings } : {}),
      ...(contingents.length > 0 ? { contingents: contingents.map(contingentData) } : {}),
      ...(absences.length > 0 ? { absences } : {}),
    };
  }

  async contingentErrors(
    unitIds: readonly string[],
    contingents: readonly ContingentInsteadDto[],
    pointer: string,
  ): Promise<FieldError[]> {
    if (contingents.length === 0) return [];
    const siteIds = await this.siteIds(unitIds);
    return contingents.flatMap((one, index) => {
      const at = `${pointer}/${index}`;
      const { unitId, siteId, minCount, maxCount = null, targetCount } = one;
      return [
        ...(unitIds.includes(unitId) ? [] : [missing(`${at}/unitId`, `unit ${unitId} in this plan`)]),
        ...(siteIds.has(siteId) ? [] : [missing(`${at}/siteId`, `site ${siteId} of these units`)]),
        ...periodErrors(one, at),
        ...(maxCount !== null && maxCount < minCount
          ? [{ pointer: `${at}/maxCount`, rule: 'order', detail: 'The maximum is below the minimum.' }]
          : []),
        ...(targetCount < minCount || (maxCount !== null && targetCount > maxCount)
          ? [{ pointer: `${at}/targetCount`, rule: 'order', detail: 'The target lies outside minimum and maximum.' }]
          : []),
      ];
    });
  }

  async peopleErrors(
    unitIds: readonly string[],
    rows: readonly (Period & { readonly personId: string })[],
    pointer: string,
  ): Promise<FieldError[]> {
    if (rows.length === 0) return [];
    const { people } = await this.staff.planningRecords(unitIds);
    const known = new Set(people.map(({ id }) => id));
    return rows.flatMap((row, index) => [
      ...(known.has(row.personId)
        ? []
        : [missing(`${pointer}/${index}/personId`, `person ${row.personId} in this plan`)]),
      ...periodErrors(row, `${pointer}/${index}`),
    ]);
  }

  async siteErrors(
    unitIds: readonly string[],
    rows: readonly (Period & { readonly siteId: string })[],
    pointer: string,
  ): Promise<FieldError[]> {
    if (rows.length === 0) return [];
    const siteIds = await this.siteIds(unitIds);
    return rows.flatMap((row, index) => [
      ...(siteIds.has(row.siteId) ? [] : [missing(`${pointer}/${index}/siteId`, `site ${row.siteId} of these units`)]),
      ...periodErrors(row, `${pointer}/${index}`),
    ]);
  }

  private async siteIds(unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { sites } = await this.organisation.planningRecords(unitIds);
    return new Set(sites.map(({ id }) => id));
  }
}

/** @throws DomainError `invalid` where there is any error */
export function requireNone(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  throw new DomainError('invalid', 'invalid-values', 'Some of the values cannot be accepted; see errors.', errors);
}

export function contingentData({
  activityId,
  shiftTemplateId,
  maxCount,
  ...rest
}: ContingentInsteadDto): ContingentData {
  const narrowed = { activityId: activityId ?? null, shiftTemplateId: shiftTemplateId ?? null };
  return { ...rest, ...narrowed, maxCount: maxCount ?? null };
}

function settingError(rule: string, pointer: string): FieldError[] {
  if (PRICED.has(rule)) return [];
  return [
    { pointer, rule: 'priced-rule', detail: `${rule} is no rule with a price; a law is neither weighed nor left out.` },
  ];
}

function periodErrors({ from, to }: Period, pointer: string): FieldError[] {
  return to < from ? [{ pointer: `${pointer}/to`, rule: 'order', detail: `${to} is before ${from}.` }] : [];
}

function missing(pointer: string, what: string): FieldError {
  return { pointer, rule: 'existing', detail: `There is no ${what}.` };
}
