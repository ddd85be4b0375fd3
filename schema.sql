CREATE TABLE absences (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  reason text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_absences PRIMARY KEY (id),
  CONSTRAINT fk_absences_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_absences_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);
CREATE INDEX ix_absences_employee ON absences USING btree (employee_id, from_on);

CREATE TABLE activities (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  activity_class text NOT NULL,
  can_be_remote boolean NOT NULL,
  qualification_ids text[] DEFAULT '{}'::text[] NOT NULL,
  unit_ids text[] DEFAULT '{}'::text[] NOT NULL,
  site_ids text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_activities PRIMARY KEY (id),
  CONSTRAINT fk_activities_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_activities_class CHECK ((activity_class = ANY (ARRAY['non-deferrable'::text, 'public-contact'::text, 'digital-platform'::text, 'contact-centre'::text, 'administrative'::text])))
);
CREATE INDEX ix_activities_body ON activities USING btree (body_id);

CREATE TABLE agile_agreements (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_agile_agreements PRIMARY KEY (id),
  CONSTRAINT fk_agile_agreements_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_agile_agreements_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);
CREATE INDEX ix_agile_agreements_employee ON agile_agreements USING btree (employee_id, from_on);

CREATE TABLE appointment_settings (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text NOT NULL,
  activity_id text NOT NULL,
  slot_minutes integer NOT NULL,
  walk_in_share double precision NOT NULL,
  floor_count integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_appointment_settings PRIMARY KEY (id),
  CONSTRAINT uq_appointment_settings_place UNIQUE (site_id, activity_id),
  CONSTRAINT fk_appointment_settings_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_appointment_settings_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_appointment_settings_floor CHECK ((floor_count >= 0)),
  CONSTRAINT ck_appointment_settings_share CHECK (((walk_in_share >= (0)::double precision) AND (walk_in_share < (1)::double precision))),
  CONSTRAINT ck_appointment_settings_slot CHECK (((slot_minutes >= 5) AND (slot_minutes <= 240)))
);

CREATE TABLE appointments (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  reference text NOT NULL,
  site_id text NOT NULL,
  activity_id text NOT NULL,
  on_day date NOT NULL,
  start_minute_of_day integer NOT NULL,
  count integer DEFAULT 1 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_appointments PRIMARY KEY (id),
  CONSTRAINT uq_appointments_reference UNIQUE (body_id, reference),
  CONSTRAINT fk_appointments_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT fk_appointments_setting FOREIGN KEY (site_id, activity_id) REFERENCES appointment_settings(site_id, activity_id),
  CONSTRAINT ck_appointments_count CHECK ((count >= 0)),
  CONSTRAINT ck_appointments_start CHECK (((start_minute_of_day >= 0) AND (start_minute_of_day <= 1439)))
);
CREATE INDEX ix_appointments_place ON appointments USING btree (site_id, activity_id, on_day);

CREATE TABLE audit_entries (
  sequence bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id text NOT NULL,
  actor_role text NOT NULL,
  action text NOT NULL,
  resource_type text NOT NULL,
  resource_id text NOT NULL,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT pk_audit_entries PRIMARY KEY (sequence),
  CONSTRAINT ck_audit_entries_hash CHECK (((hash ~ '^[0-9a-f]{64}$'::text) AND (previous_hash ~ '^[0-9a-f]{64}$'::text))),
  CONSTRAINT ck_audit_entries_sequence CHECK ((sequence >= 1))
);
CREATE INDEX ix_audit_entries_resource ON audit_entries USING btree (resource_type, resource_id, sequence);

CREATE TABLE bodies (
  id text NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  rule_settings jsonb DEFAULT '{}'::jsonb NOT NULL,
  criteria jsonb,
  version integer DEFAULT 1 NOT NULL,
  derives_skill_needs boolean DEFAULT false NOT NULL,
  CONSTRAINT pk_bodies PRIMARY KEY (id)
);

CREATE TABLE calendar_feeds (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  person_id text NOT NULL,
  token_hash text NOT NULL,
  language text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_calendar_feeds PRIMARY KEY (id),
  CONSTRAINT uq_calendar_feeds_token UNIQUE (token_hash),
  CONSTRAINT fk_calendar_feeds_person FOREIGN KEY (person_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT fk_calendar_feeds_user FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  CONSTRAINT ck_calendar_feeds_language CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
  CONSTRAINT ck_calendar_feeds_token CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX ix_calendar_feeds_person ON calendar_feeds USING btree (person_id);
CREATE INDEX ix_calendar_feeds_user ON calendar_feeds USING btree (user_id);

CREATE TABLE companion_wishes (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  companion_id text NOT NULL,
  kind text NOT NULL,
  importance text NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_companion_wishes PRIMARY KEY (id),
  CONSTRAINT fk_companion_wishes_companion FOREIGN KEY (companion_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT fk_companion_wishes_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_companion_wishes_importance CHECK ((importance = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  CONSTRAINT ck_companion_wishes_kind CHECK ((kind = ANY (ARRAY['together'::text, 'apart'::text]))),
  CONSTRAINT ck_companion_wishes_other CHECK ((companion_id <> employee_id)),
  CONSTRAINT ck_companion_wishes_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on)))
);
CREATE INDEX ix_companion_wishes_companion ON companion_wishes USING btree (companion_id);
CREATE INDEX ix_companion_wishes_employee ON companion_wishes USING btree (employee_id);

CREATE TABLE contracts (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  weekly_minutes integer NOT NULL,
  days_per_week integer NOT NULL,
  weekdays integer[] NOT NULL,
  shift_template_ids text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  cycle_minutes integer[] DEFAULT '{}'::integer[] NOT NULL,
  cycle_on date,
  CONSTRAINT pk_contracts PRIMARY KEY (id),
  CONSTRAINT fk_contracts_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_contracts_cycle CHECK ((((cardinality(cycle_minutes) = 0) = (cycle_on IS NULL)) AND (cardinality(cycle_minutes) <= 52))),
  CONSTRAINT ck_contracts_week CHECK ((((weekly_minutes >= 1) AND (weekly_minutes <= 2880)) AND ((days_per_week >= 1) AND (days_per_week <= cardinality(weekdays))))),
  CONSTRAINT ck_contracts_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])))
);
CREATE INDEX ix_contracts_body ON contracts USING btree (body_id);

