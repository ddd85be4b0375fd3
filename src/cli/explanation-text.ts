import type { Alternative } from '../planner/explain/alternative';
import type { AssignmentExplanation } from '../planner/explain/explain-assignment';
import type { Replacement } from '../planner/explain/replacement-candidates';
import type { ExplanationSentences } from '../planner/explain/sentences/explanation-sentences';
import type { Paint } from './roster-table/paint';
import { wrapText } from './text-table';

const WIDTH = 110;
/** Alternatives in the text; JSON has them all. */
const MOST_LINES = 12;

/** An explained person-day as a person reads it: sentences first, then what else it could be. Ends with a newline. */
export function explanationText(
  explanation: AssignmentExplanation,
  replacement: Replacement | null,
  sentences: ExplanationSentences,
  paint: Paint,
): string {
  const [first = '', ...others] = sentences.explanation(explanation);
  const lines = [
    ...wrapText(first, WIDTH).map(paint.heading),
    ...others.flatMap((sentence) => wrapText(sentence, WIDTH)),
    ...alternativeLines(explanation.alternatives, sentences),
  ];
  if (replacement !== null) {
    const [open = '', ...rest] = sentences.replacement(replacement);
    lines.push('', ...wrapText(open, WIDTH).map(paint.heading));
    lines.push(...alternativeLines(replacement.candidates, sentences), ...rest);
  }
  return `${lines.join('\n')}\n`;
}

function alternativeLines(alternatives: readonly Alternative[], sentences: ExplanationSentences): string[] {
  return alternatives.slice(0, MOST_LINES).flatMap((alternative, index) => {
    const { what, verdict } = sentences.alternative(alternative);
    return [...wrapText(`${index + 1}. ${what}`, WIDTH, '  '), ...wrapText(verdict, WIDTH, '     ')];
  });
}
