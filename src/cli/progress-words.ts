import type { LanguageId } from '../planner/explain/sentences/language';
import type { PlanProgress } from '../planner/plan-result';

/** The progress of a plan beside its figures, in one language. */
interface ProgressWords {
  readonly week: (number: number, count: number) => string;
  readonly phase: Readonly<Record<PlanProgress['phase'], string>>;
  readonly best: (points: string) => string;
  readonly bound: (points: string) => string;
  readonly gap: (percent: string) => string;
}

export const PROGRESS_WORDS: Readonly<Record<LanguageId, ProgressWords>> = {
  en: {
    week: (number, count) => `week ${number} of ${count}`,
    phase: { formulating: 'formulating', solving: 'solving', checking: 'checking' },
    best: (points) => `best ${points}`,
    bound: (points) => `bound ${points}`,
    gap: (percent) => `gap ${percent} %`,
  },
  it: {
    week: (number, count) => `settimana ${number} di ${count}`,
    phase: { formulating: 'formulazione', solving: 'ricerca', checking: 'verifica' },
    best: (points) => `migliore ${points}`,
    bound: (points) => `limite ${points}`,
    gap: (percent) => `scarto ${percent} %`,
  },
};
