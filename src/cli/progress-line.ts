import type { PlanProgress } from '../planner/plan-result';
import { LEVEL_WORDS } from './roster-table/level-words';
import { clip } from './text-table';

/** How far a plan is, in one line of at most `width` characters. */
export function progressText(progress: PlanProgress, width: number): string {
  const { phase, weekIndex, weekCount, level, best, bound, gap, elapsedSeconds } = progress;
  const parts = [
    weekCount > 1 ? `week ${weekIndex + 1} of ${weekCount}` : null,
    phase,
    phase === 'solving' && level !== null ? LEVEL_WORDS[level] : null,
    best === null ? null : `best ${formatPoints(best)}`,
    bound === null ? null : `bound ${formatPoints(bound)}`,
    gap === null ? null : `gap ${(gap * 100).toFixed(1)} %`,
    `${elapsedSeconds.toFixed(1)} s`,
  ];
  return clip(parts.filter((part) => part !== null).join(' · '), width);
}

function formatPoints(points: number): string {
  return points.toLocaleString('en', { maximumFractionDigits: 1 });
}

const USUAL_COLUMNS = 80;
/** A line of a log is not cut. */
const STEP_COLUMNS = 400;

/** The part of a terminal a progress line needs. */
export interface ProgressTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** `auto`: one line on a terminal, nothing elsewhere; `lines`: a line for each new step, also into a file; `none`. */
export const PROGRESS_MODES = ['auto', 'lines', 'none'] as const;
export type ProgressMode = (typeof PROGRESS_MODES)[number];

/** A single line redrawn in place; silent where there is no terminal, so that logs and pipes stay clean. */
export class ProgressLine {
  private isShown = false;
  private lastStep = '';

  constructor(
    private readonly terminal: ProgressTerminal,
    private readonly mode: ProgressMode = 'auto',
  ) {}

  show(progress: PlanProgress): void {
    if (this.mode === 'lines') this.showStep(progress);
    if (this.mode !== 'auto' || this.terminal.isTTY !== true) return;
    // A terminal that does not know its width says 0.
    const columns = this.terminal.columns ?? 0;
    this.terminal.write(`\r\u001b[2K${progressText(progress, (columns > 0 ? columns : USUAL_COLUMNS) - 1)}`);
    this.isShown = true;
  }

  private showStep(progress: PlanProgress): void {
    const step = [progress.weekIndex, progress.phase, progress.level].join();
    if (step === this.lastStep) return;
    this.lastStep = step;
    this.terminal.write(`${progressText(progress, STEP_COLUMNS)}\n`);
  }

  clear(): void {
    if (this.isShown) this.terminal.write('\r\u001b[2K');
    this.isShown = false;
  }
}
