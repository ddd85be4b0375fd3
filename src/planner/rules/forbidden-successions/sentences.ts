import { italianDay } from '../italian-words';
import type { LawSentences } from '../law-sentences';

type Facts = {
  readonly dutyId: string;
  readonly on: string;
  readonly nextDutyId: string;
  readonly nextOn: string;
};

export const sentences: LawSentences<Facts> = {
  en: (person, { dutyId, on, nextDutyId, nextOn }) =>
    `${person} works ${nextDutyId} on ${nextOn} after ${dutyId} on ${on}, which may not follow`,
  it: (person, { dutyId, on, nextDutyId, nextOn }) =>
    `${person} svolge ${nextDutyId} ${italianDay(nextOn)} dopo ${dutyId} di ${italianDay(on)}: la successione è vietata`,
};
