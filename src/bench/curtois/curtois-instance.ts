/** An instance of the staff scheduling benchmark of Curtois and Qu (2014), as its file says it. Days count from 0, a Monday. */
export interface CurtoisInstance {
  readonly dayCount: number;
  readonly shifts: readonly CurtoisShift[];
  readonly staff: readonly CurtoisEmployee[];
  /** Shifts asked for and shifts asked not to have, with the price of a refusal. */
  readonly requests: readonly CurtoisRequest[];
  readonly cover: readonly CurtoisCover[];
}

export interface CurtoisShift {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that may not follow on the next day. */
  readonly notBefore: readonly string[];
}

export interface CurtoisEmployee {
  readonly id: string;
  /** Most shifts of each type over the horizon; a type that is not here may not be worked. */
  readonly maxShifts: ReadonlyMap<string, number>;
  readonly maxTotalMinutes: number;
  readonly minTotalMinutes: number;
  readonly maxConsecutiveShifts: number;
  readonly minConsecutiveShifts: number;
  readonly minConsecutiveDaysOff: number;
  readonly maxWeekends: number;
  readonly daysOff: readonly number[];
}

export interface CurtoisRequest {
  readonly employeeId: string;
  readonly day: number;
  readonly shiftId: string;
  readonly weight: number;
  readonly isWanted: boolean;
}

export interface CurtoisCover {
  readonly day: number;
  readonly shiftId: string;
  readonly requirement: number;
  readonly weightUnder: number;
  readonly weightOver: number;
}
