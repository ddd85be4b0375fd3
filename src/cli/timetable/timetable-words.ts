import type { LanguageId } from '../../planner/explain/sentences/language';
import { hoursAndMinutes } from '../../planner/problem/civil-clock';
import type { DisconnectionFinding } from '../../planner/staffing/timetable/disconnection';
import type { OpeningFinding } from '../../planner/staffing/timetable/opening-coverage';
import type { ServiceFinding, ServiceTime } from '../../planner/staffing/timetable/service-time';
import type { TurnoJudgement } from '../../planner/staffing/timetable/turno-eligibility';

/** What the judgement of a timetable says in one language; `when` is weekdays with hours. */
export interface TimetableWords {
  readonly weekdays: readonly string[];
  readonly heading: (from: string, to: string) => string;
  readonly doors: (site: string, minutes: number) => string;
  readonly difference: (minutes: number) => string;
  readonly opening: (when: string, finding: Pick<OpeningFinding, 'kind' | 'found' | 'wanted'>) => string;
  readonly result: Readonly<Record<TurnoJudgement['result'], string>>;
  readonly noRotation: string;
  readonly shortDay: (weekdays: string, minutes: number, bandCount: number) => string;
  readonly allowance: (minutes: number, percent: number) => string;
  readonly handover: (when: string, minutes: number) => string;
  readonly coPresence: (when: string, minutes: number, statedReason: string | null) => string;
  readonly service: Readonly<Record<ServiceTime['source'], (minutes: number) => string>>;
  readonly serviceFinding: Readonly<Record<ServiceFinding['kind'], (when: string) => string>>;
  readonly articles: (articles: readonly string[]) => string;
  readonly agile: (when: string, shift: string, kind: DisconnectionFinding['kind'], minutes: number) => string;
}

const ENGLISH: TimetableWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  heading: (from, to) => `Timetable, weeks from ${from} to ${to}`,
  doors: (site, minutes) => `${site}: doors open ${hoursAndMinutes(minutes)} a week`,
  difference: (minutes) =>
    `${hoursAndMinutes(Math.abs(minutes))} ${minutes < 0 ? 'less' : 'more'} than the opening hours asked for`,
  opening: (when, { kind, found, wanted }) =>
    ({
      'no-shift': `${when}: doors are open and no shift runs`,
      'few-desks': `${when}: desks asked for at the least are ${found}, an open door wants ${wanted}`,
      'set-up': `${when}: ${found} minutes to set up before doors open, wanted are ${wanted}`,
      closing: `${when}: ${found} minutes to close after the doors, wanted are ${wanted}`,
    })[kind],
  result: {
    turno: 'shift rotation (turno)',
    disputed: 'shift rotation disputed: only Saturday falls short, the body decides',
    staggered: 'staggered hours, no shift allowance',
  },
  noRotation: 'no contract allows turns of two bands: nobody rotates',
  shortDay: (weekdays, minutes, bandCount) =>
    `${weekdays}: ${hoursAndMinutes(minutes)} of uninterrupted service in ${bandCount === 1 ? '1 band' : `${bandCount} bands`}; 10 h in 2 bands make a turno`,
  allowance: (minutes, percent) => `${hoursAndMinutes(minutes)} of turns a week at ${percent} %`,
  handover: (when, minutes) => `${when}: ${hoursAndMinutes(minutes)} of handover`,
  coPresence: (when, minutes, reason) =>
    `${when}: ${hoursAndMinutes(minutes)} of co-presence, more than a handover: ${reason ?? 'state the reason'}`,
  service: {
    stated: (minutes) => `service hours as stated: ${hoursAndMinutes(minutes)} a week`,
    derived: (minutes) => `no service hours stated; the shifts add up to ${hoursAndMinutes(minutes)} a week`,
  },
  serviceFinding: {
    'doors-outside': (when) => `${when}: doors are open outside the service hours`,
    'no-shift': (when) => `${when}: service hours in which no shift runs`,
    'shift-outside': (when) => `${when}: shifts outside the service hours`,
  },
  articles: (articles) => `by ${articles.join('; ')}`,
  agile: (when, shift, kind, minutes) =>
    `${when}, ${shift}: ${
      {
        'outside-service': `${hoursAndMinutes(minutes)} outside the service hours`,
        'above-mean-hours': `${hoursAndMinutes(minutes)} above the mean daily hours of a contract`,
        'at-night': `${hoursAndMinutes(minutes)} between 22 and 6, when nobody may be contacted`,
        'short-inoperability': `${hoursAndMinutes(minutes)} missing of the 11 hours without contact`,
      }[kind]
    }`,
};

