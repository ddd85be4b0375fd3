import type { Assignment } from '../problem/assignment';
import type { BrokenRoster } from './broken-roster';
import type { MendedRoster, RosterMender } from './mend-roster';
import type { ProposalKind, RepairOptions } from './repair-proposal';
import { CALLING_LEVELS, SERVICE_LEVELS, type RepairStrategy } from './repair-strategy';

/** A mended roster and what it is about. */
export interface ProposedRoster {
  readonly kind: ProposalKind;
  readonly assignments: readonly Assignment[];
}

type StrategyOfWeek = (weekIndex: number) => RepairStrategy;

/**
 * Finds up to the wanted number of distinct mended rosters: the one that calls the fewest people, then what one person
 * more for each of the absent restores of the service, then the same with other people.
 */
export async function proposedRosters(
  mender: RosterMender,
  { proposalCount, leastDisturbance }: RepairOptions,
): Promise<readonly ProposedRoster[]> {
  const { broken, weeks } = mender;
  const nobody: ProposedRoster = { kind: 'nobody', assignments: broken.leftOpen };
  if (weeks.length === 0) return [nobody];
  const proposals: ProposedRoster[] = leastDisturbance ? [nobody] : [];
  const add = (kind: ProposalKind, { assignments }: MendedRoster): void => {
    if (proposals.every((known) => !isSameRoster(known.assignments, assignments)))
      proposals.push({ kind, assignments });
  };
  const isFull = (): boolean => proposals.length >= proposalCount;
  if (isFull()) return proposals;

  const fewest = await mender.mend(() => ({ kept: CALLING_LEVELS, mostPeople: Infinity, otherThan: [] }));
  if (fewest === null) return proposals;
  add(peopleOf(fewest) === 0 ? 'nobody' : 'fewest-people', fewest);
  let reference: StrategyOfWeek = () => ({ kept: CALLING_LEVELS, mostPeople: Infinity, otherThan: [] });
  let isWorthIt = ({ lost }: MendedRoster): boolean => lost.calling <= fewest.lost.calling;
  const known = [fewest];

  if (!isFull() && fewest.lost.service > fewest.lost.calling) {
    const more = withMorePeople(broken, fewest);
    const restored = await mender.mend(more);
    if (restored && restored.servicePoints < fewest.servicePoints) {
      add('restored-service', restored);
      known.push(restored);
      if (peopleOf(fewest) === 0) {
        reference = more;
        isWorthIt = ({ servicePoints }) => servicePoints < fewest.servicePoints;
      }
    }
  }
  while (!isFull() && peopleOf(known.at(-1)!) > 0) {
    const others = await mender.mend((week) => ({ ...reference(week), otherThan: known.flatMap(disturbedIn(week)) }));
    if (others === null || peopleOf(others) === 0 || !isWorthIt(others)) break;
    add('other-people', others);
    known.push(others);
  }
  return proposals;
}

/** One person more in each week for everybody who left a gap in it. */
function withMorePeople({ problem, gaps }: BrokenRoster, { weeks }: MendedRoster): StrategyOfWeek {
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  return (week) => {
    const absentees = new Set(gaps.filter(({ on }) => weekOf.get(on) === week).map(({ personId }) => personId));
    const calledAlready = weeks.find(({ weekIndex }) => weekIndex === week)?.disturbed.length ?? 0;
    return { kept: SERVICE_LEVELS, mostPeople: calledAlready + absentees.size, otherThan: [] };
  };
}

const peopleOf = ({ weeks }: MendedRoster): number => weeks.reduce((sum, { disturbed }) => sum + disturbed.length, 0);

const disturbedIn =
  (week: number) =>
  ({ weeks }: MendedRoster): (readonly string[])[] =>
    weeks
      .filter(({ weekIndex, disturbed }) => weekIndex === week && disturbed.length > 0)
      .map(({ disturbed }) => disturbed);

function isSameRoster(a: readonly Assignment[], b: readonly Assignment[]): boolean {
  const words = (roster: readonly Assignment[]): string =>
    roster
      .map((duty) => JSON.stringify([duty.on, duty.personId, duty.dutyId, duty.siteId, duty.activityId, duty.mode]))
      .sort()
      .join();
  return words(a) === words(b);
}
