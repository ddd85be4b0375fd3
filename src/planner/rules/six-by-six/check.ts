import { indexOf } from '../../problem/problem-index';
import { lawFinding, type RuleCheck } from '../rule';
import { sixBySix } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) => {
  const { squads, dutiesOn } = indexOf(roster.problem);
  const members = roster.problem.people.filter(({ squadId }) => squadId !== null);
  return members.flatMap(({ id, squadId }) =>
    roster.of(id).flatMap(({ on, dutyId, siteId, mode }) => {
      const due = squads.get(squadId!)?.bandOn.get(on);
      const worked = dutiesOn(on).find((duty) => duty.id === dutyId)?.band;
      if (mode === 'agile' || due === undefined || worked === undefined || worked === due) return [];
      return [
        lawFinding(sixBySix, sentences, {
          amount: 1,
          people: [id],
          on,
          site: siteId,
          facts: { squadId: squadId!, on, worked, due },
        }),
      ];
    }),
  );
};
