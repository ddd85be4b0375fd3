import { pointsByLevel, type RosterDifference } from '../../../planner/explain/check-session/roster-difference';
import { furtherShortages } from '../../../planner/explain/shortage-blocks';
import type { RepairSentences } from '../../../planner/explain/sentences/repair-sentences';
import type { Repair, RepairProposal } from '../../../planner/repair/repair-proposal';
import { CivilTime } from '../../rosters/civil-time';
import { assignmentDocument, findingDocument, shortageDocument } from './roster-json';

/** Ways of mending a roster, as `turnario repair --format json` writes them: figures, and the sentences about them. */
export function repairJson(repair: Repair, sentences: RepairSentences, timeZone: string): object {
  const civilTime = new CivilTime(timeZone);
  return {
    gaps: repair.gaps.map((gap) => assignmentDocument(gap, civilTime)),
    leftOpen: differenceJson(repair.leftOpen),
    unlawfulBefore: repair.unlawfulBefore.map(findingDocument),
    sentences: sentences.opening(repair),
    proposals: repair.proposals.map((proposal, index) =>
      proposalJson(proposal, index + 1, repair, sentences, civilTime),
    ),
  };
}

function proposalJson(
  proposal: RepairProposal,
  number: number,
  repair: Repair,
  sentences: RepairSentences,
  civilTime: CivilTime,
): object {
  const { kind, disturbed, changes, check, besideLeftOpen, besidePublished, assignments } = proposal;
  return {
    kind,
    disturbed,
    changes: changes.map(({ personId, on, before, after }) => ({
      person: personId,
      on,
      before: before.map((duty) => assignmentDocument(duty, civilTime)),
      after: after.map((duty) => assignmentDocument(duty, civilTime)),
    })),
    score: check.score,
    besideLeftOpen: differenceJson(besideLeftOpen),
    besidePublished: differenceJson(besidePublished),
    furtherShortages: furtherShortages(repair.published.shortages, check.shortages).map((shortage) =>
      shortageDocument(shortage, civilTime),
    ),
    sentences: [
      sentences.title(number, proposal),
      ...sentences.changes(proposal),
      ...sentences.outcome(proposal, repair),
    ],
    assignments: assignments.map((duty) => assignmentDocument(duty, civilTime)),
  };
}

function differenceJson(difference: RosterDifference): object {
  return { levels: pointsByLevel(difference), rules: difference.costs };
}
