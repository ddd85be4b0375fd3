/**
 * The fixed tables of examples/milano-phase2: organisation, sites, products, contracts and duties, as the guidelines
 * "La Fase 2" describe them. Nothing here is drawn at random.
 */

/** Units and the number of invented people in each; the registry offices have their own numbers below. */
export const UNITS = [
  { id: 'anagrafe', name: 'Anagrafe e stato civile' },
  { id: 'casacomunale', name: 'Casa comunale' },
  { id: 'protocollo', name: 'Protocollo Generale' },
  { id: 'servizi-funebri', name: 'Servizi funebri e cimiteriali' },
  { id: 'statistica-sport-crm', name: 'Statistica, Sport e CRM' },
].map((unit) => ({ ...unit, directorate: 'servizi-civici' }));

/**
 * Sites with the people on site the guidelines print (`printed`), and the invented number of staff (`staff`): about 150
 * registry staff, split as 54 are in the table. `near` is the office a few people may also work at.
 */
export const OFFICES = [
  { id: 'larga', name: 'Anagrafe centrale', address: 'via Larga 12, Milano', printed: 17, staff: 48, near: 'oglio' },
  {
    id: 'quarenghi',
    name: 'Anagrafe Quarenghi',
    address: 'via Quarenghi 21, Milano',
    printed: 4,
    staff: 11,
    near: 'accursio',
  },
  {
    id: 'debenedetti',
    name: 'Anagrafe De Benedetti',
    address: 'largo De Benedetti 1, Milano',
    printed: 4,
    staff: 11,
    near: 'passerini',
  },
  { id: 'oglio', name: 'Anagrafe Oglio', address: 'via Oglio 18, Milano', printed: 4, staff: 11, near: 'tibaldi' },
  {
    id: 'tibaldi',
    name: 'Anagrafe Tibaldi',
    address: 'viale Tibaldi 41, Milano',
    printed: 5,
    staff: 14,
    near: 'oglio',
  },
  { id: 'padova', name: 'Anagrafe Padova', address: 'via Padova 118, Milano', printed: 5, staff: 14, near: 'larga' },
  {
    id: 'passerini',
    name: 'Anagrafe Passerini',
    address: 'via Passerini 5, Milano',
    printed: 3,
    staff: 8,
    near: 'debenedetti',
  },
  {
    id: 'accursio',
    name: 'Anagrafe Accursio',
    address: 'piazzale Accursio 5, Milano',
    printed: 5,
    staff: 14,
    near: 'quarenghi',
  },
  {
    id: 'legioni',
    name: 'Anagrafe Legioni Romane',
    address: 'viale Legioni Romane 54, Milano',
    printed: 4,
    staff: 11,
    near: 'stovani',
  },
  {
    id: 'stovani',
    name: 'Anagrafe Stovani',
    address: 'piazzale Stovani 3, Milano',
    printed: 3,
    staff: 8,
    near: 'legioni',
  },
].map((office) => ({ ...office, unit: 'anagrafe', kind: 'registry-office' }));

export const OTHER_SITES = [
  { id: 'casacomunale', name: 'Casa comunale', address: 'Milano', unit: 'casacomunale', printed: 2, staff: 6 },
  { id: 'proto', name: 'Protocollo Generale', address: 'Milano', unit: 'protocollo', printed: 2, staff: 6 },
  { id: 'funebri', name: 'Servizi funebri', address: 'via Larga 12, Milano', unit: 'servizi-funebri', staff: 24 },
  { id: 'statistica', name: 'Statistica, Sport e CRM', address: 'Milano', unit: 'statistica-sport-crm', staff: 20 },
].map((site) => ({ ...site, kind: 'office' }));

const REGISTRY_SITES = OFFICES.map((office) => office.id);
const onSiteProduct = { class: 'non-deferrable', remote: 'no' };
const remoteWork = { class: 'digital-platform', remote: 'yes' };

