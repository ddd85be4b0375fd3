import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { postMessage } from './post-message';

describe('postMessage', () => {
  const sockets: Socket[] = [];
  let server: Server;
  let answer: (socket: Socket) => void;

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      socket.once('data', () => answer(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  const call = (timeoutMs: number) => {
    const url = new URL(`http://receiver.example:${(server.address() as AddressInfo).port}/hook`);
    return postMessage({ url, address: { address: '127.0.0.1', family: 4 } }, {}, '{}', timeoutMs);
  };

  it('gives up where no status comes in time, though bytes do', async () => {
    answer = (socket) => {
      const drip = setInterval(() => socket.write('H'), 20);
      socket.on('close', () => clearInterval(drip));
    };
    await expect(call(200)).rejects.toThrow();
  });

  it('takes the status of an endless answer and hangs up', async () => {
    let sent = 0;
    const hungUp = new Promise<void>((resolve) => {
      answer = (socket) => {
        socket.on('close', () => resolve());
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n');
        const flood = (): void => {
          if (!socket.destroyed && ++sent < 1_000) socket.write(Buffer.alloc(65_536), flood);
        };
        flood();
      };
    });
    await expect(call(5_000)).resolves.toBe(200);
    await hungUp;
    expect(sent).toBeLessThan(1_000);
  });
});
