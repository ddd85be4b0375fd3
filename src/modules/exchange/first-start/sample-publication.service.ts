import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/actor';
import { PROGRAM } from '../../identity/actor';
import { RosterPublication } from '../../rosters/publication/roster-publication.service';
import { RosterSignOffs } from '../../rosters/publication/roster-sign-offs.service';
import { RosterSubmission } from '../../rosters/publication/roster-submission.service';

/** Publishes the first plan of a sample by the steps that people take, so that its heads and employees find something. */
@Injectable()
export class SamplePublication {
  constructor(
    private readonly submission: RosterSubmission,
    private readonly signOffs: RosterSignOffs,
    private readonly publication: RosterPublication,
  ) {}

  /** @param unitIds units of the sample, which their heads sign off at once */
  async publish(rosterId: string, unitIds: readonly string[]): Promise<void> {
    const submitted = await this.submission.submit(PROGRAM, rosterId, 1, null);
    const heads: Actor = { ...PROGRAM, userId: 'first-start-heads', role: 'unit_head', scope: 'units', unitIds };
    const approved = await this.signOffs.decide(heads, rosterId, submitted.version, { decision: 'approved' });
    await this.publication.publish(PROGRAM, rosterId, approved.version);
  }
}
