import { Injectable } from '@nestjs/common';
import { dayNumber, mondayOf } from '../../planner/problem/calendar';
import { RosterProblemAssembler } from '../rosters/roster-problem-assembler';
import type { AssembledProblem } from '../rosters/roster-problem-assembler';

/** Weeks looked at, at the most: as many as a roster may have. */
const MOST_WEEKS = 13;

/** A unit's people, needs and phases around some days, for weighing a contingent before any roster is planned. */
@Injectable()
export class UnitWeeksReader {
  constructor(private readonly assembler: RosterProblemAssembler) {}

  /** The whole weeks from one date to another, both inclusive; a quarter of a year at the most. */
  async read(unitId: string, fromOn: string, toOn: string): Promise<AssembledProblem> {
    const monday = mondayOf(fromOn);
    const weeks = Math.floor((dayNumber(toOn) - dayNumber(monday)) / 7) + 1;
    const scope = { unitIds: [unitId], fromOn: monday, weeks: Math.max(1, Math.min(MOST_WEEKS, weeks)) };
    return this.assembler.assemble({ ...scope, provisional: true });
  }
}
