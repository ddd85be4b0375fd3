import { predictedWaits, type SiteWait } from '../../planner/explain/predicted-waits';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { numberText, oneDecimalText } from '../../planner/explain/sentences/number-text';
import { alignColumns } from '../text-table';
import type { RosterToPrint } from './roster-to-print';
import type { WaitWords } from './words/roster-words';
import { ROSTER_WORDS } from './words/words-in';

/** How long the visitors of each site will wait on average, after an empty line; nothing where none are expected. */
export function predictedWaitLines({ planning, problem, result }: RosterToPrint, language: LanguageId): string[] {
  const words = ROSTER_WORDS[language].waits;
  const waits = predictedWaits(problem.demand, result.assignments);
  if (waits.length === 0) return [];
  const nameOfSite = (id: string | null): string =>
    planning.sites.find((site) => site.id === id)?.name ?? words.anywhere;
  const rows = waits.map((wait) => [
    nameOfSite(wait.site),
    averageText(wait, words, language),
    words.longest(oneDecimalText(wait.longestHalfHourMinutes, language)),
    words.visits(numberText(wait.visits, language, 0)),
  ]);
  return ['', words.heading, ...alignColumns(rows, { indent: '  ' })];
}

function averageText(
  { averageWaitMinutes, growingHalfHours }: SiteWait,
  words: WaitWords,
  language: LanguageId,
): string {
  if (averageWaitMinutes !== null) return words.average(oneDecimalText(averageWaitMinutes, language));
  return words.growing(growingHalfHours);
}
