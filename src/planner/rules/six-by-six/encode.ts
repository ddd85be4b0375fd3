import { indexOf } from '../../problem/problem-index';
import type { RuleEncoder } from '../rule';

/** On a day of the pattern, a member's choices are those of the squad's band. */
export const encode: RuleEncoder<object> = {
  admits: ({ person, duty, mode }, problem) => {
    if (person.squadId === null || mode === 'agile') return true;
    const band = indexOf(problem).squads.get(person.squadId)?.bandOn.get(duty.on);
    return band === undefined || duty.band === band;
  },
};
