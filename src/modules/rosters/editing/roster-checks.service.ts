import { Injectable } from '@nestjs/common';
import type { MeasuredChange, PersonDayChange } from '../checking/checking-messages';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { RosterBoards } from '../checking/roster-boards.service';
import type { RosterEntity } from '../roster.entity';

/** What changes of a roster come to, by the rules' own checks, without anything being saved. */
@Injectable()
export class RosterChecks {
  constructor(
    private readonly boards: RosterBoards,
    private readonly threads: CheckingThreads,
  ) {}

  /**
   * Findings and score before and after a change, and what differs: of the law and by level and rule.
   *
   * @param change no change at all measures the roster as it stands
   * @throws DomainError `invalid` where the body's records no longer fit together
   */
  async difference(roster: RosterEntity, change: PersonDayChange): Promise<MeasuredChange> {
    const board = await this.boards.open(roster);
    return this.threads.ask(board.key, 'measure', { change });
  }
}
