import { Lanes } from './lanes';

describe('Lanes', () => {
  it('lets so many in at a time, in the order in which they came', async () => {
    const lanes = new Lanes(2);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const work = (name: string): Promise<void> =>
      lanes.within(() => {
        begun.push(name);
        return new Promise((end) => ends.set(name, end));
      });
    const all = ['a', 'b', 'c', 'd'].map(work);
    expect(begun).toEqual(['a', 'b']);
    ends.get('b')!();
    await all[1];
    expect(begun).toEqual(['a', 'b', 'c']);
    ends.get('a')!();
    await all[0];
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after work that failed', async () => {
    const lanes = new Lanes(1);
    const failed = lanes.within(() => Promise.reject(new Error('no')));
    const next = lanes.within(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
