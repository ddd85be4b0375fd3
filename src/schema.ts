import { BoundRosterRuns1764000005600 } from '../migrations/1764000005600-BoundRosterRuns';
import { CreatePlatformTables1763999999000 } from '../migrations/1763999999000-CreatePlatformTables';
import { CreateIdentityTables1764000000000 } from '../migrations/1764000000000-CreateIdentityTables';
import { CreateRosterTables1764000002000 } from '../migrations/1764000002000-CreateRosterTables';
import { IdentifyWishesAndHolidays1764000003100 } from '../migrations/1764000003100-IdentifyWishesAndHolidays';
import { CreateIdempotencyKeys1764000003000 } from '../migrations/1764000003000-CreateIdempotencyKeys';
import { CreateStaffingProposals1764000004500 } from '../migrations/1764000004500-CreateStaffingProposals';
import { DecideContingents1764000004700 } from '../migrations/1764000004700-DecideContingents';
import { CreateStaffingStudies1764000004410 } from '../migrations/1764000004410-CreateStaffingStudies';
import { AddServiceHoursAndHolidayCalendars1764000004400 } from '../migrations/1764000004400-AddServiceHoursAndHolidayCalendars';
import { CreateOutbox1764000005700 } from '../migrations/1764000005700-CreateOutbox';
import { CreateNotificationTables1764000005710 } from '../migrations/1764000005710-CreateNotificationTables';
import { OutboxDeliveryEntity } from './modules/notifications/delivery/outbox-delivery.entity';
import { NotificationSettingEntity } from './modules/notifications/settings/notification-setting.entity';
import { WebhookEntity } from './modules/notifications/webhooks/webhook.entity';
import { OUTBOX_DELIVERY } from './modules/notifications/outbox-jobs';
import { CreateDutyTrades1764000005720 } from '../migrations/1764000005720-CreateDutyTrades';
import { DutyTradeApprovalEntity } from './modules/rosters/trades/duty-trade-approval.entity';
import { DutyTradeClaimEntity } from './modules/rosters/trades/duty-trade-claim.entity';
import { DutyTradeEntity } from './modules/rosters/trades/duty-trade.entity';
import { TRADE_EXPIRY } from './modules/rosters/trades/trade-jobs';
import { OutboxEventEntity } from './modules/notifications/outbox-event.entity';
import { StorePlanningLimits1764000005810 } from '../migrations/1764000005810-StorePlanningLimits';
import { ForbiddenSuccessionEntity } from './modules/hours/forbidden-succession.entity';
import { LedgerPeriodEntity } from './modules/staff/ledger/ledger-period.entity';
import { CompanionWishEntity } from './modules/staff/limits/companion-wish.entity';
import { DutyLimitEntity } from './modules/staff/limits/duty-limit.entity';
import { OvertimeAuthorisationEntity } from './modules/staff/limits/overtime-authorisation.entity';
import { StandbyEntity } from './modules/staff/limits/standby.entity';
import { RecordedAssignmentEntity } from './modules/staff/recorded-assignment.entity';
import { CreateExemptions1764000005800 } from '../migrations/1764000005800-CreateExemptions';
import { ExemptionEntity } from './modules/staff/exemptions/exemption.entity';
import { KeepReasonsOfAssignments1764000005200 } from '../migrations/1764000005200-KeepReasonsOfAssignments';
import { WidenIdentity1764000005400 } from '../migrations/1764000005400-WidenIdentity';
import { CreateSelfService1764000005210 } from '../migrations/1764000005210-CreateSelfService';
import { CreateCalendarFeeds1764000005220 } from '../migrations/1764000005220-CreateCalendarFeeds';
import { CalendarFeedEntity } from './modules/schedules/calendar-feed.entity';
import { CreateRetentionSettings1764000005500 } from '../migrations/1764000005500-CreateRetentionSettings';
import { HoldListedIds1764000006210 } from '../migrations/1764000006210-HoldListedIds';
import { LeaseRosterRepairs1764000006200 } from '../migrations/1764000006200-LeaseRosterRepairs';
import { RETENTION_QUEUE } from './modules/personal-data/retention-jobs';
import { RetentionSettingEntity } from './modules/personal-data/retention-setting.entity';
import { ReadinessProbeEntity } from './platform/health/readiness-probe.entity';
import { IdempotencyKeyEntity } from './platform/http/idempotency/idempotency-key.entity';
import { UserEntity } from './modules/identity/user.entity';
import { UserDirectorateEntity } from './modules/identity/user-directorate.entity';
import { UserIdentityEntity } from './modules/identity/user-identity.entity';
import { LoginFailureEntity } from './modules/identity/login-failure.entity';
import { KnownAddressEntity } from './modules/identity/known-address.entity';
import { SlowGuessingDown1764000005401 } from '../migrations/1764000005401-SlowGuessingDown';
import { UserUnitEntity } from './modules/identity/user-unit.entity';
import { CreatePlanningTables1764000001000 } from '../migrations/1764000001000-CreatePlanningTables';
import { CreateStaffTables1764000001100 } from '../migrations/1764000001100-CreateStaffTables';
import { CreatePhaseAndDemandTables1764000001200 } from '../migrations/1764000001200-CreatePhaseAndDemandTables';
import { CreateSupplyTables1764000004210 } from '../migrations/1764000004210-CreateSupplyTables';
import { CreateAppointmentTables1764000004200 } from '../migrations/1764000004200-CreateAppointmentTables';
import { CreatePhaseLines1764000004300 } from '../migrations/1764000004300-CreatePhaseLines';
import { BodyEntity } from './modules/organisation/body.entity';
import { DirectorateEntity } from './modules/organisation/directorate.entity';
import { UnitEntity } from './modules/organisation/unit.entity';
import { SiteEntity } from './modules/organisation/site.entity';
import { ActivityEntity } from './modules/organisation/activity.entity';
import { ServiceEntity } from './modules/organisation/service.entity';
import { OpeningHoursEntity } from './modules/hours/opening-hours.entity';
import { StaffingStudyEntity } from './modules/staffing/studies/staffing-study.entity';
import { ServiceHoursEntity } from './modules/hours/service-hours.entity';
import { HolidayCalendarEntity } from './modules/hours/holiday-calendar.entity';
import { HolidayEntity } from './modules/hours/holiday.entity';
import { ShiftTemplateEntity } from './modules/hours/shift-template.entity';
import { ContractEntity } from './modules/staff/contract.entity';
import { QualificationEntity } from './modules/organisation/qualification.entity';
import { SquadEntity } from './modules/staff/squad.entity';
import { EmployeeEntity } from './modules/staff/employee.entity';
import { EmployeePersonalDataEntity } from './modules/staff/employee-personal-data.entity';
import { AbsenceEntity } from './modules/staff/absence.entity';
import { AgileAgreementEntity } from './modules/staff/agile-agreement.entity';
import { WishEntity } from './modules/staff/wish.entity';
import { WishedHoursEntity } from './modules/staff/wished-hours.entity';
import { UnavailabilityEntity } from './modules/staff/unavailability.entity';
import { SelfServiceSettingEntity } from './modules/staff/self-service-setting.entity';
import { OfficeCoverEntity } from './modules/demand/office-cover.entity';
import { TimetableStudyEntity } from './modules/staffing/timetable-study.entity';
import { CreateTimeBandTables1764000004600 } from '../migrations/1764000004600-CreateTimeBandTables';
import { PinnedAssignmentEntity } from './modules/staff/pinned-assignment.entity';
import { LedgerEntryEntity } from './modules/staff/ledger-entry.entity';
import { PhaseEntity } from './modules/phases/phase.entity';
import { PhaseLineEntity } from './modules/phases/phase-line.entity';
import { DemandRequirementEntity } from './modules/demand/demand-requirement.entity';
import { CreateVisitTables1764000004100 } from '../migrations/1764000004100-CreateVisitTables';
import { GuestDeskEntity } from './modules/demand/guest-desk.entity';
import { VisitProfileEntity } from './modules/demand/visit-profile.entity';
import { PresenceContingentEntity } from './modules/contingents/presence-contingent.entity';
import { AuditEntryEntity } from './modules/audit/audit-entry.entity';
import { SupplyItemEntity } from './modules/supplies/supply-item.entity';
import { PrintedSupplyEntity } from './modules/supplies/printed-supply.entity';
import { AppointmentEntity } from './modules/appointments/appointment.entity';
import { AppointmentSettingEntity } from './modules/appointments/appointment-setting.entity';
import { SkillNeedEntity } from './modules/demand/skill-need.entity';
import { RosterEntity } from './modules/rosters/roster.entity';
import { RosterAssignmentEntity } from './modules/rosters/roster-assignment.entity';
import { RosterFindingEntity } from './modules/rosters/roster-finding.entity';
import { RosterSignOffEntity } from './modules/rosters/roster-sign-off.entity';
import { RosterConsentEntity } from './modules/rosters/roster-consent.entity';
import { PublishedWeekEntity } from './modules/rosters/published-week.entity';
import { PublicationSettingsEntity } from './modules/rosters/publication-settings.entity';
import { CreatePublicationTables1764000005100 } from '../migrations/1764000005100-CreatePublicationTables';
import { RosterRunEntity } from './modules/rosters/roster-run.entity';
import { RosterRunSlotEntity } from './modules/rosters/roster-run-slot.entity';
import { ROSTER_RUNS } from './modules/rosters/roster-run-jobs';
import type { JobQueue } from './platform/queue/job-queue';
import { RosterOverrideEntity } from './modules/rosters/editing/roster-override.entity';
import { RosterRepairEntity } from './modules/rosters/repairs/roster-repair.entity';
import { CreateRosterRepairs1764000005310 } from '../migrations/1764000005310-CreateRosterRepairs';
import { EditRosters1764000005300 } from '../migrations/1764000005300-EditRosters';
import { StopRunsAtAGap1764000006300 } from '../migrations/1764000006300-StopRunsAtAGap';