CREATE TABLE demand_requirements (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text,
  activity_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  floor_count integer NOT NULL,
  target_count integer NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  visits_per_hour double precision,
  service_minutes double precision,
  CONSTRAINT pk_demand_requirements PRIMARY KEY (id),
  CONSTRAINT fk_demand_requirements_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_demand_requirements_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_demand_requirements_count CHECK (((floor_count >= 0) AND (target_count >= floor_count))),
  CONSTRAINT ck_demand_requirements_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_demand_requirements_visits CHECK (((num_nulls(visits_per_hour, service_minutes) <> 1) AND (visits_per_hour >= (0)::double precision) AND (service_minutes > (0)::double precision))),
  CONSTRAINT ck_demand_requirements_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_demand_requirements_window CHECK (((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))
);
CREATE INDEX ix_demand_requirements_activity ON demand_requirements USING btree (activity_id);

CREATE TABLE directorates (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_directorates PRIMARY KEY (id),
  CONSTRAINT fk_directorates_body FOREIGN KEY (body_id) REFERENCES bodies(id)
);
CREATE INDEX ix_directorates_body ON directorates USING btree (body_id);

CREATE TABLE duty_limits (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  employee_id text,
  contract_id text,
  shift_template_ids text[] DEFAULT '{}'::text[] NOT NULL,
  period text NOT NULL,
  min_count integer DEFAULT 0 NOT NULL,
  max_count integer,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_duty_limits PRIMARY KEY (id),
  CONSTRAINT fk_duty_limits_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT fk_duty_limits_contract FOREIGN KEY (contract_id) REFERENCES contracts(id),
  CONSTRAINT fk_duty_limits_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_duty_limits_count CHECK ((((min_count >= 0) AND (min_count <= 366)) AND ((max_count IS NULL) OR ((max_count >= min_count) AND (max_count <= 366))))),
  CONSTRAINT ck_duty_limits_period CHECK ((period = ANY (ARRAY['week'::text, 'month'::text, 'horizon'::text]))),
  CONSTRAINT ck_duty_limits_whom CHECK ((num_nulls(employee_id, contract_id) > 0))
);
CREATE INDEX ix_duty_limits_body ON duty_limits USING btree (body_id);

CREATE TABLE duty_trade_approvals (
  trade_id uuid NOT NULL,
  unit_id text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_duty_trade_approvals PRIMARY KEY (trade_id, unit_id),
  CONSTRAINT fk_duty_trade_approvals_trade FOREIGN KEY (trade_id) REFERENCES duty_trades(id) ON DELETE CASCADE
);

CREATE TABLE duty_trade_claims (
  person_id text NOT NULL,
  on_date date NOT NULL,
  trade_id uuid NOT NULL,
  CONSTRAINT pk_duty_trade_claims PRIMARY KEY (person_id, on_date),
  CONSTRAINT fk_duty_trade_claims_trade FOREIGN KEY (trade_id) REFERENCES duty_trades(id) ON DELETE CASCADE
);
CREATE INDEX ix_duty_trade_claims_trade ON duty_trade_claims USING btree (trade_id);

CREATE TABLE duty_trades (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  person_id text NOT NULL,
  unit_id text NOT NULL,
  on_date date NOT NULL,
  colleague_id text,
  colleague_unit_id text,
  colleague_on date,
  eligible_ids text[] DEFAULT '{}'::text[] NOT NULL,
  duties jsonb NOT NULL,
  impact jsonb DEFAULT '[]'::jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  expired_because text,
  decided_at timestamp with time zone,
  decision_reason text,
  correction_id uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_duty_trades PRIMARY KEY (id),
  CONSTRAINT fk_duty_trades_correction FOREIGN KEY (correction_id) REFERENCES rosters(id),
  CONSTRAINT ck_duty_trades_colleague CHECK (((colleague_id IS NOT NULL) OR ((kind = 'offer'::text) AND (status <> ALL (ARRAY['accepted'::text, 'approved'::text]))))),
  CONSTRAINT ck_duty_trades_correction CHECK (((status = 'approved'::text) = (correction_id IS NOT NULL))),
  CONSTRAINT ck_duty_trades_kind CHECK (((kind = ANY (ARRAY['swap'::text, 'offer'::text])) AND ((kind = 'offer'::text) OR (colleague_on IS NOT NULL)))),
  CONSTRAINT ck_duty_trades_status CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])))
);
CREATE INDEX ix_duty_trades_colleague ON duty_trades USING btree (colleague_id, made_at);
CREATE INDEX ix_duty_trades_deadline ON duty_trades USING btree (expires_at) WHERE (status = ANY (ARRAY['open'::text, 'accepted'::text]));
CREATE INDEX ix_duty_trades_person ON duty_trades USING btree (person_id, made_at);

