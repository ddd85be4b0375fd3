/** Injection token of `RosterRunnerOptions`. */
export const ROSTER_RUNNER_OPTIONS = Symbol('ROSTER_RUNNER_OPTIONS');

export interface RosterRunnerOptions {
  /** Whether this process plans at all (`RUN_WORKER`, default yes). */
  readonly enabled: boolean;
  /** How often a process looks for runs queued by another one, and for runs whose process died. */
  readonly pollMilliseconds: number;
}

export function rosterRunnerOptionsFrom(environment: NodeJS.ProcessEnv): RosterRunnerOptions {
  return { enabled: (environment['RUN_WORKER'] ?? 'yes').toLowerCase() !== 'no', pollMilliseconds: 2_000 };
}
