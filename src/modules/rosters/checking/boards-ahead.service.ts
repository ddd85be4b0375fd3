import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Log } from '../../../platform/logging/log';
import { mayActOnUnit } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import type { RosterEntity } from '../roster.entity';
import { RosterBoards } from './roster-boards.service';

/** A roster of fewer people is laid out while somebody asks about it, and nobody notices. */
const FEWEST_PEOPLE = 60;

/** One of more people takes the event loop too long to be laid out for somebody who may only read it. */
const MOST_PEOPLE = 1_500;

/** Rosters that somebody reads who may work on them next. */
const WORKED_ON: readonly string[] = ['draft', 'published'];

/**
 * Lays a roster out while its reader looks at it, so that the first edit or the first question who could take a duty over
 * finds it ready. One at a time, and one waits: of several rosters read meanwhile, the last.
 */
@Injectable()
export class BoardsAhead implements BeforeApplicationShutdown {
  private waiting: RosterEntity | null = null;
  private work: Promise<void> | null = null;
  private isEnding = false;

  constructor(
    private readonly boards: RosterBoards,
    private readonly log: Log,
  ) {}

  /** Tells that somebody has read a roster; returns at once. */
  expect(actor: Actor, roster: RosterEntity): void {
    const people = roster.closingLedger.length;
    if (this.isEnding || people < FEWEST_PEOPLE || people > MOST_PEOPLE) return;
    if (!WORKED_ON.includes(roster.status) || !roster.unitIds.some((unitId) => mayActOnUnit(actor, unitId))) return;
    this.waiting = roster;
    this.work ??= this.layOut();
  }

  /** Nothing is laid out any more while the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    this.waiting = null;
    await this.work;
  }

  private async layOut(): Promise<void> {
    for (let roster = this.next(); roster !== null; roster = this.next()) {
      try {
        await this.boards.openAhead(roster);
      } catch (error) {
        // Whoever asks about the roster is told what is wrong with it.
        this.log.debug('a roster was not laid out ahead', { rosterId: roster.id, error });
      }
    }
    this.work = null;
  }

  private next(): RosterEntity | null {
    const roster = this.waiting;
    this.waiting = null;
    return roster;
  }
}
