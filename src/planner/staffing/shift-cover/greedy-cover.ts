import type { CoverLayout } from './cover-blocks';
import { mostPeople } from './cover-options';
import { COVER_PRICES, type ShiftCoverTask } from './shift-cover-task';

/**
 * Calls in one person after the other, each time the one who saves most, from given starts on: the repair of a rounded
 * relaxation, and a plan of its own where there is none. Ties go to the first option, so the same task gives the same.
 * Returns the people of each option, then of each break.
 */
export function greedyCover(
  task: ShiftCoverTask,
  layout: CoverLayout,
  startsFrom: readonly number[] = [],
): readonly number[] {
  const state = new GreedyState(task, layout);
  for (const [option, count] of startsFrom.entries())
    for (let one = 0; one < count && state.isOpen(option); one++) state.add(state.offer(option));
  for (;;) {
    const offers = layout.options.flatMap((_, option) => (state.isOpen(option) ? [state.offer(option)] : []));
    const best = offers.reduce<Offer | null>(
      (least, offer) => (least && least.points <= offer.points ? least : offer),
      null,
    );
    if (best === null || best.points >= 0) return state.counts();
    state.add(best);
  }
}

/** What calling in one person would cost (below zero: save), and the break that person would take. */
interface Offer {
  readonly option: number;
  readonly breakChoice: number | null;
  readonly points: number;
}

class GreedyState {
  private readonly starts: number[];
  private readonly breaks: number[];
  private readonly present: number[];
  private readonly groupCounts: number[];
  private peopleCount = 0;
  private readonly mostCount: number;
  private readonly prices;
  private readonly coveredBy: readonly (readonly number[])[];
  private readonly brokenBy: readonly (readonly number[])[];
  private readonly workedOf: readonly number[];

  constructor(
    private readonly task: ShiftCoverTask,
    private readonly layout: CoverLayout,
  ) {
    const { options, breaks, blocks, worked } = layout;
    this.starts = options.map(() => 0);
    this.breaks = breaks.map(() => 0);
    this.present = blocks.map(() => 0);
    this.groupCounts = task.groups.map(({ count }) => count);
    this.mostCount = mostPeople(task);
    this.prices = { ...COVER_PRICES, ...task.prices };
    const blocksWith = (of: 'options' | 'breaks', index: number): number[] =>
      blocks.flatMap((block, at) => (block[of].includes(index) ? [at] : []));
    this.coveredBy = options.map((_, index) => blocksWith('options', index));
    this.brokenBy = breaks.map((_, index) => blocksWith('breaks', index));
    this.workedOf = options.map((_, index) => worked.findIndex((shift) => shift.options.includes(index)));
  }

  isOpen(option: number): boolean {
    return this.peopleCount < this.mostCount && this.groupCounts[this.layout.options[option]!.group]! > 0;
  }

  offer(option: number): Offer {
    const { shift } = this.layout.options[option]!;
    const isNew = !this.layout.options.some((other, index) => other.shift === shift && this.starts[index]! > 0);
    const isMissed = this.peopleCount < (this.task.minimum?.count ?? 0);
    const points =
      (shift.personPoints ?? this.prices.person) +
      (isNew ? this.prices.distinctShift : 0) -
      (isMissed ? this.prices.belowMinimum : 0);
    const covered = this.coveredBy[option]!;
    const choices = this.layout.breaks.flatMap(({ worked }, at) => (worked === this.workedOf[option] ? [at] : []));
    const ways = choices.length === 0 ? [null] : choices;
    const offers = ways.map((breakChoice) => {
      const away = breakChoice === null ? [] : this.brokenBy[breakChoice]!;
      const saved = covered
        .filter((block) => !away.includes(block))
        .reduce((sum, block) => sum + this.savedIn(block), 0);
      return { option, breakChoice, points: points - saved };
    });
    return offers.reduce((least, offer) => (offer.points < least.points ? offer : least));
  }

  add({ option, breakChoice }: Offer): void {
    this.starts[option]! += 1;
    this.groupCounts[this.layout.options[option]!.group]! -= 1;
    this.peopleCount += 1;
    for (const block of this.coveredBy[option]!) this.present[block]! += 1;
    if (breakChoice === null) return;
    this.breaks[breakChoice]! += 1;
    for (const block of this.brokenBy[breakChoice]!) this.present[block]! -= 1;
  }

  counts(): readonly number[] {
    return [...this.starts, ...this.breaks];
  }

  private savedIn(block: number): number {
    const { points, needs } = this.layout.blocks[block]!;
    const people = this.present[block]!;
    return people + 1 < points.length ? (points[people]! - points[people + 1]!) * needs.length : 0;
  }
}
