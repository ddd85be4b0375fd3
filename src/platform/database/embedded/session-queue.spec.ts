import { SessionQueue } from './session-queue';

describe('SessionQueue', () => {
  const [first, second, third] = [{ name: 'first' }, { name: 'second' }, { name: 'third' }];

  it('lets connections have the session one after the other, in the order they asked', async () => {
    const queue = new SessionQueue(60_000);
    const order: string[] = [];
    await queue.acquire(first);
    const others = [second, third].map((connection) =>
      queue.acquire(connection).then(() => order.push(connection.name)),
    );
    queue.release(first);
    await others[0];
    expect(order).toEqual(['second']);
    queue.release(second);
    await others[1];
    expect(order).toEqual(['second', 'third']);
  });

  it('lets the holder go on', async () => {
    const queue = new SessionQueue(60_000);
    await queue.acquire(first);
    await expect(queue.acquire(first)).resolves.toBeUndefined();
  });

  it('ignores a release by somebody else', async () => {
    const queue = new SessionQueue(60_000);
    await queue.acquire(first);
    queue.release(second);
    expect(queue.holds(first)).toBe(true);
  });

  it('tells who waits too long why, and serves the next', async () => {
    const queue = new SessionQueue(1);
    await queue.acquire(first);
    await expect(queue.acquire(second)).rejects.toThrow('use only its own EntityManager');
    queue.release(first);
    await expect(queue.acquire(third)).resolves.toBeUndefined();
  });

  it('forgets a connection that closed while it waited', async () => {
    const queue = new SessionQueue(60_000);
    await queue.acquire(first);
    const waiting = queue.acquire(second);
    queue.forget(second);
    await expect(waiting).rejects.toThrow('closed');
    queue.release(first);
    expect(queue.holds(second)).toBe(false);
  });
});
