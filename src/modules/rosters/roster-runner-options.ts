import type { AppConfig } from '../../platform/config/app-config';

/** Injection token of `RosterRunnerOptions`. */
export const ROSTER_RUNNER_OPTIONS = Symbol('ROSTER_RUNNER_OPTIONS');

export interface RosterRunnerOptions {
  /** Whether this process plans at all (`RUN_WORKER`, default yes). */
  readonly enabled: boolean;
  /** How often a process looks for runs queued by another one, and for runs whose process died. */
  readonly pollMilliseconds: number;
}

export function rosterRunnerOptionsFrom({ runsWorker }: AppConfig): RosterRunnerOptions {
  return { enabled: runsWorker, pollMilliseconds: 2_000 };
}