CREATE TABLE employee_personal_data (
  id text NOT NULL,
  birth_date date,
  commute text,
  public_transport boolean,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_employee_personal_data PRIMARY KEY (id),
  CONSTRAINT fk_employee_personal_data_employee FOREIGN KEY (id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_employee_personal_data_commute CHECK ((commute = ANY (ARRAY['same-municipality'::text, 'other-municipality'::text, 'far'::text])))
);

CREATE TABLE employees (
  id text NOT NULL,
  unit_id text NOT NULL,
  name text NOT NULL,
  home_site_id text NOT NULL,
  other_site_ids text[] DEFAULT '{}'::text[] NOT NULL,
  contract_id text NOT NULL,
  squad_id text,
  qualification_ids text[] DEFAULT '{}'::text[] NOT NULL,
  remote_priority double precision DEFAULT 0 NOT NULL,
  employed_from date,
  employed_to date,
  version integer DEFAULT 1 NOT NULL,
  remote_priority_class integer DEFAULT 0 NOT NULL,
  CONSTRAINT pk_employees PRIMARY KEY (id),
  CONSTRAINT fk_employees_contract FOREIGN KEY (contract_id) REFERENCES contracts(id),
  CONSTRAINT fk_employees_home_site FOREIGN KEY (home_site_id) REFERENCES sites(id),
  CONSTRAINT fk_employees_squad FOREIGN KEY (squad_id) REFERENCES squads(id),
  CONSTRAINT fk_employees_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  CONSTRAINT ck_employees_period CHECK (((employed_to IS NULL) OR (employed_from IS NULL) OR (employed_to >= employed_from))),
  CONSTRAINT ck_employees_remote_priority CHECK (((remote_priority >= (0)::double precision) AND (remote_priority <= (1)::double precision))),
  CONSTRAINT ck_employees_remote_priority_class CHECK (((remote_priority_class >= 0) AND (remote_priority_class <= 9)))
);
CREATE INDEX ix_employees_unit ON employees USING btree (unit_id);

CREATE TABLE exemptions (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  kind text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  review_by date,
  issued_by_role text,
  doc_ref text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_exemptions PRIMARY KEY (id),
  CONSTRAINT fk_exemptions_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_exemptions_document CHECK ((doc_ref ~ '^[0-9]{4}/[0-9]{7,12}$'::text)),
  CONSTRAINT ck_exemptions_issuer CHECK ((issued_by_role = ANY (ARRAY['occupational-doctor'::text, 'medical-board'::text, 'manager'::text, 'personnel-office'::text]))),
  CONSTRAINT ck_exemptions_kind CHECK ((kind = ANY (ARRAY['no-desk'::text, 'no-night'::text, 'no-small-hours'::text, 'no-saturday'::text, 'agile-above-limits'::text]))),
  CONSTRAINT ck_exemptions_period CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_exemptions_review CHECK (((review_by IS NULL) OR (review_by >= from_on)))
);
CREATE INDEX ix_exemptions_employee ON exemptions USING btree (employee_id, from_on);

CREATE TABLE forbidden_successions (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  shift_template_id text NOT NULL,
  next_shift_template_id text NOT NULL,
  free_days_between integer DEFAULT 0 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_forbidden_successions PRIMARY KEY (id),
  CONSTRAINT uq_forbidden_successions_pair UNIQUE (shift_template_id, next_shift_template_id, free_days_between),
  CONSTRAINT fk_forbidden_successions_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT fk_forbidden_successions_next_shift_template FOREIGN KEY (next_shift_template_id) REFERENCES shift_templates(id),
  CONSTRAINT fk_forbidden_successions_shift_template FOREIGN KEY (shift_template_id) REFERENCES shift_templates(id),
  CONSTRAINT ck_forbidden_successions_free_days CHECK ((free_days_between = ANY (ARRAY[0, 1])))
);
CREATE INDEX ix_forbidden_successions_body ON forbidden_successions USING btree (body_id);

CREATE TABLE guest_desks (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  desk_count integer DEFAULT 1 NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_guest_desks PRIMARY KEY (id),
  CONSTRAINT fk_guest_desks_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_guest_desks_count CHECK ((desk_count > 0)),
  CONSTRAINT ck_guest_desks_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_guest_desks_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_guest_desks_window CHECK (((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))
);
CREATE INDEX ix_guest_desks_site ON guest_desks USING btree (site_id);

CREATE TABLE holiday_calendars (
  id text NOT NULL,
  patron jsonb,
  midweek_holidays text DEFAULT 'excluded'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_holiday_calendars PRIMARY KEY (id),
  CONSTRAINT fk_holiday_calendars_body FOREIGN KEY (id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_holiday_calendars_midweek CHECK ((midweek_holidays = ANY (ARRAY['excluded'::text, 'service'::text])))
);

CREATE TABLE holidays (
  body_id text NOT NULL,
  on_day date NOT NULL,
  name text NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  kind text DEFAULT 'closure'::text NOT NULL,
  CONSTRAINT pk_holidays PRIMARY KEY (id),
  CONSTRAINT uq_holidays_day UNIQUE (body_id, on_day),
  CONSTRAINT fk_holidays_body FOREIGN KEY (body_id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_holidays_kind CHECK ((kind = ANY (ARRAY['national'::text, 'patron'::text, 'closure'::text])))
);

CREATE TABLE idempotency_keys (
  actor_id text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  resource_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  claimed_at timestamp with time zone,
  answer_status integer,
  answer_headers jsonb,
  answer_body text,
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor_id, key)
);
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys USING btree (created_at);

CREATE TABLE known_addresses (
  key text NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_known_addresses PRIMARY KEY (key)
);

CREATE TABLE ledger_entries (
  employee_id text NOT NULL,
  presence_days double precision DEFAULT 0 NOT NULL,
  presence_due_days double precision DEFAULT 0 NOT NULL,
  agile_days double precision DEFAULT 0 NOT NULL,
  mornings double precision DEFAULT 0 NOT NULL,
  afternoons double precision DEFAULT 0 NOT NULL,
  saturdays double precision DEFAULT 0 NOT NULL,
  saturdays_due double precision DEFAULT 0 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_ledger_entries PRIMARY KEY (employee_id),
  CONSTRAINT fk_ledger_entries_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE
);

CREATE TABLE ledger_periods (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  from_on date NOT NULL,
  presence_days double precision DEFAULT 0 NOT NULL,
  presence_due_days double precision,
  agile_days double precision DEFAULT 0 NOT NULL,
  mornings double precision DEFAULT 0 NOT NULL,
  afternoons double precision DEFAULT 0 NOT NULL,
  nights double precision DEFAULT 0 NOT NULL,
  saturdays double precision DEFAULT 0 NOT NULL,
  saturdays_due double precision DEFAULT 0 NOT NULL,
  long_saturdays double precision DEFAULT 0 NOT NULL,
  long_saturdays_due double precision DEFAULT 0 NOT NULL,
  late_days double precision DEFAULT 0 NOT NULL,
  late_days_due double precision DEFAULT 0 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_ledger_periods PRIMARY KEY (id),
  CONSTRAINT uq_ledger_periods_start UNIQUE (employee_id, from_on),
  CONSTRAINT fk_ledger_periods_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE
);

CREATE TABLE login_failures (
  key text NOT NULL,
  failure_count integer NOT NULL,
  last_failed_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_login_failures PRIMARY KEY (key)
);
CREATE INDEX ix_login_failures_last ON login_failures USING btree (last_failed_at);

CREATE TABLE notification_settings (
  user_id uuid NOT NULL,
  language text DEFAULT 'it'::text NOT NULL,
  email_enabled boolean DEFAULT true NOT NULL,
  email_address text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_notification_settings PRIMARY KEY (user_id),
  CONSTRAINT fk_notification_settings_user FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  CONSTRAINT ck_notification_settings_language CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])))
);

CREATE TABLE office_covers (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  unit_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  required_count integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_office_covers PRIMARY KEY (id),
  CONSTRAINT fk_office_covers_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  CONSTRAINT ck_office_covers_count CHECK (((required_count >= 0) AND (required_count <= 10000))),
  CONSTRAINT ck_office_covers_half_hours CHECK ((((from_minute_of_day % 30) = 0) AND ((to_minute_of_day % 30) = 0))),
  CONSTRAINT ck_office_covers_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_office_covers_window CHECK (((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))
);
CREATE INDEX ix_office_covers_unit ON office_covers USING btree (unit_id);

CREATE TABLE opening_hours (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text NOT NULL,
  weekday integer NOT NULL,
  opens_minute_of_day integer NOT NULL,
  closes_minute_of_day integer NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_opening_hours PRIMARY KEY (id),
  CONSTRAINT uq_opening_hours_start UNIQUE NULLS NOT DISTINCT (site_id, weekday, opens_minute_of_day, from_on),
  CONSTRAINT fk_opening_hours_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_opening_hours_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_opening_hours_weekday CHECK (((weekday >= 1) AND (weekday <= 7))),
  CONSTRAINT ck_opening_hours_window CHECK (((opens_minute_of_day >= 0) AND (closes_minute_of_day > opens_minute_of_day) AND (closes_minute_of_day <= 1440)))
);

CREATE TABLE outbox_deliveries (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  event_id uuid NOT NULL,
  message_key text NOT NULL,
  channel text NOT NULL,
  target_id uuid NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  made_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  lease_token integer DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  outcome text,
  done_at timestamp with time zone,
  CONSTRAINT pk_outbox_deliveries PRIMARY KEY (id),
  CONSTRAINT uq_outbox_deliveries_target UNIQUE (message_key, channel, target_id),
  CONSTRAINT fk_outbox_deliveries_event FOREIGN KEY (event_id) REFERENCES outbox_events(id) ON DELETE CASCADE,
  CONSTRAINT ck_outbox_deliveries_channel CHECK ((channel = ANY (ARRAY['email'::text, 'webhook'::text]))),
  CONSTRAINT ck_outbox_deliveries_done CHECK (((status = 'waiting'::text) = (done_at IS NULL))),
  CONSTRAINT ck_outbox_deliveries_status CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'skipped'::text, 'dead'::text])))
);
CREATE INDEX ix_outbox_deliveries_due ON outbox_deliveries USING btree (due_at, id) WHERE (status = 'waiting'::text);
CREATE INDEX ix_outbox_deliveries_target ON outbox_deliveries USING btree (target_id, made_at, id);

CREATE TABLE outbox_events (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind text NOT NULL,
  resource_type text NOT NULL,
  resource_id text NOT NULL,
  resource_version integer NOT NULL,
  recipient text NOT NULL,
  facts jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  spread_at timestamp with time zone,
  CONSTRAINT pk_outbox_events PRIMARY KEY (id),
  CONSTRAINT uq_outbox_events_recipient UNIQUE (kind, resource_id, resource_version, recipient),
  CONSTRAINT ck_outbox_events_recipient CHECK (((recipient = 'webhooks'::text) OR (recipient ~ '^(person|heads|user|webhook):.+$'::text)))
);
CREATE INDEX ix_outbox_events_waiting ON outbox_events USING btree (at, id) WHERE (spread_at IS NULL);

