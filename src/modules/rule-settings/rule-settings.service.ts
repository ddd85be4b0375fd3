import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RuleSelection, RuleSetting, RuleSettings } from '../../planner/problem/rule-settings';
import { RULE_CATALOGUE } from '../../planner/rules/rule-catalogue';
import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import { isOwnBody, requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { BodySettings } from '../organisation/organisation-records.service';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import { StaffRecords } from '../staff/staff-records.service';
import { checkRuleSetting, pointerPart } from './check-rule-setting';
import { mergePatched } from './merge-patch';
import type { UpdateRuleSettingsDto } from './rule-settings.dto';

const DEFINITIONS = new Map(RULE_CATALOGUE.map(({ definition }) => [definition.id, definition]));

/**
 * The rules of a body: its personnel office reads them, that of the whole body sets them. A law can be switched off or
 * narrowed only where the catalogue names who may answer for that; every change of a law has a reason in the audit trail.
 */
@Injectable()
export class RuleSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly references: OrganisationReferences,
    private readonly staff: StaffRecords,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `not-found` */
  async find(actor: Actor, bodyId: string): Promise<BodySettings> {
    requireRole(actor, 'hr_officer');
    const settings = isOwnBody(actor, bodyId) ? await this.organisation.settingsOf(bodyId) : null;
    if (settings) return settings;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}".`);
  }

  /** @throws DomainError `invalid`, naming everything that cannot be accepted */
  async update(
    actor: Actor,
    bodyId: string,
    version: number,
    { rules, reason = null }: UpdateRuleSettingsDto,
  ): Promise<BodySettings> {
    requireBodyWide(actor);
    const { ruleSettings: before } = await this.find(actor, bodyId);
    refuseAny(checkPatch(rules, before, reason));
    const after = withoutEmpty(mergePatched(before, rules) as RuleSettings);
    const touched = Object.keys(rules);
    await this.requireKnown(
      actor,
      bodyId,
      touched.map((id) => ({ id, setting: after[id] ?? {} })),
    );
    return this.dataSource.transaction(async (manager) => {
      const changed = await this.organisation.changeRuleSettings(manager, bodyId, version, after);
      const resource = { type: 'rule-settings', id: bodyId };
      const states = { before: onlyOf(before, touched), after: onlyOf(after, touched) };
      await this.audit.append(manager, { actor, action: 'changed', resource, ...states, reason });
      return changed;
    });
  }

  /** Selections name what the body has: one that reaches nobody would be ignored without a word. */
  private async requireKnown(
    actor: Actor,
    bodyId: string,
    touched: readonly { readonly id: string; readonly setting: RuleSetting }[],
  ): Promise<void> {
    for (const { pointer, selection } of touched.flatMap(selectionsOf)) {
      const { unitIds = [], activityIds = [], contractIds = [], personIds = [] } = selection;
      await this.references.requireOneBody(actor, [
        { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
        { kind: 'unit', pointer: `${pointer}/unitIds`, ids: unitIds },
        { kind: 'activity', pointer: `${pointer}/activityIds`, ids: activityIds },
      ]);
      const { contracts, people } = await this.staff.idsOfBody(bodyId);
      refuseAny([
        ...missing('contract', contractIds, contracts, `${pointer}/contractIds`),
        ...missing('person', personIds, people, `${pointer}/personIds`),
      ]);
    }
  }
}

function checkPatch(rules: Record<string, unknown>, before: RuleSettings, reason: string | null): FieldError[] {
  return Object.entries(rules).flatMap(([id, patch]) => {
    const at = `/rules/${pointerPart(id)}`;
    const definition = DEFINITIONS.get(id);
    if (!definition) return [{ pointer: at, rule: 'existing', detail: 'There is no such rule; see docs/rules.md.' }];
    const detail = `"${id}" is a law: say why it is changed.`;
    const isUnexplained = definition.level === 'law' && (reason ?? '').trim() === '';
    return [
      ...(isUnexplained ? [{ pointer: '/reason', rule: 'reason-for-law', detail }] : []),
      ...(patch === null ? [] : checkRuleSetting(definition, mergePatched(before[id], patch), at)),
    ];
  });
}

function selectionsOf({ id, setting }: { readonly id: string; readonly setting: RuleSetting }) {
  const at = `/rules/${id}`;
  const all: { pointer: string; selection: RuleSelection | undefined }[] = [
    { pointer: `${at}/appliesTo`, selection: setting.appliesTo },
    ...(setting.variants ?? []).map(({ appliesTo }, index) => ({
      ...{ pointer: `${at}/variants/${index}/appliesTo`, selection: appliesTo },
    })),
  ];
  return all.flatMap(({ pointer, selection }) => (selection ? [{ pointer, selection }] : []));
}

function missing(what: string, ids: readonly string[], known: ReadonlySet<string>, pointer: string): FieldError[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ pointer, rule: 'existing', detail: `The body has no ${what} "${id}".` }));
}

/** Settings without rules of which nothing is set any more. */
function withoutEmpty(settings: RuleSettings): RuleSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, setting]) => Object.keys(setting).length > 0));
}

function onlyOf(settings: RuleSettings, ids: readonly string[]): Record<string, RuleSetting | null> {
  return Object.fromEntries(ids.map((id) => [id, settings[id] ?? null]));
}

function refuseAny(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const detail = `${errors.length} value(s) cannot be accepted; see errors.`;
  throw new DomainError('invalid', 'invalid-values', detail, [...errors]);
}
