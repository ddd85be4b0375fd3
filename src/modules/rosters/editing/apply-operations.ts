import type { Assignment } from '../../../planner/problem/assignment';
import { compareAssignments } from '../../../planner/problem/assignment';
import { indexOf } from '../../../planner/problem/problem-index';
import type { FieldError } from '../../../platform/errors/domain-error';
import type { PersonDayChange } from '../checking/checking-messages';
import type { RosterBoard } from '../checking/roster-boards.service';
import { personDayKey } from '../person-day-key';
import { dutyByHand, type OperationFault } from './duty-by-hand';
import type { EditOperation } from './edit-operation';

/** A roster after the operations, and what has changed. */
export interface EditedRoster {
  readonly change: PersonDayChange;
  readonly assignments: readonly Assignment[];
  readonly pinned: ReadonlySet<string>;
}

/**
 * Applies operations in their order, each to what those before it made of the roster. Whether the outcome is lawful is
 * asked afterwards; here they only have to make sense.
 */
export function applyOperations(
  board: Pick<RosterBoard, 'problem' | 'assignments' | 'pinned'>,
  operations: readonly EditOperation[],
): EditedRoster | { readonly errors: readonly FieldError[] } {
  const sheet = new EditSheet(board);
  const errors = operations.flatMap((operation, index): FieldError[] => {
    const fault = sheet.apply(operation);
    return fault ? [{ pointer: `/operations/${index}/${fault.field}`, rule: fault.rule, detail: fault.detail }] : [];
  });
  return errors.length > 0 ? { errors } : sheet.outcome();
}

/** The person-days of a roster while it is edited. */
class EditSheet {
  private readonly before: ReadonlyMap<string, Assignment>;
  private readonly duties: Map<string, Assignment>;
  private readonly pins: Set<string>;

  constructor(private readonly board: Pick<RosterBoard, 'problem' | 'assignments' | 'pinned'>) {
    this.before = new Map(board.assignments.map((duty) => [personDayKey(duty), duty]));
    this.duties = new Map(this.before);
    this.pins = new Set(board.pinned);
  }

  apply(asked: EditOperation): OperationFault | null {
    const unknown = this.unknownIn(asked);
    if (unknown) return unknown;
    const key = personDayKey(asked);
    const duty = this.duties.get(key);
    if (asked.operation === 'swap') return this.swap(asked);
    if (asked.operation === 'add' && duty)
      return fault('on', 'one-duty-a-day', `${asked.personId} has a duty on ${asked.on} already: change or remove it.`);
    if (asked.operation === 'add' || (asked.operation === 'change' && duty)) return this.write(asked, duty);
    if (!duty) return fault('on', 'has-duty', `${asked.personId} has no duty on ${asked.on}.`);
    if (asked.operation === 'remove') this.set(asked.personId, asked.on, undefined);
    if (asked.operation === 'pin') this.pins.add(key);
    if (asked.operation === 'unpin') this.pins.delete(key);
    return null;
  }

  outcome(): EditedRoster {
    const isUnchanged = ([key, duty]: [string, Assignment]): boolean => this.before.get(key) === duty;
    const removed = [...this.before].filter(([key, duty]) => this.duties.get(key) !== duty);
    return {
      change: {
        removed: removed.map(([, { personId, on }]) => ({ personId, on })),
        added: [...this.duties].filter((entry) => !isUnchanged(entry)).map(([, duty]) => duty),
      },
      assignments: [...this.duties.values()].sort(compareAssignments),
      pinned: this.pins,
    };
  }

  private unknownIn({ personId, on, withPersonId, withOn }: EditOperation): OperationFault | null {
    const { people } = indexOf(this.board.problem);
    const isDay = (date: string): boolean => this.board.problem.days.some((day) => day.on === date);
    if (!people.has(personId))
      return fault('personId', 'exists', `${personId} is not among the people of this roster.`);
    if (!isDay(on)) return fault('on', 'day-of-roster', `${on} is not a day of this roster.`);
    if (withPersonId !== undefined && !people.has(withPersonId))
      return fault('withPersonId', 'exists', `${withPersonId} is not among the people of this roster.`);
    if (withOn !== undefined && !isDay(withOn))
      return fault('withOn', 'day-of-roster', `${withOn} is not a day of this roster.`);
    return null;
  }

  private write(asked: EditOperation, before: Assignment | undefined): OperationFault | null {
    const { problem } = this.board;
    const person = indexOf(problem).people.get(asked.personId)!;
    const others = [...this.duties.values()].filter(({ on }) => on === asked.on);
    const made = dutyByHand(problem, person, asked, before, others);
    if ('field' in made) return made;
    this.set(asked.personId, asked.on, made);
    return null;
  }

  /** On one day both take what the other does; over two days each gives one duty and takes one, and is free otherwise. */
  private swap({ personId, on, withPersonId, withOn = on }: EditOperation): OperationFault | null {
    if (withPersonId === undefined) return fault('withPersonId', 'required', 'Say with whom to swap.');
    if (withPersonId === personId) return fault('withPersonId', 'other-person', 'Swap with somebody else.');
    const duty = (id: string, date: string): Assignment | undefined =>
      this.duties.get(personDayKey({ personId: id, on: date }));
    const [given, taken] = [duty(personId, on), duty(withPersonId, withOn)];
    if (withOn === on && !given && !taken) return fault('on', 'has-duty', `Neither of the two has a duty on ${on}.`);
    if (withOn !== on && !given) return fault('on', 'has-duty', `${personId} has no duty on ${on}.`);
    if (withOn !== on && !taken) return fault('withOn', 'has-duty', `${withPersonId} has no duty on ${withOn}.`);
    if (withOn !== on && (duty(withPersonId, on) || duty(personId, withOn)))
      return fault('withOn', 'one-duty-a-day', 'Over two days each has to be free when the other works.');
    const ofColleague = given && { ...given, personId: withPersonId };
    const ofPerson = taken && { ...taken, personId };
    const isSameDay = withOn === on;
    this.set(personId, on, isSameDay ? ofPerson : undefined);
    this.set(withPersonId, withOn, isSameDay ? ofColleague : undefined);
    if (isSameDay) return null;
    this.set(withPersonId, on, ofColleague);
    this.set(personId, withOn, ofPerson);
    return null;
  }

  /** A day that becomes free is no longer fixed; one whose duty changes stays so. */
  private set(personId: string, on: string, duty: Assignment | undefined): void {
    const key = personDayKey({ personId, on });
    if (duty) this.duties.set(key, duty);
    else {
      this.duties.delete(key);
      this.pins.delete(key);
    }
  }
}

function fault(field: keyof EditOperation, rule: string, detail: string): OperationFault {
  return { field, rule, detail };
}
