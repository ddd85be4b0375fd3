import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LanguageId } from '../../../planner/explain/sentences/language';
import type { Finding } from '../../../planner/problem/finding';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { RosterBoards, type RosterBoard } from '../checking/roster-boards.service';
import type { RosterEntity } from '../roster.entity';
import { applyOperations } from './apply-operations';
import type { EditOperation } from './edit-operation';
import { EditableRosters } from './editable-rosters.service';
import { EditedRosterStore } from './edited-roster.store';
import { isCovered, lawErrors, overridden, refusedOverrides, type LawOverride } from './law-overrides';
import type { RosterEditOutcome } from './roster-edit-outcome';
import { RosterOverrides, stillAnswered, type AnsweredFinding } from './roster-overrides.service';

/** What somebody wants done to a draft. */
export interface RosterEditRequest {
  readonly operations: readonly EditOperation[];
  /** Laws the officer answers for, where the edit breaks them. */
  readonly overrides?: readonly LawOverride[];
}

/** Edits of drafts by hand: all operations of a request or none, and what the rules say of the outcome at once. */
@Injectable()
export class RosterEdits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: EditableRosters,
    private readonly boards: RosterBoards,
    private readonly threads: CheckingThreads,
    private readonly overrides: RosterOverrides,
    private readonly store: EditedRosterStore,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * What an edit would come to; nothing is saved. Laws it would break are told, not refused.
   *
   * @throws DomainError `invalid` for operations that make no sense, by pointer; as `EditableRosters.draft`
   */
  async preview(actor: Actor, id: string, version: number, request: RosterEditRequest): Promise<RosterEditOutcome> {
    const { outcome } = await this.weigh(actor, await this.drafts.draft(actor, id, version), request);
    return outcome;
  }

  /**
   * Edits a draft.
   *
   * @throws DomainError `invalid` (`roster-law-broken`) naming rule, person and day of each law it breaks that nobody
   * answers for; for operations that make no sense; as `EditableRosters.draft`
   */
  async edit(
    actor: Actor,
    id: string,
    version: number,
    request: RosterEditRequest,
    language: LanguageId,
  ): Promise<RosterEditOutcome> {
    const draft = await this.drafts.draft(actor, id, version);
    const { board, outcome } = await this.weigh(actor, draft, request);
    if (outcome.blocking.length > 0) throw lawBroken(outcome.blocking, language);
    const roster = await this.dataSource.transaction(async (manager) => {
      const saved = await this.store.save(manager, draft, board.problem, outcome, actor.userId);
      await this.audit(manager, actor, draft, saved, outcome, request);
      return saved;
    });
    this.boards.advance(board, roster, outcome.edited.change, outcome.edited);
    return { ...outcome, roster };
  }

  private async weigh(
    actor: Actor,
    roster: RosterEntity,
    { operations, overrides = [] }: RosterEditRequest,
  ): Promise<{ readonly board: RosterBoard; readonly outcome: RosterEditOutcome }> {
    const refused = refusedOverrides(overrides);
    if (refused.length > 0)
      throw new DomainError('invalid', 'override-refused', 'One of the laws cannot be overridden.', refused);
    const board = await this.boards.open(roster);
    const edited = applyOperations(board, operations);
    if ('errors' in edited)
      throw new DomainError('invalid', 'edit-refused', 'One of the operations cannot be done.', edited.errors);
    const measured = await this.threads.ask(board.key, 'measure', { change: edited.change });
    const stored = await this.overrides.overriddenFindings(roster.id);
    const decided = { decidedBy: actor.userId, decidedAt: this.clock.now() };
    const raised = measured.difference.lawRaised.filter((finding) => !isCovered(finding, stored));
    const answeredNow = overridden(raised, overrides).map((answer): AnsweredFinding => ({ ...answer, ...decided }));
    const answered = [...stillAnswered(measured.after.check.findings, stored), ...answeredNow];
    const isAnswered = new Set(answeredNow.map(({ finding }) => finding));
    const blocking = raised.filter((finding) => !isAnswered.has(finding));
    return { board, outcome: { roster, measured, edited, blocking, answered } };
  }

  private async audit(
    manager: EntityManager,
    actor: Actor,
    before: RosterEntity,
    after: RosterEntity,
    { edited, answered }: RosterEditOutcome,
    { operations, overrides = [] }: RosterEditRequest,
  ): Promise<void> {
    const resource = { type: 'roster', id: before.id };
    const reasons = overrides.map(({ rule, reason }) => `${rule}: ${reason}`);
    await this.trail.append(manager, {
      ...{ actor, action: 'edited', resource, reason: reasons.length > 0 ? reasons.join('; ') : null },
      before: { version: before.version, score: before.score.total },
      after: {
        ...{ version: after.version, score: after.score.total },
        operations: operations.map((operation) => ({ ...operation })),
        personDays: edited.change.added.length + edited.change.removed.length,
        overridden: answered.map(({ finding: { rule, people, on, amount } }) => ({ rule, people, on, amount })),
      },
    });
  }
}

const LAW_BROKEN: Readonly<Record<LanguageId, (count: number) => string>> = {
  en: (count) => `The edit breaks the law on ${count} point${count === 1 ? '' : 's'}; nothing was saved.`,
  it: (count) => `La modifica viola la legge in ${count} ${count === 1 ? 'punto' : 'punti'}; nulla è stato salvato.`,
};

function lawBroken(findings: readonly Finding[], language: LanguageId): DomainError {
  const errors = lawErrors(findings, '/operations', language);
  const detail = LAW_BROKEN[language](findings.length);
  return new DomainError('invalid', 'roster-law-broken', detail, errors, undefined, language);
}