CREATE TABLE overtime_authorisations (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  week_on date NOT NULL,
  minutes integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_overtime_authorisations PRIMARY KEY (id),
  CONSTRAINT fk_overtime_authorisations_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_overtime_authorisations_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
  CONSTRAINT ck_overtime_authorisations_week CHECK ((EXTRACT(isodow FROM week_on) = (1)::numeric))
);
CREATE INDEX ix_overtime_authorisations_employee ON overtime_authorisations USING btree (employee_id, week_on);

CREATE TABLE phase_lines (
  phase_id text NOT NULL,
  scope text NOT NULL,
  unit_id text,
  directorate_id text,
  profile_id text,
  default_mode_by_class jsonb NOT NULL,
  max_agile_ratio double precision NOT NULL,
  max_agile_days_per_week integer NOT NULL,
  agile_on_shift_days boolean NOT NULL,
  agreement_required boolean NOT NULL,
  presence_bounds jsonb DEFAULT '[]'::jsonb NOT NULL,
  ramp jsonb,
  criteria jsonb,
  rotation_window_weeks integer,
  CONSTRAINT pk_phase_lines PRIMARY KEY (phase_id, scope),
  CONSTRAINT fk_phase_lines_directorate FOREIGN KEY (directorate_id) REFERENCES directorates(id),
  CONSTRAINT fk_phase_lines_phase FOREIGN KEY (phase_id) REFERENCES phases(id) ON DELETE CASCADE,
  CONSTRAINT fk_phase_lines_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  CONSTRAINT ck_phase_lines_days CHECK (((max_agile_days_per_week >= 0) AND (max_agile_days_per_week <= 7))),
  CONSTRAINT ck_phase_lines_profile CHECK ((profile_id = ANY (ARRAY['P0'::text, 'P1'::text, 'P2'::text, 'P3'::text]))),
  CONSTRAINT ck_phase_lines_ratio CHECK (((max_agile_ratio >= (0)::double precision) AND (max_agile_ratio <= (1)::double precision))),
  CONSTRAINT ck_phase_lines_scope CHECK (((scope = COALESCE(('unit:'::text || unit_id), ('directorate:'::text || directorate_id), '*'::text)) AND (num_nulls(unit_id, directorate_id) > 0))),
  CONSTRAINT ck_phase_lines_window CHECK (((rotation_window_weeks >= 1) AND (rotation_window_weeks <= 26)))
);

CREATE TABLE phases (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_phases PRIMARY KEY (id),
  CONSTRAINT fk_phases_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_phases_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);
CREATE INDEX ix_phases_body ON phases USING btree (body_id, from_on);

CREATE TABLE pinned_assignments (
  employee_id text NOT NULL,
  on_day date NOT NULL,
  duty_id text NOT NULL,
  site_id text,
  activity_id text NOT NULL,
  mode text NOT NULL,
  start_minute_of_day integer NOT NULL,
  end_minute_of_day integer NOT NULL,
  paid_minutes integer NOT NULL,
  break_start_minute_of_day integer,
  break_minutes integer DEFAULT 0 NOT NULL,
  CONSTRAINT pk_pinned_assignments PRIMARY KEY (employee_id, on_day),
  CONSTRAINT fk_pinned_assignments_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_pinned_assignments_duty FOREIGN KEY (duty_id) REFERENCES shift_templates(id),
  CONSTRAINT fk_pinned_assignments_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT fk_pinned_assignments_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_pinned_assignments_mode CHECK ((mode = ANY (ARRAY['on-site'::text, 'agile'::text]))),
  CONSTRAINT ck_pinned_assignments_window CHECK ((end_minute_of_day > start_minute_of_day))
);

CREATE TABLE presence_contingents (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  unit_id text NOT NULL,
  site_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_on date,
  to_on date,
  min_count integer NOT NULL,
  max_count integer,
  target_count integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  activity_id text,
  shift_template_id text,
  status text DEFAULT 'proposed'::text NOT NULL,
  origin text DEFAULT 'by-hand'::text NOT NULL,
  origin_proposal_id uuid,
  decide_by timestamp with time zone,
  decided_by text,
  decided_at timestamp with time zone,
  decision_reason text,
  proposed_min_count integer,
  proposed_max_count integer,
  proposed_target_count integer,
  CONSTRAINT pk_presence_contingents PRIMARY KEY (id),
  CONSTRAINT fk_presence_contingents_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_presence_contingents_shift_template FOREIGN KEY (shift_template_id) REFERENCES shift_templates(id),
  CONSTRAINT fk_presence_contingents_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT fk_presence_contingents_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  CONSTRAINT ck_presence_contingents_amendment CHECK ((((status = 'amended'::text) = (proposed_min_count IS NOT NULL)) AND ((proposed_min_count IS NULL) = (proposed_target_count IS NULL)) AND ((proposed_max_count IS NULL) OR (proposed_min_count IS NOT NULL)))),
  CONSTRAINT ck_presence_contingents_count CHECK (((min_count >= 0) AND (target_count >= min_count) AND ((max_count IS NULL) OR (max_count >= target_count)))),
  CONSTRAINT ck_presence_contingents_decision CHECK ((((status <> ALL (ARRAY['amended'::text, 'declined'::text])) OR (decided_at IS NOT NULL)) AND ((status <> ALL (ARRAY['proposed'::text, 'expired'::text])) OR (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)) AND ((status <> 'declined'::text) OR (decision_reason IS NOT NULL)))),
  CONSTRAINT ck_presence_contingents_origin CHECK (((origin = ANY (ARRAY['by-hand'::text, 'imported'::text, 'proposal'::text])) AND ((origin = 'proposal'::text) = (origin_proposal_id IS NOT NULL)))),
  CONSTRAINT ck_presence_contingents_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_presence_contingents_status CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'amended'::text, 'declined'::text, 'expired'::text]))),
  CONSTRAINT ck_presence_contingents_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])))
);
CREATE INDEX ix_presence_contingents_overdue ON presence_contingents USING btree (decide_by) WHERE (status = 'proposed'::text);
CREATE INDEX ix_presence_contingents_unit ON presence_contingents USING btree (unit_id);

CREATE TABLE printed_supplies (
  body_id text NOT NULL,
  row_number integer NOT NULL,
  site text NOT NULL,
  kind text NOT NULL,
  staff integer NOT NULL,
  quantities jsonb NOT NULL,
  CONSTRAINT pk_printed_supplies PRIMARY KEY (body_id, row_number),
  CONSTRAINT fk_printed_supplies_body FOREIGN KEY (body_id) REFERENCES bodies(id)
);

