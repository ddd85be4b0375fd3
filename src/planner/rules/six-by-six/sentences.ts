import type { DutyBand } from '../../problem/assignment';
import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly squadId: string;
  readonly on: string;
  readonly worked: DutyBand;
  readonly due: DutyBand;
};

const ITALIAN_BANDS: Readonly<Record<DutyBand, string>> = {
  morning: 'mattina',
  afternoon: 'pomeriggio',
  'full-day': 'intera giornata',
};

export const sentences: LawSentences<Facts> = {
  en: (person, { squadId, on, worked, due }) =>
    `${person} of squad ${squadId} works the ${worked} of ${on}; the squad's turn is the ${due}`,
  it: (person, { squadId, on, worked, due }) =>
    `${person} della squadra ${squadId} lavora ${italianDay(on)} (${ITALIAN_BANDS[worked]}); ` +
    `il turno della squadra è di ${ITALIAN_BANDS[due]}`,
};
