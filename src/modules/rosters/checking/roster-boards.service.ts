import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compareAssignments, type Assignment } from '../../../planner/problem/assignment';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { personDayKey } from '../person-day-key';
import { RosterProblemAssembler } from '../roster-problem-assembler';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterEntity } from '../roster.entity';
import { assignmentOfRow } from '../stored-instant';
import type { PersonDayChange } from './checking-messages';
import { CheckingThreads } from './checking-thread-runner';
import { PlanningStamp } from './planning-stamp.service';

/** Boards kept here; the thread keeps its own. */
const MOST_BOARDS = 8;

/** A roster laid out to be looked at and worked on: its problem, its duties, and under which key the thread has it. */
export interface RosterBoard {
  readonly key: string;
  readonly problem: RosterProblem;
  /** Sorted by date and person. */
  readonly assignments: readonly Assignment[];
  /** Person-days fixed by hand, as `personDayKey` writes them. */
  readonly pinned: ReadonlySet<string>;
}

/**
 * Keeps the last rosters people looked at, each with the problem it is measured on, so that neither is made again for the
 * next edit. What was made of records that have changed since is made anew.
 */
@Injectable()
export class RosterBoards {
  private readonly boards = new Map<string, RosterBoard>();
  /** Boards being made: whoever asks for one meanwhile waits for the same. */
  private readonly making = new Map<string, Promise<RosterBoard>>();
  /** The board nobody has asked about yet. */
  private aheadKey: string | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly assembler: RosterProblemAssembler,
    private readonly threads: CheckingThreads,
    private readonly stamp: PlanningStamp,
  ) {}

  /**
   * @throws DomainError `invalid` where a unit is gone or records no longer fit together
   */
  async open(roster: RosterEntity): Promise<RosterBoard> {
    const key = await this.keyOf(roster);
    if (this.aheadKey === key) this.aheadKey = null;
    return this.opened(key, roster);
  }

  /**
   * Opens a roster that somebody may ask about, and has it measured when the thread has nothing else to do. Of such
   * rosters one is kept until it is asked about: looking at many must not close those that are worked on.
   *
   * @throws DomainError as `open`
   */
  async openAhead(roster: RosterEntity): Promise<void> {
    const key = await this.keyOf(roster);
    if (this.boards.has(key) && this.threads.isOpen(key)) return;
    this.drop(this.aheadKey);
    this.aheadKey = key;
    await this.opened(key, roster);
    this.threads.prepare(key);
  }

  /** The board of a roster's next version, after a change that is stored. */
  advance(
    board: RosterBoard,
    roster: RosterEntity,
    change: PersonDayChange,
    after: Pick<RosterBoard, 'assignments' | 'pinned'>,
  ): void {
    const key = board.key.replace(/@\d+/, `@${roster.version}`);
    this.boards.delete(board.key);
    this.threads.advance(board.key, key, change);
    this.keep({ ...after, key, problem: board.problem });
  }

  private async opened(key: string, roster: RosterEntity): Promise<RosterBoard> {
    const board = this.boards.get(key) ?? (await this.madeOnce(key, roster));
    this.keep(board);
    if (!this.threads.isOpen(key)) this.threads.open(key, board.problem, board.assignments);
    return board;
  }

  private madeOnce(key: string, roster: RosterEntity): Promise<RosterBoard> {
    const underWay = this.making.get(key);
    if (underWay) return underWay;
    const made = this.made(key, roster).finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private drop(key: string | null): void {
    if (key === null) return;
    this.boards.delete(key);
    this.threads.close(key);
  }

  private async keyOf({ id, version, fromOn }: RosterEntity): Promise<string> {
    return `${id}@${version} ${await this.stamp.before(fromOn)}`;
  }

  private async made(key: string, roster: RosterEntity): Promise<RosterBoard> {
    const { problem } = await this.assembler.assembleAgain(roster);
    const rows = await this.dataSource.manager.findBy(RosterAssignmentEntity, { rosterId: roster.id });
    return {
      key,
      problem,
      assignments: rows.map(assignmentOfRow).sort(compareAssignments),
      pinned: new Set(rows.filter(({ pinned }) => pinned).map(personDayKey)),
    };
  }

  private keep(board: RosterBoard): void {
    this.boards.delete(board.key);
    this.boards.set(board.key, board);
    const [oldest] = this.boards.keys();
    if (this.boards.size > MOST_BOARDS && oldest !== undefined) this.boards.delete(oldest);
  }
}
