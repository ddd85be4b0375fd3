import type { CoverLayout } from './cover-blocks';
import { mostPeople } from './cover-options';
import { COVER_PRICES, type ShiftCoverTask } from './shift-cover-task';

/** Fills up given starts of each option, nobody unless given; returns the people of each option, then of each break. */
export type GreedyCover = (startsFrom?: readonly number[]) => readonly number[];

/**
 * Calls in one person after the other, each time the one who saves most, from given starts on: the repair of a rounded
 * relaxation, and a plan of its own where there is none. Ties go to the first option, so the same task gives the same.
 */
export function greedyCover(task: ShiftCoverTask, layout: CoverLayout): GreedyCover {
  const frame = greedyFrame(layout);
  return (startsFrom = []) => {
    const state = new GreedyState(task, layout, frame);
    for (const [option, count] of startsFrom.entries())
      for (let one = 0; one < count && state.isOpen(option); one++)
        state.add(option, state.offer(frame.workedOf[option]!));
    for (let best = bestOffer(state, frame); best !== null; best = bestOffer(state, frame)) state.add(...best);
    return state.counts();
  };
}

/** What calling in one person for a worked shift would cost (below zero: save), and the break that person would take. */
interface Offer {
  readonly breakChoice: number | null;
  readonly points: number;
}

/** What no plan changes: made once, because a branching repairs tens of points of the same task. */
interface GreedyFrame {
  /** Worked shift of each option. */
  readonly workedOf: readonly number[];
  /** Blocks that each worked shift covers. */
  readonly covered: readonly (readonly number[])[];
  /** Blocks that each break leaves: among those its worked shift covers. */
  readonly broken: readonly (readonly number[])[];
  /** Breaks of each worked shift. */
  readonly breaksOf: readonly (readonly number[])[];
}

function greedyFrame({ options, worked, breaks, blocks }: CoverLayout): GreedyFrame {
  const workedOf = options.map(() => 0);
  for (const [index, shift] of worked.entries()) for (const option of shift.options) workedOf[option] = index;
  const coveredBy = options.map((): number[] => []);
  const broken = breaks.map((): number[] => []);
  for (const [at, block] of blocks.entries()) {
    for (const option of block.options) coveredBy[option]!.push(at);
    for (const choice of block.breaks) broken[choice]!.push(at);
  }
  const breaksOf = worked.map((): number[] => []);
  for (const [choice, { worked: index }] of breaks.entries()) breaksOf[index]!.push(choice);
  return { workedOf, covered: worked.map((shift) => coveredBy[shift.options[0]!]!), broken, breaksOf };
}

/** The option that saves most, and how; null where none saves anything. */
function bestOffer(state: GreedyState, { workedOf }: GreedyFrame): readonly [number, Offer] | null {
  const offers = new Map<number, Offer>();
  let best: readonly [number, Offer] | null = null;
  for (const [option, worked] of workedOf.entries()) {
    if (!state.isOpen(option)) continue;
    const offer = offers.get(worked) ?? state.offer(worked);
    offers.set(worked, offer);
    if (offer.points < (best?.[1].points ?? 0)) best = [option, offer];
  }
  return best;
}

class GreedyState {
  private readonly starts: number[];
  private readonly breaks: number[];
  private readonly present: number[];
  private readonly groupCounts: number[];
  private readonly usedShiftIds = new Set<string>();
  private peopleCount = 0;
  private readonly mostCount: number;
  private readonly prices;

  constructor(
    private readonly task: ShiftCoverTask,
    private readonly layout: CoverLayout,
    private readonly frame: GreedyFrame,
  ) {
    this.starts = layout.options.map(() => 0);
    this.breaks = layout.breaks.map(() => 0);
    this.present = layout.blocks.map(() => 0);
    this.groupCounts = task.groups.map(({ count }) => count);
    this.mostCount = mostPeople(task);
    this.prices = { ...COVER_PRICES, ...task.prices };
  }

  isOpen(option: number): boolean {
    return this.peopleCount < this.mostCount && this.groupCounts[this.layout.options[option]!.group]! > 0;
  }

  offer(worked: number): Offer {
    const { shift } = this.layout.worked[worked]!;
    const isMissed = this.peopleCount < (this.task.minimum?.count ?? 0);
    const points =
      (shift.personPoints ?? this.prices.person) +
      (this.usedShiftIds.has(shift.id) ? 0 : this.prices.distinctShift) -
      (isMissed ? this.prices.belowMinimum : 0) -
      this.savedIn(this.frame.covered[worked]!);
    let best: Offer | null = null;
    for (const breakChoice of this.frame.breaksOf[worked]!) {
      const offer = { breakChoice, points: points + this.savedIn(this.frame.broken[breakChoice]!) };
      if (best === null || offer.points < best.points) best = offer;
    }
    return best ?? { breakChoice: null, points };
  }

  add(option: number, { breakChoice }: Offer): void {
    const { group, shift } = this.layout.options[option]!;
    this.starts[option]! += 1;
    this.groupCounts[group]! -= 1;
    this.usedShiftIds.add(shift.id);
    this.peopleCount += 1;
    for (const block of this.frame.covered[this.frame.workedOf[option]!]!) this.present[block]! += 1;
    if (breakChoice === null) return;
    this.breaks[breakChoice]! += 1;
    for (const block of this.frame.broken[breakChoice]!) this.present[block]! -= 1;
  }

  counts(): readonly number[] {
    return [...this.starts, ...this.breaks];
  }

  /** What one more person present would save in some blocks together. */
  private savedIn(blocks: readonly number[]): number {
    let saved = 0;
    for (const block of blocks) {
      const { points, needs } = this.layout.blocks[block]!;
      const people = this.present[block]!;
      if (people + 1 < points.length) saved += (points[people]! - points[people + 1]!) * needs.length;
    }
    return saved;
  }
}
