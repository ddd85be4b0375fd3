import { warningSentence } from '../../planner/explain/sentences/warning-sentences';
import { phrasesFor } from '../phrases-for';
import { wrapText } from '../text-table';
import type { RosterToPrint } from './roster-to-print';

const MOST_WARNINGS = 6;

/** Needs no roster could meet, the first ones; with an empty line before them, or nothing. */
export function warningLines(roster: RosterToPrint, width: number): string[] {
  const { warnings } = roster.result;
  if (warnings.length === 0) return [];
  const phrases = phrasesFor(roster, 'en');
  const shown = warnings.slice(0, MOST_WARNINGS).map((warning) => warningSentence(warning, phrases));
  const leftOut = warnings.length - shown.length;
  return [
    '',
    'What no roster can reach with these people',
    ...shown.flatMap((sentence) => wrapText(sentence, width, '  ')),
    ...(leftOut > 0 ? [`  ... and ${leftOut} more; --format json lists them all`] : []),
  ];
}
