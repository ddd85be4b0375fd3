import { finish, finishBy, type Steps } from './steps';

/** Counts its steps, of which each takes a millisecond or so. */
function* work(done: { steps: number }, count: number): Steps<string> {
  for (let step = 0; step < count; step++) {
    for (const until = performance.now() + 1; performance.now() < until;);
    done.steps++;
    yield;
  }
  return 'done';
}

describe('work in steps', () => {
  it('comes to the same in one go and with pauses', async () => {
    expect(finish(work({ steps: 0 }, 5))).toBe('done');
    expect(await finishBy(work({ steps: 0 }, 5), performance.now() + 10_000)).toBe('done');
  });

  it('ends at its deadline, undone', async () => {
    const done = { steps: 0 };
    expect(await finishBy(work(done, 10_000), performance.now() + 20)).toBeNull();
    expect(done.steps).toBeLessThan(30);
  });

  it('hears a stop that is asked for while it works', async () => {
    const done = { steps: 0 };
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    expect(await finishBy(work(done, 10_000), performance.now() + 60_000, stop.signal)).toBeNull();
    expect(done.steps).toBeLessThan(1_000);
  });
});
