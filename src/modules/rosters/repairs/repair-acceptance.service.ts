import { Injectable } from '@nestjs/common';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import type { Actor } from '../../identity/actor';
import { AbsencesService, type UnexplainedAbsence } from '../../staff/absences.service';
import { RosterBoards } from '../checking/roster-boards.service';
import { DerivedRosters } from '../editing/derived-rosters.service';
import { EditableRosters } from '../editing/editable-rosters.service';
import type { RosterEntity } from '../roster.entity';
import { RosterRepairEntity } from './roster-repair.entity';
import type { RepairAcceptanceDto } from './roster-repair.dto';
import { RosterRepairs } from './roster-repairs.service';

/** Makes an accepted proposal the next version of its roster: a draft, to be published like any other. */
@Injectable()
export class RepairAcceptance {
  constructor(
    private readonly repairs: RosterRepairs,
    private readonly rosters: EditableRosters,
    private readonly boards: RosterBoards,
    private readonly derived: DerivedRosters,
    private readonly absences: AbsencesService,
  ) {}

  /**
   * Accepts one of the proposals; where asked for, its absences are recorded with it, without a reason.
   *
   * @throws DomainError `not-found` outside the actor's units; `precondition-failed` where the repair changed meanwhile;
   * `conflict` where it is not over, was accepted already, or its roster is not what it was; `invalid` for a proposal that
   * is not there
   */
  async accept(actor: Actor, id: string, version: number, accepted: RepairAcceptanceDto): Promise<RosterEntity> {
    const repair = await this.repairs.find(actor, id);
    const roster = await this.rosters.find(actor, repair.rosterId);
    requireOpen(repair, roster);
    const { released, proposals } = repair.found!;
    const proposal = proposals[accepted.proposal - 1];
    if (!proposal) throw noProposal(accepted.proposal, proposals.length);
    if (repair.version !== version) throw stale(repair, version);
    const absences = accepted.recordAbsences === true ? await this.unrecorded(actor, roster, repair) : [];
    const { lostDuties = [] } = repair.planningInput;
    const lost = released.map(({ personId, on, paidMinutes }) => ({ personId, on, paidMinutes }));
    return this.derived.derive(actor, {
      basis: roster,
      changes: proposal.change,
      origin: 'repair',
      reason: accepted.reason ?? null,
      planningInput: { ...repair.planningInput, lostDuties: [...lostDuties, ...lost] },
      alongside: async (manager, rosterId) => {
        for (const absence of absences) await this.absences.record(manager, absence);
        await updateVersioned(manager, RosterRepairEntity, id, version, { acceptedRosterId: rosterId });
      },
    });
  }

  /** What is on record already is not recorded twice. */
  private async unrecorded(
    actor: Actor,
    roster: RosterEntity,
    { absences }: RosterRepairEntity,
  ): Promise<UnexplainedAbsence[]> {
    const { problem } = await this.boards.open(roster);
    const absentOn = new Map(problem.people.map(({ id, absentOn: days }) => [id, days]));
    const unknown = absences.filter(({ personId, from, to }) =>
      problem.days.some(({ on }) => from <= on && on <= to && absentOn.get(personId)?.has(on) !== true),
    );
    for (const { personId } of unknown) await this.absences.requireMayRecord(actor, personId);
    return unknown.map(({ personId, from, to }) => ({ employeeId: personId, fromOn: from, toOn: to }));
  }
}

function requireOpen(repair: RosterRepairEntity, roster: RosterEntity): void {
  const conflict = (code: string, detail: string): DomainError => new DomainError('conflict', code, detail);
  if (repair.acceptedRosterId !== null)
    throw conflict('repair-accepted', `This repair was accepted already: see the roster ${repair.acceptedRosterId}.`);
  if (repair.status !== 'completed')
    throw conflict('repair-not-completed', `This repair is ${repair.status}; there is nothing to accept.`);
  if (repair.rosterVersion !== roster.version)
    throw conflict(
      'roster-changed',
      'The roster is not what it was when the proposals were made: ask for a repair anew.',
    );
}

function noProposal(number: number, count: number): DomainError {
  const detail = `There is no proposal ${number}: there are ${count}.`;
  return new DomainError('invalid', 'proposal-unknown', detail, [{ pointer: '/proposal', rule: 'existing', detail }]);
}

function stale({ version }: RosterRepairEntity, expected: number): DomainError {
  const detail = `This repair is now at version ${version}, not ${expected}. Read it again.`;
  return new DomainError('precondition-failed', 'version-is-stale', detail);
}
