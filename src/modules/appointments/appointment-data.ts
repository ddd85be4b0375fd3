/** How a site receives by appointment for one activity. */
export interface AppointmentSettingData {
  readonly siteId: string;
  readonly activityId: string;
  /** Minutes an appointment keeps a desk busy. */
  readonly slotMinutes: number;
  /** Share of all visitors who come without one: urgent cases such as a stolen identity card. At least 0, below 1. */
  readonly walkInShare: number;
  /** Desks without which the service cannot open while visitors are expected. */
  readonly floorCount: number;
}

/** Appointments booked for one start. No visitor is named anywhere. */
export interface AppointmentData {
  readonly siteId: string;
  readonly activityId: string;
  readonly on: string;
  readonly startMinuteOfDay: number;
  readonly count: number;
}