import { StaffingProposalEntity } from './modules/staffing/proposals/staffing-proposal.entity';
import { StaffingProposalRowEntity } from './modules/staffing/proposals/staffing-proposal-row.entity';

/** Every table of the application. A module appends its own entities here. */
export const ENTITIES = [
  // platform
  ReadinessProbeEntity,
  IdempotencyKeyEntity,
  // identity
  UserEntity,
  UserUnitEntity,
  UserDirectorateEntity,
  UserIdentityEntity,
  LoginFailureEntity,
  KnownAddressEntity,
  // organisation
  BodyEntity,
  DirectorateEntity,
  UnitEntity,
  SiteEntity,
  ActivityEntity,
  ServiceEntity,
  QualificationEntity,
  // hours
  OpeningHoursEntity,
  ServiceHoursEntity,
  HolidayEntity,
  HolidayCalendarEntity,
  ShiftTemplateEntity,
  ForbiddenSuccessionEntity,
  // staff
  ContractEntity,
  SquadEntity,
  EmployeeEntity,
  EmployeePersonalDataEntity,
  AbsenceEntity,
  AgileAgreementEntity,
  ExemptionEntity,
  DutyLimitEntity,
  StandbyEntity,
  OvertimeAuthorisationEntity,
  CompanionWishEntity,
  LedgerPeriodEntity,
  RecordedAssignmentEntity,
  WishEntity,
  WishedHoursEntity,
  UnavailabilityEntity,
  SelfServiceSettingEntity,
  PinnedAssignmentEntity,
  LedgerEntryEntity,
  // phases
  PhaseEntity,
  PhaseLineEntity,
  // demand
  DemandRequirementEntity,
  SkillNeedEntity,
  // appointments
  AppointmentSettingEntity,
  AppointmentEntity,
  VisitProfileEntity,
  GuestDeskEntity,
  OfficeCoverEntity,
  // supplies
  SupplyItemEntity,
  PrintedSupplyEntity,
  // contingents
  PresenceContingentEntity,
  // audit
  AuditEntryEntity,
  // notifications
  OutboxEventEntity,
  OutboxDeliveryEntity,
  NotificationSettingEntity,
  WebhookEntity,
  // staffing
  TimetableStudyEntity,
  StaffingStudyEntity,
  StaffingProposalEntity,
  StaffingProposalRowEntity,
  // rosters
  RosterEntity,
  RosterAssignmentEntity,
  RosterFindingEntity,
  RosterRunEntity,
  RosterRunSlotEntity,
  DutyTradeEntity,
  DutyTradeClaimEntity,
  DutyTradeApprovalEntity,
  RosterSignOffEntity,
  RosterConsentEntity,
  PublishedWeekEntity,
  PublicationSettingsEntity,
  RosterOverrideEntity,
  RosterRepairEntity,
  // schedules
  CalendarFeedEntity,
  // personal data
  RetentionSettingEntity,
];

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreatePlatformTables1763999999000,
  CreateIdentityTables1764000000000,
  CreatePlanningTables1764000001000,
  CreateStaffTables1764000001100,
  CreatePhaseAndDemandTables1764000001200,
  CreateRosterTables1764000002000,
  CreateIdempotencyKeys1764000003000,
  IdentifyWishesAndHolidays1764000003100,
  CreateVisitTables1764000004100,
  CreateAppointmentTables1764000004200,
  CreatePhaseLines1764000004300,
  AddServiceHoursAndHolidayCalendars1764000004400,
  CreateStaffingStudies1764000004410,
  CreateStaffingProposals1764000004500,
  CreateTimeBandTables1764000004600,
  DecideContingents1764000004700,
  WidenIdentity1764000005400,
  SlowGuessingDown1764000005401,
  CreateSupplyTables1764000004210,
  CreateOutbox1764000005700,
  KeepReasonsOfAssignments1764000005200,
  CreatePublicationTables1764000005100,
  CreateSelfService1764000005210,
  CreateExemptions1764000005800,
  CreateNotificationTables1764000005710,
  CreateDutyTrades1764000005720,
  EditRosters1764000005300,
  StorePlanningLimits1764000005810,
  BoundRosterRuns1764000005600,
  CreateRosterRepairs1764000005310,
  CreateCalendarFeeds1764000005220,
  CreateRetentionSettings1764000005500,
  LeaseRosterRepairs1764000006200,
  HoldListedIds1764000006210,
  StopRunsAtAGap1764000006300,
];

/** Every queue of background work. A module appends its own here. */
export const QUEUES: readonly JobQueue<object>[] = [ROSTER_RUNS, OUTBOX_DELIVERY, TRADE_EXPIRY, RETENTION_QUEUE];
