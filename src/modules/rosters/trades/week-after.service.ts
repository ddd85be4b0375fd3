import { Injectable } from '@nestjs/common';
import { addDays } from '../../../planner/problem/calendar';
import type { Finding } from '../../../planner/problem/finding';
import type { PersonDayChange } from '../checking/checking-messages';
import { CheckingThreads } from '../checking/checking-thread-runner';
import { PublishedRosters } from '../published-rosters.service';
import { RosterProblemAssembler } from '../roster-problem-assembler';
import type { RosterEntity } from '../roster.entity';

/**
 * What a change of a published roster does to the published week after it: rest and runs of days go across the border, and
 * of that week a roster by itself knows nothing.
 */
@Injectable()
export class WeekAfter {
  constructor(
    private readonly published: PublishedRosters,
    private readonly assembler: RosterProblemAssembler,
    private readonly threads: CheckingThreads,
  ) {}

  /** Laws that the change breaks once the next week is looked at as well; none where nothing is published there. */
  async lawRaised(roster: RosterEntity, change: PersonDayChange): Promise<readonly Finding[]> {
    const { unitIds, fromOn, weeks, planningInput } = roster;
    const next = addDays(fromOn, 7 * weeks);
    const ofUnits = unitIds.map((unitId) => this.published.assignmentsOfUnit(unitId, fromOn, addDays(next, 7)));
    const duties = (await Promise.all(ofUnits)).flat();
    if (!duties.some(({ on }) => on >= next)) return [];
    const { problem } = await this.assembler.assembleAgain({ unitIds, fromOn, weeks: weeks + 1, planningInput });
    return (await this.threads.measureOnce(problem, duties, change)).difference.lawRaised;
  }
}