CREATE TABLE publication_settings (
  id text NOT NULL,
  four_eyes boolean DEFAULT true NOT NULL,
  notice_days integer DEFAULT 7 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_publication_settings PRIMARY KEY (id),
  CONSTRAINT fk_publication_settings_body FOREIGN KEY (id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_publication_settings_notice_days CHECK (((notice_days >= 0) AND (notice_days <= 90)))
);

CREATE TABLE published_weeks (
  unit_id text NOT NULL,
  week_on date NOT NULL,
  roster_id uuid NOT NULL,
  CONSTRAINT pk_published_weeks PRIMARY KEY (unit_id, week_on),
  CONSTRAINT fk_published_weeks_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  CONSTRAINT ck_published_weeks_monday CHECK ((EXTRACT(isodow FROM week_on) = (1)::numeric))
);
CREATE INDEX ix_published_weeks_roster ON published_weeks USING btree (roster_id);

CREATE TABLE qualifications (
  id text NOT NULL,
  name text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_qualifications PRIMARY KEY (id)
);

CREATE TABLE readiness_probes (
  id smallint NOT NULL,
  probed_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_readiness_probes PRIMARY KEY (id),
  CONSTRAINT ck_readiness_probes_single_row CHECK ((id = 1))
);

CREATE TABLE recorded_assignments (
  employee_id text NOT NULL,
  on_day date NOT NULL,
  kind text NOT NULL,
  duty_id text NOT NULL,
  site_id text,
  activity_id text NOT NULL,
  mode text NOT NULL,
  start_minute_of_day integer NOT NULL,
  end_minute_of_day integer NOT NULL,
  paid_minutes integer NOT NULL,
  break_start_minute_of_day integer,
  break_minutes integer DEFAULT 0 NOT NULL,
  CONSTRAINT pk_recorded_assignments PRIMARY KEY (employee_id, on_day, kind),
  CONSTRAINT fk_recorded_assignments_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_recorded_assignments_duty FOREIGN KEY (duty_id) REFERENCES shift_templates(id),
  CONSTRAINT fk_recorded_assignments_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT fk_recorded_assignments_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_recorded_assignments_kind CHECK ((kind = ANY (ARRAY['history'::text, 'baseline'::text]))),
  CONSTRAINT ck_recorded_assignments_mode CHECK ((mode = ANY (ARRAY['on-site'::text, 'agile'::text]))),
  CONSTRAINT ck_recorded_assignments_window CHECK ((end_minute_of_day > start_minute_of_day))
);

CREATE TABLE retention_settings (
  id text NOT NULL,
  published_roster_months integer DEFAULT 60 NOT NULL,
  draft_roster_months integer DEFAULT 12 NOT NULL,
  roster_run_months integer DEFAULT 12 NOT NULL,
  exemption_months integer DEFAULT 6 NOT NULL,
  absence_reason_months integer DEFAULT 24 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_retention_settings PRIMARY KEY (id),
  CONSTRAINT fk_retention_settings_body FOREIGN KEY (id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_retention_settings_months CHECK ((((published_roster_months >= 1) AND (published_roster_months <= 1200)) AND ((draft_roster_months >= 1) AND (draft_roster_months <= 1200)) AND ((roster_run_months >= 1) AND (roster_run_months <= 1200)) AND ((exemption_months >= 1) AND (exemption_months <= 1200)) AND ((absence_reason_months >= 1) AND (absence_reason_months <= 1200))))
);

CREATE TABLE roster_assignments (
  roster_id uuid NOT NULL,
  person_id text NOT NULL,
  on_date date NOT NULL,
  unit_id text NOT NULL,
  duty_id text NOT NULL,
  site_id text,
  activity_id text NOT NULL,
  mode text NOT NULL,
  start_at timestamp with time zone NOT NULL,
  end_at timestamp with time zone NOT NULL,
  paid_minutes smallint NOT NULL,
  break_start_at timestamp with time zone,
  break_minutes smallint DEFAULT 0 NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  reasons jsonb DEFAULT '[]'::jsonb NOT NULL,
  pinned boolean DEFAULT false NOT NULL,
  CONSTRAINT pk_roster_assignments PRIMARY KEY (roster_id, person_id, on_date),
  CONSTRAINT uq_roster_assignments_id UNIQUE (id),
  CONSTRAINT fk_roster_assignments_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  CONSTRAINT ck_roster_assignments_mode CHECK ((mode = ANY (ARRAY['on-site'::text, 'agile'::text]))),
  CONSTRAINT ck_roster_assignments_site CHECK (((mode = 'on-site'::text) = (site_id IS NOT NULL))),
  CONSTRAINT ck_roster_assignments_window CHECK ((start_at < end_at))
);
CREATE INDEX ix_roster_assignments_person_date ON roster_assignments USING btree (person_id, on_date);
CREATE INDEX ix_roster_assignments_roster_date ON roster_assignments USING btree (roster_id, on_date, person_id);

CREATE TABLE roster_consents (
  roster_id uuid NOT NULL,
  person_id text NOT NULL,
  given_by text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT pk_roster_consents PRIMARY KEY (roster_id, person_id),
  CONSTRAINT fk_roster_consents_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE
);

CREATE TABLE roster_findings (
  roster_id uuid NOT NULL,
  ordinal integer NOT NULL,
  rule text NOT NULL,
  level text NOT NULL,
  amount double precision NOT NULL,
  unit_of_violation text NOT NULL,
  penalty double precision NOT NULL,
  people text[] NOT NULL,
  unit_ids text[] NOT NULL,
  on_date date,
  site_id text,
  detail text NOT NULL,
  contingent_id uuid,
  CONSTRAINT pk_roster_findings PRIMARY KEY (roster_id, ordinal),
  CONSTRAINT fk_roster_findings_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  CONSTRAINT ck_roster_findings_lawful CHECK ((level <> 'law'::text))
);

CREATE TABLE roster_overrides (
  roster_id uuid NOT NULL,
  ordinal integer NOT NULL,
  rule text NOT NULL,
  amount double precision NOT NULL,
  unit_of_violation text NOT NULL,
  people text[] NOT NULL,
  unit_ids text[] NOT NULL,
  on_date date,
  site_id text,
  detail text NOT NULL,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_roster_overrides PRIMARY KEY (roster_id, ordinal),
  CONSTRAINT fk_roster_overrides_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE
);

CREATE TABLE roster_repairs (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  roster_id uuid NOT NULL,
  roster_version integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  status text DEFAULT 'running'::text NOT NULL,
  absences jsonb DEFAULT '[]'::jsonb NOT NULL,
  planning_input jsonb NOT NULL,
  found jsonb,
  accepted_roster_id uuid,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  task jsonb NOT NULL,
  failure text,
  lease_token bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  attempt_count smallint DEFAULT 0 NOT NULL,
  CONSTRAINT pk_roster_repairs PRIMARY KEY (id),
  CONSTRAINT fk_roster_repairs_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  CONSTRAINT ck_roster_repairs_failure CHECK (((status = 'failed'::text) = (failure IS NOT NULL))),
  CONSTRAINT ck_roster_repairs_found CHECK (((status = 'completed'::text) = (found IS NOT NULL))),
  CONSTRAINT ck_roster_repairs_status CHECK ((status = ANY (ARRAY['running'::text, 'completed'::text, 'failed'::text])))
);
CREATE INDEX ix_roster_repairs_roster ON roster_repairs USING btree (roster_id, created_at);
CREATE INDEX ix_roster_repairs_running ON roster_repairs USING btree (created_at) WHERE (status = 'running'::text);

CREATE TABLE roster_run_slots (
  unit_id text NOT NULL,
  week_on date NOT NULL,
  run_id uuid NOT NULL,
  CONSTRAINT pk_roster_run_slots PRIMARY KEY (unit_id, week_on),
  CONSTRAINT fk_roster_run_slots_run FOREIGN KEY (run_id) REFERENCES roster_runs(id) ON DELETE CASCADE
);
CREATE INDEX ix_roster_run_slots_run ON roster_run_slots USING btree (run_id);

CREATE TABLE roster_runs (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  unit_ids text[] NOT NULL,
  from_on date NOT NULL,
  weeks smallint NOT NULL,
  time_limit_seconds integer NOT NULL,
  seed integer NOT NULL,
  status text DEFAULT 'queued'::text NOT NULL,
  phase text,
  level text,
  week_index smallint,
  best_score double precision,
  bound double precision,
  gap double precision,
  elapsed_seconds double precision DEFAULT 0 NOT NULL,
  attempt_count smallint DEFAULT 0 NOT NULL,
  lease_token bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  stop_requested_at timestamp with time zone,
  problem_hash text,
  roster_id uuid,
  errors jsonb DEFAULT '[]'::jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  provisional boolean DEFAULT false NOT NULL,
  label text,
  planning_input jsonb DEFAULT '{}'::jsonb NOT NULL,
  based_on_id uuid,
  event_number integer DEFAULT 0 NOT NULL,
  gap_percent double precision DEFAULT 0 NOT NULL,
  CONSTRAINT pk_roster_runs PRIMARY KEY (id),
  CONSTRAINT fk_roster_runs_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE SET NULL,
  CONSTRAINT ck_roster_runs_gap_percent CHECK (((gap_percent >= (0)::double precision) AND (gap_percent <= (100)::double precision))),
  CONSTRAINT ck_roster_runs_lease CHECK (((status = 'running'::text) = (lease_until IS NOT NULL))),
  CONSTRAINT ck_roster_runs_status CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'completed'::text, 'stopped'::text, 'failed'::text, 'unsolvable'::text])))
);
CREATE INDEX ix_roster_runs_status ON roster_runs USING btree (status, created_at);
CREATE UNIQUE INDEX uq_roster_runs_waiting ON roster_runs USING btree (unit_ids, from_on, weeks, time_limit_seconds, seed, provisional, gap_percent) WHERE ((status = 'queued'::text) AND (started_at IS NULL) AND (based_on_id IS NULL) AND (planning_input = '{}'::jsonb));

