import { ageInYears, DEFAULT_CRITERIA, remotePriority, type CriteriaFacts } from './criteria-score';

const facts = (changes: Partial<CriteriaFacts> = {}): CriteriaFacts => ({
  birthDate: '1986-06-15',
  commute: 'same-municipality',
  publicTransport: false,
  ...changes,
});
const ON = '2026-11-30';

describe('remotePriority', () => {
  it.each([
    ['young, near, on foot', facts(), 0],
    ['by public transport', facts({ publicTransport: true }), 3 / 7],
    ['from another municipality', facts({ commute: 'other-municipality' }), 1 / 7],
    ['from far', facts({ commute: 'far' }), 2 / 7],
    ['54 years', facts({ birthDate: '1971-12-01' }), 0],
    ['55 years to the day', facts({ birthDate: '1971-11-30' }), 1 / 7],
    ['60 years', facts({ birthDate: '1966-01-01' }), 2 / 7],
    ['unknown age', facts({ birthDate: null }), 0],
    ['all of it', facts({ birthDate: '1960-01-01', commute: 'far', publicTransport: true }), 1],
  ])('%s', (_title, person, expected) => {
    expect(remotePriority(person, ON)).toBeCloseTo(expected, 12);
  });

  it('follows the weights and bands of the body', () => {
    const settings = {
      weights: { publicTransport: 0, commute: 1, age: 3 },
      ageBands: [50],
      commuteBands: ['far', 'same-municipality', 'other-municipality'] as const,
    };
    expect(remotePriority(facts({ birthDate: '1970-01-01', publicTransport: true }), ON, settings)).toBe((0.5 + 3) / 4);
    expect(remotePriority(facts({ birthDate: '1970-01-01' }), ON, { ...settings, ageBands: [] })).toBe(0.5 / 4);
  });

  it('is 0 for all where no criterion counts', () => {
    const weights = { publicTransport: 0, commute: 0, age: 0 };
    expect(remotePriority(facts({ commute: 'far' }), ON, { ...DEFAULT_CRITERIA, weights })).toBe(0);
  });
});

describe('ageInYears', () => {
  it.each([
    ['1964-02-29', '2026-02-28', 61],
    ['1964-02-29', '2026-03-01', 62],
    ['1964-02-29', '2024-02-29', 60],
    ['2000-11-30', '2026-11-29', 25],
  ])('born %s is on %s %d', (birthDate, on, age) => {
    expect(ageInYears(birthDate, on)).toBe(age);
  });
});
