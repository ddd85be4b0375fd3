import type { Alternative } from '../../../planner/explain/alternative';
import { pointsByLevel, type RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import type { AssignmentExplanation } from '../../../planner/explain/explain-assignment';
import type { Replacement } from '../../../planner/explain/replacement-candidates';
import type { ExplanationSentences } from '../../../planner/explain/sentences/explanation-sentences';
import { CivilTime } from '../../rosters/civil-time';
import { assignmentDocument, findingDocument } from './roster-json';

/** An explained person-day, as `turnario explain --format json` writes it: figures, and the sentences about them. */
export function explanationJson(
  explanation: AssignmentExplanation,
  sentences: ExplanationSentences,
  timeZone: string,
): object {
  const civilTime = new CivilTime(timeZone);
  const { personId, on, assignments, isAbsent, isPinned, reasons, excluded, alternatives } = explanation;
  return {
    person: personId,
    on,
    assignments: assignments.map((duty) => assignmentDocument(duty, civilTime)),
    absent: isAbsent,
    fixed: isPinned,
    reasons,
    excluded,
    alternatives: alternatives.map((alternative) => alternativeJson(alternative, sentences, civilTime)),
    better: explanation.betterCount,
    equal: explanation.equalCount,
    swapsLeftOut: explanation.swapsLeftOutCount,
    sentences: sentences.explanation(explanation),
  };
}

/** Who could take a duty over, as the same command writes it. */
export function replacementJson(replacement: Replacement, sentences: ExplanationSentences, timeZone: string): object {
  const civilTime = new CivilTime(timeZone);
  return {
    duty: assignmentDocument(replacement.duty, civilTime),
    leftOpen: differenceJson(replacement.leftOpen),
    candidates: replacement.candidates.map((candidate) => alternativeJson(candidate, sentences, civilTime)),
    candidatesLeftOut: replacement.leftOutCount,
    sentences: sentences.replacement(replacement),
  };
}

function alternativeJson(
  { kind, colleagueId, change, difference }: Alternative,
  sentences: ExplanationSentences,
  civilTime: CivilTime,
): object {
  return {
    kind,
    colleague: colleagueId,
    removed: change.removed.map((duty) => assignmentDocument(duty, civilTime)),
    added: change.added.map((duty) => assignmentDocument(duty, civilTime)),
    ...differenceJson(difference),
    ...sentences.alternative({ kind, colleagueId, change, difference }),
  };
}

function differenceJson(difference: RosterDifference): object {
  return {
    lawRaised: difference.lawRaised.map(findingDocument),
    lawMended: difference.lawMended.map(findingDocument),
    levels: pointsByLevel(difference),
    rules: difference.costs,
  };
}