CREATE TABLE roster_sign_offs (
  roster_id uuid NOT NULL,
  unit_id text NOT NULL,
  decision text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  reason text,
  CONSTRAINT pk_roster_sign_offs PRIMARY KEY (roster_id, unit_id),
  CONSTRAINT fk_roster_sign_offs_roster FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  CONSTRAINT ck_roster_sign_offs_decision CHECK ((decision = ANY (ARRAY['approved'::text, 'declined'::text]))),
  CONSTRAINT ck_roster_sign_offs_reason CHECK (((decision <> 'declined'::text) OR (reason IS NOT NULL)))
);

CREATE TABLE rosters (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  unit_ids text[] NOT NULL,
  from_on date NOT NULL,
  weeks smallint NOT NULL,
  status text DEFAULT 'draft'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  plan_status text NOT NULL,
  score jsonb NOT NULL,
  bound double precision,
  gap double precision,
  shortages jsonb DEFAULT '[]'::jsonb NOT NULL,
  closing_ledger jsonb DEFAULT '[]'::jsonb NOT NULL,
  problem_hash text NOT NULL,
  time_zone text NOT NULL,
  solver text NOT NULL,
  seed integer NOT NULL,
  seconds double precision NOT NULL,
  made_at timestamp with time zone NOT NULL,
  provisional boolean DEFAULT false NOT NULL,
  based_on_id uuid,
  origin text DEFAULT 'run'::text NOT NULL,
  author_ids text[] DEFAULT '{}'::text[] NOT NULL,
  contingents jsonb DEFAULT '[]'::jsonb NOT NULL,
  submitted_by text,
  submitted_at timestamp with time zone,
  submitted_over jsonb,
  published_by text,
  published_at timestamp with time zone,
  hypothetical boolean DEFAULT false NOT NULL,
  label text,
  planning_input jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT pk_rosters PRIMARY KEY (id),
  CONSTRAINT fk_rosters_based_on FOREIGN KEY (based_on_id) REFERENCES rosters(id) ON DELETE SET NULL,
  CONSTRAINT ck_rosters_hypothetical CHECK (((NOT hypothetical) OR (status = ANY (ARRAY['draft'::text, 'withdrawn'::text])))),
  CONSTRAINT ck_rosters_monday CHECK ((EXTRACT(isodow FROM from_on) = (1)::numeric)),
  CONSTRAINT ck_rosters_origin CHECK ((origin = ANY (ARRAY['run'::text, 'edit'::text, 'replan'::text, 'repair'::text, 'swap'::text, 'offer'::text]))),
  CONSTRAINT ck_rosters_provisional CHECK (((NOT provisional) OR (status = ANY (ARRAY['draft'::text, 'withdrawn'::text])))),
  CONSTRAINT ck_rosters_publication CHECK ((((status = ANY (ARRAY['published'::text, 'superseded'::text])) = (published_at IS NOT NULL)) AND ((published_at IS NULL) = (published_by IS NULL)))),
  CONSTRAINT ck_rosters_status CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'declined'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text]))),
  CONSTRAINT ck_rosters_submission CHECK ((((status <> ALL (ARRAY['submitted'::text, 'approved'::text, 'declined'::text])) OR (submitted_by IS NOT NULL)) AND ((submitted_by IS NULL) = (submitted_at IS NULL)) AND ((submitted_by IS NULL) = (submitted_over IS NULL)))),
  CONSTRAINT ck_rosters_weeks CHECK (((weeks >= 1) AND (weeks <= 53)))
);
CREATE INDEX ix_rosters_based_on ON rosters USING btree (based_on_id);
CREATE INDEX ix_rosters_body_from ON rosters USING btree (body_id, from_on);

CREATE TABLE self_service_settings (
  id text NOT NULL,
  wish_notice_days integer DEFAULT 10 NOT NULL,
  calendar_feeds_allowed boolean DEFAULT true NOT NULL,
  calendar_feed_days integer DEFAULT 400 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_self_service_settings PRIMARY KEY (id),
  CONSTRAINT fk_self_service_settings_body FOREIGN KEY (id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_self_service_settings_feed CHECK (((calendar_feed_days >= 1) AND (calendar_feed_days <= 1830))),
  CONSTRAINT ck_self_service_settings_notice CHECK (((wish_notice_days >= 0) AND (wish_notice_days <= 60)))
);

CREATE TABLE service_hours (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text NOT NULL,
  unit_id text,
  weekday integer NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_service_hours PRIMARY KEY (id),
  CONSTRAINT uq_service_hours_start UNIQUE NULLS NOT DISTINCT (site_id, unit_id, weekday, from_minute_of_day, from_on),
  CONSTRAINT fk_service_hours_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT fk_service_hours_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  CONSTRAINT ck_service_hours_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_service_hours_weekday CHECK (((weekday >= 1) AND (weekday <= 7))),
  CONSTRAINT ck_service_hours_window CHECK ((((from_minute_of_day >= 0) AND (from_minute_of_day <= 1439)) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 2880)))
);
CREATE INDEX ix_service_hours_unit ON service_hours USING btree (unit_id);

CREATE TABLE services (
  id text NOT NULL,
  body_id text NOT NULL,
  activity_id text,
  name text NOT NULL,
  skill_group text NOT NULL,
  is_core boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_services PRIMARY KEY (id),
  CONSTRAINT fk_services_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_services_body FOREIGN KEY (body_id) REFERENCES bodies(id)
);
CREATE INDEX ix_services_activity ON services USING btree (activity_id);

