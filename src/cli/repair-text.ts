import type { RepairSentences } from '../planner/explain/sentences/repair-sentences';
import type { Repair } from '../planner/repair/repair-proposal';
import type { Paint } from './roster-table/paint';
import { wrapText } from './text-table';

const WIDTH = 110;

/** Ways of mending a roster as a person reads them. Ends with a newline. */
export function repairText(repair: Repair, sentences: RepairSentences, paint: Paint): string {
  const lines = sentences.opening(repair).flatMap((sentence) => wrapText(sentence, WIDTH));
  for (const [index, proposal] of repair.proposals.entries()) {
    lines.push('', ...wrapText(sentences.title(index + 1, proposal), WIDTH).map(paint.heading));
    for (const change of sentences.changes(proposal)) lines.push(...wrapText(change, WIDTH, '  '));
    for (const sentence of sentences.outcome(proposal, repair)) lines.push(...wrapText(sentence, WIDTH, '  '));
  }
  return `${lines.join('\n')}\n`;
}
