import { warningSentence } from '../../planner/explain/sentences/warning-sentences';
import { phrasesFor } from '../phrases-for';
import type { TextStyle } from '../text-style';
import { wrapText } from '../text-table';
import type { RosterToPrint } from './roster-to-print';
import { ROSTER_WORDS } from './words/words-in';

const MOST_WARNINGS = 6;

/** Needs no roster could meet, the first ones; with an empty line before them, or nothing. */
export function warningLines(
  roster: RosterToPrint,
  { language, width }: Pick<TextStyle, 'language' | 'width'>,
): string[] {
  const { warnings } = roster.result;
  if (warnings.length === 0) return [];
  const phrases = phrasesFor(roster, language);
  const words = ROSTER_WORDS[language].warnings;
  const shown = warnings.slice(0, MOST_WARNINGS).map((warning) => warningSentence(warning, phrases));
  const leftOut = warnings.length - shown.length;
  return [
    '',
    words.heading,
    ...shown.flatMap((sentence) => wrapText(sentence, width, '  ')),
    ...(leftOut > 0 ? [`  ${words.leftOut(leftOut)}`] : []),
  ];
}