CREATE TABLE shift_templates (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  weekdays integer[] NOT NULL,
  start_minute_of_day integer NOT NULL,
  end_minute_of_day integer NOT NULL,
  break_minutes integer DEFAULT 0 NOT NULL,
  break_from_minute_of_day integer,
  break_to_minute_of_day integer,
  band text NOT NULL,
  is_turno boolean NOT NULL,
  modes text[] NOT NULL,
  unit_ids text[] DEFAULT '{}'::text[] NOT NULL,
  site_ids text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  co_presence_reason text,
  CONSTRAINT pk_shift_templates PRIMARY KEY (id),
  CONSTRAINT fk_shift_templates_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_shift_templates_band CHECK ((band = ANY (ARRAY['morning'::text, 'afternoon'::text, 'full-day'::text]))),
  CONSTRAINT ck_shift_templates_break CHECK (((break_minutes >= 0) AND (break_minutes < (end_minute_of_day - start_minute_of_day)))),
  CONSTRAINT ck_shift_templates_modes CHECK (((cardinality(modes) > 0) AND (modes <@ ARRAY['on-site'::text, 'agile'::text]))),
  CONSTRAINT ck_shift_templates_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_shift_templates_window CHECK ((((start_minute_of_day >= 0) AND (start_minute_of_day <= 1439)) AND (end_minute_of_day > start_minute_of_day) AND (end_minute_of_day <= 2880)))
);
CREATE INDEX ix_shift_templates_body ON shift_templates USING btree (body_id);

CREATE TABLE sites (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  address text DEFAULT ''::text NOT NULL,
  kind text DEFAULT 'office'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  desk_count integer,
  max_visitors_inside integer,
  places_count integer,
  places_until date,
  CONSTRAINT pk_sites PRIMARY KEY (id),
  CONSTRAINT fk_sites_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_sites_desks CHECK ((desk_count >= 0)),
  CONSTRAINT ck_sites_kind CHECK ((kind = ANY (ARRAY['registry-office'::text, 'one-stop-desk'::text, 'office'::text]))),
  CONSTRAINT ck_sites_places CHECK (((places_count >= 0) AND ((places_until IS NULL) OR (places_count IS NOT NULL)))),
  CONSTRAINT ck_sites_visitors CHECK ((max_visitors_inside > 0))
);
CREATE INDEX ix_sites_body ON sites USING btree (body_id);

