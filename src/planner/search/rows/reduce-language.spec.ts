import { reduceLanguage } from './reduce-language';
import type { RowLanguage } from './roster-rows';

const DAYS = 3;

/** Nothing after a night but a night or a free day; `kinds` says of each duty whether it is a night. */
function language(kinds: readonly ('day' | 'night')[], minutes: readonly number[], twinStates = false): RowLanguage {
  // States: rested, after a night; with twins a third that is like the first, reached by the first duty.
  const stateCount = twinStates ? 3 : 2;
  const table = new Int16Array(stateCount * (kinds.length + 1));
  for (let state = 0; state < stateCount; state++)
    for (const [index, kind] of kinds.entries()) {
      const rested = twinStates && index === 0 ? 2 : 0;
      table[state * (kinds.length + 1) + index + 1] = kind === 'night' ? 1 : state === 1 ? -1 : rested;
    }
  return {
    dayCount: DAYS,
    symbolCount: kinds.length + 1,
    automata: [
      {
        stateCount,
        startState: 0,
        next: Array.from({ length: DAYS }, () => table),
        accepts: new Uint8Array(stateCount).fill(1),
      },
    ],
    counters: [{ amounts: Int32Array.of(0, ...minutes), least: 0, most: 12 }],
  };
}

describe('reduceLanguage', () => {
  it('puts duties into one class that nothing tells apart, and keeps those apart that differ in the amount alone', () => {
    const { classOf, classCount, amounts } = reduceLanguage(language(['day', 'day', 'day'], [8, 8, 6]), [], 0);
    expect(classOf[1]).toBe(classOf[2]);
    expect(classOf[3]).not.toBe(classOf[1]);
    expect(classCount).toBe(3);
    expect(Array.from(classOf, (symbolClass) => amounts[symbolClass])).toEqual([0, 8, 8, 6]);
  });

  it('keeps those apart that a counter followed exactly tells apart', () => {
    const own = language(['day', 'day'], [8, 8]);
    const counted = { ...own, counters: [...own.counters, { amounts: Int32Array.of(0, 1, 0), least: 0, most: 1 }] };
    expect(reduceLanguage(counted, [], 0).classCount).toBe(2);
    expect(reduceLanguage(counted, [1], 0).classCount).toBe(3);
  });

  it('keeps states apart that differ in nothing but whether a row may end there', () => {
    const own = language(['day'], [8]);
    // To rest leads to the first state, to work to the second, from both.
    const next = Array.from({ length: DAYS }, () => Int16Array.of(0, 1, 0, 1));
    const ending = (accepts: Uint8Array): number =>
      reduceLanguage({ ...own, automata: [{ stateCount: 2, startState: 0, next, accepts }] }, [], 0).steps[0]!.size;
    expect(ending(Uint8Array.of(1, 1))).toBe(1);
    expect(ending(Uint8Array.of(1, 0))).toBe(2);
  });

  it('reduces languages of other duties and more states to the same one, and those of other rules to another', () => {
    const { key } = reduceLanguage(language(['day', 'night'], [8, 8]), [], 0);
    expect(reduceLanguage(language(['night', 'day', 'day'], [8, 8, 8]), [], 0).key).toBe(key);
    expect(reduceLanguage(language(['day', 'night'], [8, 8], true), [], 0).key).toBe(key);
    expect(reduceLanguage(language(['day', 'day'], [8, 8]), [], 0).key).not.toBe(key);
    expect(reduceLanguage(language(['day', 'night'], [8, 6]), [], 0).key).not.toBe(key);
  });
});
