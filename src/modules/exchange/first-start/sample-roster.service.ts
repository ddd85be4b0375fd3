import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataError, PlanProgress, PlanResult } from '../../../planner/plan-result';
import type { RosterProblem } from '../../../planner/problem/roster-problem';
import { PROGRAM } from '../../identity/actor';
import type { PlanningData } from '../../rosters/planning-data';
import { RosterProblemAssembler } from '../../rosters/roster-problem-assembler';
import { RosterResultsService } from '../../rosters/roster-results.service';
import { RosterRunsService } from '../../rosters/roster-runs.service';
import type { Scenario } from '../scenario/scenario';

const TIME_LIMIT_SECONDS = 60;
const POLL_MILLISECONDS = 100;

/** A planned sample, with all that a printed roster shows. */
export interface SampleRoster {
  readonly planning: PlanningData;
  readonly problem: RosterProblem;
  /** By person id. */
  readonly names: ReadonlyMap<string, string>;
  /** By phase id. */
  readonly phaseNames: ReadonlyMap<string, string>;
  readonly result: PlanResult;
  /** Where it is kept. */
  readonly rosterId: string;
}

/**
 * What became of a sample's first plan: `queued` where it waits for a worker, `known` where an earlier start has planned
 * it already, `interrupted` where the process is to stop.
 */
export type SampleOutcome =
  | { readonly kind: 'planned'; readonly roster: SampleRoster }
  | { readonly kind: 'queued' | 'known' | 'interrupted' }
  | { readonly kind: 'unplanned'; readonly errors: readonly DataError[] };

/** Plans the first weeks of a sample by the same run that a request over HTTP starts. */
@Injectable()
export class SampleRosterService implements BeforeApplicationShutdown {
  private closing = false;

  constructor(
    private readonly runs: RosterRunsService,
    private readonly results: RosterResultsService,
    private readonly assembler: RosterProblemAssembler,
  ) {}

  /** Hooks of this kind run before the database is closed, so that the watch ends in time. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  /** An earlier start may have been interrupted: its run is waited for, not asked for again. */
  async plan(scenario: Scenario, onProgress: (progress: PlanProgress) => void): Promise<SampleOutcome> {
    const { planning, horizon, staff, phaseNames } = scenario;
    const unitIds = planning.units.map(({ id }) => id);
    const earlier = await this.runs.findLatest(PROGRAM, unitIds, horizon.from);
    if (earlier && !isUnderWay(earlier)) return { kind: 'known' };
    const started =
      earlier ??
      (await this.runs.start(PROGRAM, {
        unitIds,
        ...horizon,
        timeLimitSeconds: TIME_LIMIT_SECONDS,
        gapPercent: 0,
        seed: 1,
      }));
    if (!this.runs.arePlannedHere) return { kind: 'queued' };
    const run = await this.watch(started.id, onProgress);
    if (isUnderWay(run)) return { kind: 'interrupted' };
    if (run.rosterId === null) return { kind: 'unplanned', errors: run.errors };
    const { problem } = await this.assembler.assemble(run);
    const result = await this.results.find(PROGRAM, run.rosterId);
    const names = new Map(staff.map(({ personId, name }) => [personId, name]));
    const phases = new Map(phaseNames.map(({ id, name }) => [id, name]));
    return {
      kind: 'planned',
      roster: { planning, problem, names, phaseNames: phases, result, rosterId: run.rosterId },
    };
  }

  private async watch(id: string, onProgress: (progress: PlanProgress) => void) {
    for (;;) {
      const run = await this.runs.find(PROGRAM, id);
      if (!isUnderWay(run) || this.closing) return run;
      onProgress({
        phase: run.phase ?? 'formulating',
        weekIndex: run.weekIndex ?? 0,
        weekCount: run.weeks,
        level: run.level,
        best: run.bestScore,
        bound: run.bound,
        gap: run.gap,
        elapsedSeconds: run.elapsedSeconds,
      });
      await pause(POLL_MILLISECONDS);
    }
  }
}

function isUnderWay({ status }: { readonly status: string }): boolean {
  return status === 'queued' || status === 'running';
}
