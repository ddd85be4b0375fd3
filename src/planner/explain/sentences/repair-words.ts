import type { ProposalKind } from '../../repair/repair-proposal';
import type { LanguageId } from './language';

/** The sentences about a repair in one language. */
export interface RepairWords {
  readonly gap: (person: string, day: string, work: string) => string;
  readonly nothingToMend: () => string;
  readonly leftOpen: (verdict: string) => string;
  readonly unlawfulBefore: (count: number) => string;
  readonly proposal: (number: number, kind: ProposalKind, people: readonly string[]) => string;
  readonly change: (person: string, day: string, before: string | null, after: string | null) => string;
  readonly besidePublished: (verdict: string) => string;
  readonly stillShort: (missing: number, day: string, window: string, place: string, isFloor: boolean) => string;
  readonly nothingShort: () => string;
}

const ENGLISH: RepairWords = {
  gap: (person, day, work) => `${day}: nobody does the duty of ${person}: ${work}.`,
  nothingToMend: () => 'The absent had no duty on these days: nothing has to be mended.',
  leftOpen: (verdict) => `If nothing is done: ${verdict}.`,
  unlawfulBefore: (count) =>
    `The roster breaks the law ${count === 1 ? 'once' : `${count} times`} anyway; the people concerned stay as they are.`,
  proposal: (number, kind, people) => {
    const who = people.length === 0 ? 'nobody is disturbed' : `${people.length} disturbed (${people.join(', ')})`;
    const aim = {
      nobody: '',
      'fewest-people': ': the fewest who keep floor and contingents',
      'restored-service': ': keeps more of the service',
      'other-people': ': other people',
    }[kind];
    return `Proposal ${number}: ${who}${aim}.`;
  },
  change: (person, day, before, after) => `${person}, ${day}: ${before ?? 'free'} -> ${after ?? 'free'}`,
  besidePublished: (verdict) => `Beside the published roster: ${verdict}.`,
  stillShort: (missing, day, window, place, isFloor) =>
    `${day} ${window}, ${place}: ${missing} more missing below the ${isFloor ? 'opening floor' : 'number wanted'}.`,
  nothingShort: () => 'Nobody is missing who was not missing before.',
};

const ITALIAN: RepairWords = {
  gap: (person, day, work) => `${day}: resta scoperto il turno di ${person}: ${work}.`,
  nothingToMend: () => 'Gli assenti non avevano turni in questi giorni: non c’è nulla da riparare.',
  leftOpen: (verdict) => `Se non si fa nulla: ${verdict}.`,
  unlawfulBefore: (count) =>
    `Il turno ${count === 1 ? 'viola già una norma' : `viola già ${count} norme`}; le persone interessate restano come sono.`,
  proposal: (number, kind, people) => {
    const who =
      people.length === 0 ? 'nessuno viene disturbato' : `${people.length} da disturbare (${people.join(', ')})`;
    const aim = {
      nobody: '',
      'fewest-people': ': il minor numero che salva soglie e contingenti',
      'restored-service': ': salva più servizio',
      'other-people': ': altre persone',
    }[kind];
    return `Proposta ${number}: ${who}${aim}.`;
  },
  change: (person, day, before, after) => `${person}, ${day}: ${before ?? 'libero'} -> ${after ?? 'libero'}`,
  besidePublished: (verdict) => `Rispetto al turno pubblicato: ${verdict}.`,
  stillShort: (missing, day, window, place, isFloor) =>
    `${day} ${window}, ${place}: ${missing === 1 ? 'manca 1 persona' : `mancano ${missing} persone`} in più rispetto ${isFloor ? 'alla soglia di apertura' : 'al numero voluto'}.`,
  nothingShort: () => 'Non manca nessuno che non mancasse già.',
};

export const REPAIR_WORDS: Readonly<Record<LanguageId, RepairWords>> = { en: ENGLISH, it: ITALIAN };
