import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '../../../planner/problem/calendar';
import { UNPUBLISHED_STATUSES } from '../roster-status';
import { RosterEntity } from '../roster.entity';
import { carriedOn } from './later-balances';

/**
 * Rosters of later weeks start from the balances of the weeks before them. When such a week is published anew, theirs
 * follow, so that the next plan shares the turns out by what people truly had.
 */
@Injectable()
export class LaterRosters {
  /**
   * Carries a roster's closing balances on to the rosters that count its weeks: those published after it, and drafts of
   * later weeks. In the caller's transaction, after the roster speaks for its weeks; versions stay as they are, since
   * nothing that people have read of those rosters changes.
   */
  async carryOn(manager: EntityManager, roster: RosterEntity): Promise<void> {
    const corrected = new Map(roster.closingLedger.map((entry) => [entry.personId, entry]));
    const end = endOf(roster);
    for (const later of await this.countingOn(manager, roster)) {
      const until = endOf(later);
      const closingLedger = later.closingLedger.map((entry) => {
        const before = corrected.get(entry.personId);
        return before === undefined ? entry : carriedOn({ entry, until }, { entry: before, until: end });
      });
      const text = JSON.stringify(closingLedger);
      await manager.query('UPDATE rosters SET closing_ledger = $2::jsonb WHERE id = $1', [later.id, text]);
    }
  }

  private countingOn(manager: EntityManager, { id, unitIds, fromOn }: RosterEntity): Promise<RosterEntity[]> {
    const spoken = `EXISTS (SELECT FROM published_weeks week
      WHERE week.roster_id = later.id AND week.unit_id = ANY(:unitIds) AND week.week_on >= :fromOn)`;
    return manager
      .createQueryBuilder(RosterEntity, 'later')
      .where('later.id <> :id AND later.unit_ids && :unitIds')
      .andWhere(`(${spoken} OR later.status = ANY(:unpublished) AND later.from_on > :fromOn)`)
      .setParameters({ id, unitIds, fromOn, unpublished: [...UNPUBLISHED_STATUSES] })
      .orderBy('later.id', 'ASC')
      .getMany();
  }
}

function endOf({ fromOn, weeks }: RosterEntity): string {
  return addDays(fromOn, 7 * weeks);
}
