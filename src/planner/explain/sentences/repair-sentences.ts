import type { Shortage } from '../../problem/finding';
import type { Repair, RepairProposal } from '../../repair/repair-proposal';
import type { RosterDifference } from '../check-session/roster-difference';
import { furtherShortages, mergeShortages } from '../shortage-blocks';
import { changeSentence } from './change-sentence';
import type { Phrases } from './phrases';
import { REPAIR_WORDS, type RepairWords } from './repair-words';

/** Says a repair in a language. */
export class RepairSentences {
  private readonly words: RepairWords;

  constructor(private readonly phrases: Phrases) {
    this.words = REPAIR_WORDS[phrases.languageId];
  }

  /** What is missing, and what it costs if nothing is done. */
  opening({ gaps, leftOpen, unlawfulBefore }: Repair): string[] {
    const { words, phrases } = this;
    if (gaps.length === 0) return [words.nothingToMend()];
    return [
      ...gaps.map((gap) => words.gap(phrases.person(gap.personId), phrases.language.day(gap.on), phrases.work(gap))),
      words.leftOpen(phrases.verdict(withoutStability(leftOpen))),
      ...(unlawfulBefore.length > 0 ? [words.unlawfulBefore(unlawfulBefore.length)] : []),
    ];
  }

  /** `Proposal 1: nobody is disturbed.` */
  title(number: number, { kind, disturbed }: RepairProposal): string {
    return this.words.proposal(
      number,
      kind,
      disturbed.map((id) => this.phrases.person(id)),
    );
  }

  /** What changes for whom, day by day. */
  changes({ changes }: RepairProposal): string[] {
    return changes.map((change) => changeSentence(change, this.phrases));
  }

  /** What the proposal costs beside the published roster, and who is missing in it who was not missing before. */
  outcome({ besidePublished, check }: RepairProposal, { published }: Repair): string[] {
    const short = mergeShortages(furtherShortages(published.shortages, check.shortages));
    return [
      this.words.besidePublished(this.phrases.verdict(withoutStability(besidePublished))),
      ...(short.length === 0 ? [this.words.nothingShort()] : short.map((one) => this.shortage(one))),
    ];
  }

  private shortage({ missingCount, on, startAtMinute, endAtMinute, site, activity, below }: Shortage): string {
    const { phrases } = this;
    const window = `${phrases.time(startAtMinute)}-${phrases.time(endAtMinute)}`;
    const place = [...(site === null ? [] : [phrases.site(site)]), phrases.activity(activity)].join(', ');
    return this.words.stillShort(missingCount, phrases.language.day(on), window, place, below === 'floor');
  }
}

/** Points for changed days say again what the list of changes says; nor does an absence break the law. */
function withoutStability({ costs }: RosterDifference): RosterDifference {
  return { lawRaised: [], lawMended: [], costs: costs.filter(({ level }) => level !== 'stability') };
}
