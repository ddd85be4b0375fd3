import type { LanguageId } from '../planner/explain/sentences/language';
import type { PlanProgress } from '../planner/plan-result';
import { USUAL_LANGUAGE } from './language-option';
import { numberText, oneDecimalText } from '../planner/explain/sentences/number-text';
import { PROGRESS_WORDS } from './progress-words';
import { LEVEL_WORDS } from './roster-table/level-words';
import { clip } from './text-table';

/** How far a plan is, in one line of at most `width` characters. */
export function progressText(progress: PlanProgress, width: number, language: LanguageId): string {
  const words = PROGRESS_WORDS[language];
  const points = (figure: number): string => numberText(figure, language, 1);
  const { phase, weekIndex, weekCount, level, best, bound, gap, elapsedSeconds } = progress;
  const parts = [
    weekCount > 1 ? words.week(weekIndex + 1, weekCount) : null,
    words.phase[phase],
    phase === 'solving' && level !== null ? LEVEL_WORDS[language][level] : null,
    best === null ? null : words.best(points(best)),
    bound === null ? null : words.bound(points(bound)),
    gap === null ? null : words.gap(oneDecimalText(gap * 100, language)),
    `${oneDecimalText(elapsedSeconds, language)} s`,
  ];
  return clip(parts.filter((part) => part !== null).join(' · '), width);
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
  private readonly mode: ProgressMode;
  private readonly language: LanguageId;

  constructor(
    private readonly terminal: ProgressTerminal,
    { mode = 'auto', language = USUAL_LANGUAGE }: { readonly mode?: ProgressMode; readonly language?: LanguageId } = {},
  ) {
    this.mode = mode;
    this.language = language;
  }

  show(progress: PlanProgress): void {
    if (this.mode === 'lines') this.showStep(progress);
    if (this.mode !== 'auto' || this.terminal.isTTY !== true) return;
    // A terminal that does not know its width says 0.
    const columns = this.terminal.columns ?? 0;
    this.terminal.write(
      `\r\u001b[2K${progressText(progress, (columns > 0 ? columns : USUAL_COLUMNS) - 1, this.language)}`,
    );
    this.isShown = true;
  }

  private showStep(progress: PlanProgress): void {
    const step = [progress.weekIndex, progress.phase, progress.level].join();
    if (step === this.lastStep) return;
    this.lastStep = step;
    this.terminal.write(`${progressText(progress, STEP_COLUMNS, this.language)}\n`);
  }

  clear(): void {
    if (this.isShown) this.terminal.write('\r\u001b[2K');
    this.isShown = false;
  }
}