const ITALIAN: TimetableWords = {
  weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
  heading: (from, to) => `Orario, settimane da ${from} a ${to}`,
  doors: (site, minutes) => `${site}: apertura al pubblico ${hoursAndMinutes(minutes)} a settimana`,
  difference: (minutes) =>
    `${hoursAndMinutes(Math.abs(minutes))} in ${minutes < 0 ? 'meno' : 'più'} dell'apertura richiesta`,
  opening: (when, { kind, found, wanted }) =>
    ({
      'no-shift': `${when}: sportelli aperti senza alcun turno in servizio`,
      'few-desks': `${when}: gli sportelli richiesti come minimo sono ${found}, per tenere aperto ne servono ${wanted}`,
      'set-up': `${when}: ${found} minuti per preparare l'apertura, ne servono ${wanted}`,
      closing: `${when}: ${found} minuti per chiudere dopo l'apertura, ne servono ${wanted}`,
    })[kind],
  result: {
    turno: 'turnazione',
    disputed: "turnazione controversa: manca solo il sabato, decide l'ente",
    staggered: 'orario sfalsato, senza indennità di turno',
  },
  noRotation: 'nessun contratto ammette turni di due fasce: nessuno ruota',
  shortDay: (weekdays, minutes, bandCount) =>
    `${weekdays}: ${hoursAndMinutes(minutes)} di servizio continuativo in ${bandCount === 1 ? '1 fascia' : `${bandCount} fasce`}; la turnazione ne chiede 10 h in 2 fasce`,
  allowance: (minutes, percent) => `${hoursAndMinutes(minutes)} di turni a settimana al ${percent} %`,
  handover: (when, minutes) => `${when}: ${hoursAndMinutes(minutes)} di passaggio di consegne`,
  coPresence: (when, minutes, reason) =>
    `${when}: ${hoursAndMinutes(minutes)} di compresenza, oltre il passaggio di consegne: ${reason ?? 'va motivata'}`,
  service: {
    stated: (minutes) => `orario di servizio dichiarato: ${hoursAndMinutes(minutes)} a settimana`,
    derived: (minutes) => `orario di servizio non dichiarato; i turni danno ${hoursAndMinutes(minutes)} a settimana`,
  },
  serviceFinding: {
    'doors-outside': (when) => `${when}: sportelli aperti fuori dall'orario di servizio`,
    'no-shift': (when) => `${when}: orario di servizio senza alcun turno`,
    'shift-outside': (when) => `${when}: turni fuori dall'orario di servizio`,
  },
  articles: (articles) => `fonte: ${articles.join('; ')}`,
  agile: (when, shift, kind, minutes) =>
    `${when}, ${shift}: ${
      {
        'outside-service': `${hoursAndMinutes(minutes)} fuori dall'orario di servizio`,
        'above-mean-hours': `${hoursAndMinutes(minutes)} oltre l'orario medio giornaliero di un contratto`,
        'at-night': `${hoursAndMinutes(minutes)} tra le 22 e le 6, in fascia di inoperabilità`,
        'short-inoperability': `${hoursAndMinutes(minutes)} in meno delle 11 ore di inoperabilità`,
      }[kind]
    }`,
};

export const TIMETABLE_WORDS: Readonly<Record<LanguageId, TimetableWords>> = { en: ENGLISH, it: ITALIAN };
