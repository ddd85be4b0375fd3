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

/** The part of a terminal a progress line needs. */
export interface ProgressTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A single line redrawn in place; silent where there is no terminal, so that logs and pipes stay clean. */
export class ProgressLine {
  private isShown = false;

  constructor(private readonly terminal: ProgressTerminal) {}

  show(progress: PlanProgress): void {
    if (this.terminal.isTTY !== true) return;
    // A terminal that does not know its width says 0.
    const columns = this.terminal.columns ?? 0;
    this.terminal.write(`\r\u001b[2K${progressText(progress, (columns > 0 ? columns : USUAL_COLUMNS) - 1)}`);
    this.isShown = true;
  }

  clear(): void {
    if (this.isShown) this.terminal.write('\r\u001b[2K');
    this.isShown = false;
  }
}
