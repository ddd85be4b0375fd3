import { RequestCounts } from './request-counts';

const MINUTE = 60_000;

describe('the requests of the last minute', () => {
  let counts: RequestCounts;
  beforeEach(() => {
    counts = new RequestCounts();
  });
  const times = (number: number, key: string, limit: number, nowMs: number) =>
    Array.from({ length: number }, () => counts.count(key, limit, nowMs)).at(-1);

  it('are let in up to the limit, each key by itself', () => {
    expect(counts.count('anna', 3, 0)).toEqual({ exceeded: false, left: 2, resetSeconds: 60 });
    expect(times(2, 'anna', 3, 1_500)).toEqual({ exceeded: false, left: 0, resetSeconds: 59 });
    expect(counts.count('anna', 3, 2_000)).toEqual({ exceeded: true, left: 0, resetSeconds: 60 });
    expect(counts.count('bruno', 3, 2_000)).toMatchObject({ exceeded: false, left: 2 });
  });

  it('keep out whoever goes beyond it for a minute, however often it knocks', () => {
    times(4, 'anna', 3, 1_000);
    expect(counts.count('anna', 3, 31_000)).toEqual({ exceeded: true, left: 0, resetSeconds: 30 });
    expect(counts.count('anna', 3, 60_999)).toEqual({ exceeded: true, left: 0, resetSeconds: 1 });
    expect(counts.count('anna', 3, 61_000)).toMatchObject({ exceeded: false, left: 2 });
  });

  it('count on over the end of a minute: as many at its end as at the beginning of the next are too many', () => {
    expect(counts.count('anna', 10, 0)).toMatchObject({ exceeded: false });
    expect(times(9, 'anna', 10, MINUTE - 1)).toMatchObject({ exceeded: false, left: 0 });
    expect(counts.count('anna', 10, MINUTE + 1)).toMatchObject({ exceeded: false, left: 0 });
    expect(counts.count('anna', 10, MINUTE + 2)).toMatchObject({ exceeded: true });
  });

  it('are forgotten a minute later', () => {
    times(10, 'anna', 10, 0);
    expect(counts.count('anna', 10, MINUTE + MINUTE / 2)).toMatchObject({ exceeded: false, left: 4 });
    expect(counts.count('anna', 10, 10 * MINUTE)).toMatchObject({ exceeded: false, left: 9 });
  });
});