/** The eleven products in presence of the guidelines, then what the two other slides and agile work add. */
export const ACTIVITIES = [
  {
    id: 'registrazione-nascite',
    name: 'Registrazione delle nascite',
    ...onSiteProduct,
    qualifications: ['stato-civile'],
    units: ['anagrafe'],
    sites: ['larga'],
  },
  {
    id: 'registrazione-decessi',
    name: 'Registrazione dei decessi',
    ...onSiteProduct,
    qualifications: ['stato-civile'],
    units: ['anagrafe'],
    sites: ['larga'],
  },
  {
    id: 'servizi-funebri-concessioni',
    name: 'Servizi funebri e concessioni, per attività connesse ai funerali',
    ...onSiteProduct,
    qualifications: ['funerali'],
    units: ['servizi-funebri'],
    sites: ['funebri'],
  },
  {
    id: 'civico-obitorio',
    name: 'Civico obitorio: conservazione salme',
    ...onSiteProduct,
    qualifications: ['obitorio'],
    units: ['servizi-funebri'],
    sites: ['funebri'],
  },
  {
    id: 'cimiteri',
    name: 'Cimiteri: inumazioni e tumulazioni',
    ...onSiteProduct,
    qualifications: ['cimiteri'],
    units: ['servizi-funebri'],
    sites: ['funebri'],
  },
  {
    id: 'protocollo-generale',
    name: 'Protocollo Generale unificato',
    ...onSiteProduct,
    units: ['protocollo'],
    sites: ['proto'],
  },
  {
    id: 'messi-notifiche',
    name: 'Messi civici per notifiche urgenti',
    ...onSiteProduct,
    qualifications: ['messo-notificatore'],
    units: ['casacomunale'],
    sites: ['casacomunale'],
  },
  {
    id: 'back-office-programmato',
    name: 'Attività di back office, su attività programmate',
    ...onSiteProduct,
    units: ['anagrafe'],
    sites: REGISTRY_SITES,
  },
  {
    id: 'sportello-anagrafico',
    name: 'Front office anagrafico, graduale riattivazione',
    class: 'public-contact',
    remote: 'no',
    qualifications: ['carta-identita'],
    units: ['anagrafe'],
    sites: REGISTRY_SITES,
  },
  {
    id: 'controller-cimiteri',
    name: 'Controller global service cimiteri',
    ...onSiteProduct,
    qualifications: ['cimiteri'],
    units: ['servizi-funebri'],
    sites: ['funebri'],
  },
  {
    id: 'gestione-indifferibile',
    name: 'Gestione del personale, del bilancio, della contabilità e degli acquisti per le attività indifferibili',
    ...onSiteProduct,
    qualifications: ['amministrazione'],
    units: ['anagrafe'],
    sites: ['larga'],
  },
  {
    id: 'commissioni-gara-sport',
    name: 'Commissioni di gara per lo sport',
    ...onSiteProduct,
    qualifications: ['gare'],
    units: ['statistica-sport-crm'],
    sites: ['statistica'],
  },
  {
    id: 'rilevazioni-statistiche',
    name: 'Rilevazioni statistiche',
    ...onSiteProduct,
    qualifications: ['rilevazioni'],
    units: ['statistica-sport-crm'],
    sites: ['statistica'],
  },
  { id: 'richieste-piattaforma', name: 'Richieste su piattaforma digitale', ...remoteWork, units: ['anagrafe'] },
  { id: 'protocollo-pec', name: 'Protocollazione della posta certificata', ...remoteWork, units: ['protocollo'] },
  {
    id: 'contact-center-1',
    name: 'Contact center, I livello',
    class: 'contact-centre',
    remote: 'yes',
    units: ['statistica-sport-crm'],
  },
  {
    id: 'contact-center-2',
    name: 'Contact center, II livello',
    class: 'contact-centre',
    remote: 'yes',
    qualifications: ['carta-identita'],
    units: ['anagrafe'],
  },
  {
    id: 'back-office-amministrativo',
    name: 'Attività amministrative, di supporto e back office',
    class: 'administrative',
    remote: 'yes',
    units: UNITS.map((unit) => unit.id),
  },
];

/** 36 h as 5 x 7 h 12; part-time 30 h as 5 x 6 h (horizontal) and 21 h 36 as 3 x 7 h 12 (vertical). */
export const CONTRACTS = [
  {
    id: 'tempo-pieno',
    name: 'Tempo pieno 36 ore',
    weekly_hours: '36:00',
    days_per_week: 5,
    shifts: ['presenza-712', 'agile-712'],
  },
  {
    id: 'parziale-orizzontale',
    name: 'Tempo parziale orizzontale 30 ore',
    weekly_hours: '30:00',
    days_per_week: 5,
    shifts: ['presenza-600', 'agile-600'],
  },
  {
    id: 'parziale-verticale',
    name: 'Tempo parziale verticale 21 ore e 36',
    weekly_hours: '21:36',
    days_per_week: 3,
    shifts: ['presenza-712', 'agile-712'],
  },
].map((contract) => ({ ...contract, weekdays: 'mon-fri' }));

const longDay = { start: '08:00', end: '15:42', break_minutes: 30, break_from: '12:00', break_to: '13:00' };
const shortDay = { start: '08:30', end: '14:30', break_minutes: 0 };

/** Nobody works in a shift rotation here: the doors are open seven hours, far below the ten a turno needs. */
export const SHIFT_TEMPLATES = [
  { id: 'presenza-712', name: 'In presenza, 7 ore e 12', ...longDay, modes: ['on-site'] },
  { id: 'presenza-600', name: 'In presenza, 6 ore', ...shortDay, modes: ['on-site'] },
  { id: 'agile-712', name: 'Lavoro agile, 7 ore e 12', ...longDay, modes: ['agile'] },
  { id: 'agile-600', name: 'Lavoro agile, 6 ore', ...shortDay, modes: ['agile'] },
].map((template) => ({ ...template, weekdays: 'mon-fri', band: 'full-day', turno: 'no' }));

export const SUPPLY_ITEMS = [
  {
    id: 'gel-500ml-bottles',
    name: 'Gel igienizzante, flacone da 500 ml',
    per: 'person',
    quantity: 5,
    period_days: 14,
    pack_size: 1,
  },
  { id: 'gloves', name: 'Guanti monouso', per: 'person', quantity: 12, period_days: 7, pack_size: 100 },
  { id: 'masks', name: 'Mascherine chirurgiche', per: 'person', quantity: 10, period_days: 7, pack_size: 50 },
  {
    id: 'disinfectant-5l',
    name: 'Soluzione igienizzante, confezione da 5 l',
    per: 'site',
    quantity: 1,
    period_days: 14,
    pack_size: 1,
  },
];
