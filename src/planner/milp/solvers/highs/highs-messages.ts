import type { SingleObjectiveMilp } from '../../milp-model';
import type { SolveStatus } from '../../milp-solver';

/** What the adapter asks of its thread. */
export interface SolveMessage {
  readonly id: number;
  readonly problem: SingleObjectiveMilp;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly absoluteGap: number;
  /** Nodes of the search tree at the most; null: as many as it takes. */
  readonly nodeLimit: number | null;
  /** Costs that come before the objective, or null. */
  readonly above: Float64Array | null;
  /** The solve is stopped when the thread's memory outside the JavaScript heap grows above this. */
  readonly memoryCapMegabytes: number;
  /** One shared integer: 1 asks the solve to stop at its next checkpoint. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** What the thread answers. */
export type HighsReply =
  | {
      readonly id: number;
      readonly type: 'progress';
      readonly bound?: number;
      /** Bound of the costs that come first. */
      readonly aboveBound?: number;
      /** Bounds sent before were of a part without solutions: they say nothing of the rest. */
      readonly isAnew?: boolean;
    }
  | { readonly id: number; readonly type: 'incumbent'; readonly values: Float64Array; readonly objective: number }
  | {
      readonly id: number;
      readonly type: 'done';
      readonly status: SolveStatus;
      readonly values?: Float64Array;
      readonly objective?: number;
      readonly bound?: number;
      readonly message?: string;
      /** Memory of the thread outside the JavaScript heap: that of WebAssembly, which never shrinks. */
      readonly memoryMegabytes: number;
    };