CREATE TABLE skill_needs (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  qualification_id text NOT NULL,
  site_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  required_count integer NOT NULL,
  wished_count integer NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_skill_needs PRIMARY KEY (id),
  CONSTRAINT fk_skill_needs_qualification FOREIGN KEY (qualification_id) REFERENCES qualifications(id),
  CONSTRAINT fk_skill_needs_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_skill_needs_count CHECK (((required_count >= 0) AND (wished_count >= required_count))),
  CONSTRAINT ck_skill_needs_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_skill_needs_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_skill_needs_window CHECK (((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))
);
CREATE INDEX ix_skill_needs_site ON skill_needs USING btree (site_id);

CREATE TABLE squads (
  id text NOT NULL,
  body_id text NOT NULL,
  alternation text NOT NULL,
  anchor_band text NOT NULL,
  anchor_on date NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_squads PRIMARY KEY (id),
  CONSTRAINT fk_squads_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_squads_alternation CHECK ((alternation = ANY (ARRAY['weekly'::text, 'daily'::text]))),
  CONSTRAINT ck_squads_anchor CHECK (((anchor_band = ANY (ARRAY['morning'::text, 'afternoon'::text])) AND (EXTRACT(isodow FROM anchor_on) = (1)::numeric)))
);

CREATE TABLE staffing_proposal_rows (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  proposal_id uuid NOT NULL,
  position integer NOT NULL,
  unit_id text NOT NULL,
  site_id text NOT NULL,
  on_day date NOT NULL,
  min_count integer NOT NULL,
  target_count integer NOT NULL,
  max_count integer,
  reason text NOT NULL,
  staff_count integer NOT NULL,
  starts jsonb NOT NULL,
  below_floor_count integer NOT NULL,
  below_target_count integer NOT NULL,
  wait_minutes double precision NOT NULL,
  points double precision NOT NULL,
  bound double precision NOT NULL,
  gap double precision NOT NULL,
  is_proved boolean NOT NULL,
  CONSTRAINT pk_staffing_proposal_rows PRIMARY KEY (id),
  CONSTRAINT uq_staffing_proposal_rows_position UNIQUE (proposal_id, "position"),
  CONSTRAINT fk_staffing_proposal_rows_proposal FOREIGN KEY (proposal_id) REFERENCES staffing_proposals(id) ON DELETE CASCADE
);

CREATE TABLE staffing_proposals (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  unit_ids text[] NOT NULL,
  from_on date NOT NULL,
  weeks smallint NOT NULL,
  shrinkage_ratio double precision NOT NULL,
  status text DEFAULT 'running'::text NOT NULL,
  done_count integer DEFAULT 0 NOT NULL,
  total_count integer DEFAULT 0 NOT NULL,
  alive_at timestamp with time zone NOT NULL,
  error text,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_staffing_proposals PRIMARY KEY (id),
  CONSTRAINT fk_staffing_proposals_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_staffing_proposals_status CHECK (((status = ANY (ARRAY['running'::text, 'completed'::text, 'failed'::text])) AND ((status = 'failed'::text) = (error IS NOT NULL))))
);

CREATE TABLE staffing_studies (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  study jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_staffing_studies PRIMARY KEY (id),
  CONSTRAINT fk_staffing_studies_body FOREIGN KEY (body_id) REFERENCES bodies(id)
);
CREATE INDEX ix_staffing_studies_body ON staffing_studies USING btree (body_id);

CREATE TABLE standbys (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  on_day date NOT NULL,
  start_minute_of_day integer NOT NULL,
  end_minute_of_day integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_standbys PRIMARY KEY (id),
  CONSTRAINT uq_standbys_start UNIQUE (employee_id, on_day, start_minute_of_day),
  CONSTRAINT fk_standbys_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_standbys_window CHECK ((((start_minute_of_day >= 0) AND (start_minute_of_day <= 1439)) AND (end_minute_of_day > start_minute_of_day) AND (end_minute_of_day <= (start_minute_of_day + 1440))))
);

CREATE TABLE supply_items (
  id text NOT NULL,
  body_id text NOT NULL,
  name text NOT NULL,
  per text NOT NULL,
  quantity double precision NOT NULL,
  period_days integer NOT NULL,
  pack_size integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_supply_items PRIMARY KEY (id),
  CONSTRAINT fk_supply_items_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_supply_items_pack CHECK ((pack_size > 0)),
  CONSTRAINT ck_supply_items_per CHECK ((per = ANY (ARRAY['person'::text, 'site'::text]))),
  CONSTRAINT ck_supply_items_period CHECK (((period_days >= 1) AND (period_days <= 366))),
  CONSTRAINT ck_supply_items_quantity CHECK ((quantity >= (0)::double precision))
);
CREATE INDEX ix_supply_items_body ON supply_items USING btree (body_id);

CREATE TABLE timetable_studies (
  id uuid NOT NULL,
  kind text NOT NULL,
  body_id text NOT NULL,
  question jsonb NOT NULL,
  answer jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT pk_timetable_studies PRIMARY KEY (id),
  CONSTRAINT fk_timetable_studies_body FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT ck_timetable_studies_kind CHECK ((kind = ANY (ARRAY['time-bands'::text, 'shift-design'::text])))
);
CREATE INDEX ix_timetable_studies_body ON timetable_studies USING btree (body_id, kind);

CREATE TABLE unavailabilities (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  from_minute_of_day integer,
  to_minute_of_day integer,
  status text DEFAULT 'requested'::text NOT NULL,
  late boolean NOT NULL,
  stated_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  decided_by text,
  absence_id uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_unavailabilities PRIMARY KEY (id),
  CONSTRAINT fk_unavailabilities_absence FOREIGN KEY (absence_id) REFERENCES absences(id) ON DELETE SET NULL,
  CONSTRAINT fk_unavailabilities_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_unavailabilities_decided CHECK (((status = 'requested'::text) = (decided_at IS NULL))),
  CONSTRAINT ck_unavailabilities_period CHECK ((to_on >= from_on)),
  CONSTRAINT ck_unavailabilities_status CHECK ((status = ANY (ARRAY['requested'::text, 'accepted'::text, 'declined'::text]))),
  CONSTRAINT ck_unavailabilities_times CHECK ((((from_minute_of_day IS NULL) = (to_minute_of_day IS NULL)) AND ((from_minute_of_day IS NULL) OR ((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))))
);
CREATE INDEX ix_unavailabilities_employee ON unavailabilities USING btree (employee_id, from_on);

CREATE TABLE units (
  id text NOT NULL,
  directorate_id text NOT NULL,
  name text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_units PRIMARY KEY (id),
  CONSTRAINT fk_units_directorate FOREIGN KEY (directorate_id) REFERENCES directorates(id)
);
CREATE INDEX ix_units_directorate ON units USING btree (directorate_id);

CREATE TABLE user_directorates (
  user_id uuid NOT NULL,
  directorate_id text NOT NULL,
  CONSTRAINT pk_user_directorates PRIMARY KEY (user_id, directorate_id),
  CONSTRAINT fk_user_directorates_user FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE user_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT pk_user_identities PRIMARY KEY (issuer, subject),
  CONSTRAINT fk_user_identities_user FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  CONSTRAINT ck_user_identities_length CHECK (((length(issuer) <= 500) AND ((length(subject) >= 1) AND (length(subject) <= 255))))
);
CREATE INDEX ix_user_identities_user ON user_identities USING btree (user_id);

CREATE TABLE user_units (
  user_id uuid NOT NULL,
  unit_id text NOT NULL,
  CONSTRAINT pk_user_units PRIMARY KEY (user_id, unit_id),
  CONSTRAINT fk_user_units_user FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE users (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  username text NOT NULL,
  password_hash text,
  role text NOT NULL,
  person_id text,
  disabled boolean DEFAULT false NOT NULL,
  demo boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  body_id text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_username UNIQUE (username),
  CONSTRAINT ck_users_role CHECK ((role = ANY (ARRAY['hr_officer'::text, 'unit_head'::text, 'employee'::text, 'auditor'::text, 'administrator'::text]))),
  CONSTRAINT ck_users_username_lower_case CHECK ((username = lower(username)))
);

CREATE TABLE visit_profiles (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id text NOT NULL,
  activity_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer DEFAULT 0 NOT NULL,
  to_minute_of_day integer DEFAULT 1440 NOT NULL,
  visits_per_hour double precision,
  yearly_visits integer,
  open_weeks_per_year integer DEFAULT 50 NOT NULL,
  hourly_factors jsonb DEFAULT '[]'::jsonb NOT NULL,
  service_minutes double precision NOT NULL,
  target_wait_minutes double precision DEFAULT 4 NOT NULL,
  max_occupancy double precision,
  min_desk_count integer DEFAULT 2 NOT NULL,
  appointment_share double precision DEFAULT 0 NOT NULL,
  priority_share double precision DEFAULT 0 NOT NULL,
  priority_lane text DEFAULT 'none'::text NOT NULL,
  from_on date,
  to_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_visit_profiles PRIMARY KEY (id),
  CONSTRAINT fk_visit_profiles_activity FOREIGN KEY (activity_id) REFERENCES activities(id),
  CONSTRAINT fk_visit_profiles_site FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT ck_visit_profiles_figures CHECK (((service_minutes > (0)::double precision) AND (target_wait_minutes > (0)::double precision) AND (open_weeks_per_year > 0) AND (min_desk_count >= 0) AND (max_occupancy > (0)::double precision) AND (max_occupancy <= (1)::double precision))),
  CONSTRAINT ck_visit_profiles_lane CHECK ((priority_lane = ANY (ARRAY['none'::text, 'priority'::text, 'reserved-desk'::text]))),
  CONSTRAINT ck_visit_profiles_period CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  CONSTRAINT ck_visit_profiles_shares CHECK ((((appointment_share >= (0)::double precision) AND (appointment_share <= (1)::double precision)) AND ((priority_share >= (0)::double precision) AND (priority_share <= (1)::double precision)))),
  CONSTRAINT ck_visit_profiles_visits CHECK (((visits_per_hour IS NULL) <> (yearly_visits IS NULL))),
  CONSTRAINT ck_visit_profiles_weekdays CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  CONSTRAINT ck_visit_profiles_window CHECK (((from_minute_of_day >= 0) AND (to_minute_of_day > from_minute_of_day) AND (to_minute_of_day <= 1440)))
);
CREATE INDEX ix_visit_profiles_activity ON visit_profiles USING btree (activity_id);
CREATE INDEX ix_visit_profiles_site ON visit_profiles USING btree (site_id);

CREATE TABLE webhooks (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  body_id text,
  url text NOT NULL,
  kinds text[] NOT NULL,
  paused boolean DEFAULT false NOT NULL,
  secret_generation integer DEFAULT 1 NOT NULL,
  former_secret_until timestamp with time zone,
  made_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_webhooks PRIMARY KEY (id),
  CONSTRAINT fk_webhooks_body FOREIGN KEY (body_id) REFERENCES bodies(id) ON DELETE CASCADE,
  CONSTRAINT ck_webhooks_generation CHECK ((secret_generation >= 1))
);
CREATE INDEX ix_webhooks_body ON webhooks USING btree (body_id);

CREATE TABLE wished_hours (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employee_id text NOT NULL,
  days jsonb NOT NULL,
  tolerance_minutes integer NOT NULL,
  importance text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_wished_hours PRIMARY KEY (id),
  CONSTRAINT uq_wished_hours_employee UNIQUE (employee_id),
  CONSTRAINT fk_wished_hours_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_wished_hours_days CHECK (((jsonb_typeof(days) = 'array'::text) AND ((jsonb_array_length(days) >= 1) AND (jsonb_array_length(days) <= 7)))),
  CONSTRAINT ck_wished_hours_importance CHECK ((importance = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  CONSTRAINT ck_wished_hours_tolerance CHECK (((tolerance_minutes >= 0) AND (tolerance_minutes <= 240)))
);

CREATE TABLE wishes (
  employee_id text NOT NULL,
  on_day date NOT NULL,
  kind text NOT NULL,
  importance text NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_wishes PRIMARY KEY (id),
  CONSTRAINT uq_wishes_day UNIQUE (employee_id, on_day, kind),
  CONSTRAINT fk_wishes_employee FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE CASCADE,
  CONSTRAINT ck_wishes_importance CHECK ((importance = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  CONSTRAINT ck_wishes_kind CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text, 'on-site'::text, 'agile'::text, 'morning'::text, 'afternoon'::text])))
);
