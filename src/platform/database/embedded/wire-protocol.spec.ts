import { ClientMessageReader, endsIdle, errorAnswer } from './wire-protocol';

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const STARTUP = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const QUERY = Buffer.concat([Buffer.from('Q'), Buffer.from([0, 0, 0, 6]), Buffer.from('x\0')]);
const PARSE = Buffer.concat([Buffer.from('P'), Buffer.from([0, 0, 0, 5, 0])]);
const TERMINATE = Buffer.from([0x58, 0, 0, 0, 4]);

describe('ClientMessageReader', () => {
  it('cuts messages out of a stream, however it arrives', () => {
    const stream = Buffer.concat([SSL_REQUEST, STARTUP, PARSE, QUERY, TERMINATE]);
    const atOnce = new ClientMessageReader().push(stream);
    const reader = new ClientMessageReader();
    const byteByByte = [...stream].flatMap((byte) => reader.push(Buffer.from([byte])));
    const expected = [
      { kind: 'ssl-request' },
      { kind: 'message', bytes: STARTUP, wantsAnswer: true },
      { kind: 'message', bytes: PARSE, wantsAnswer: false },
      { kind: 'message', bytes: QUERY, wantsAnswer: true },
      { kind: 'terminate' },
    ];
    expect(atOnce).toEqual(expected);
    expect(byteByByte).toEqual(expected);
  });
});

describe('endsIdle', () => {
  const ready = (state: string) => Buffer.concat([Buffer.from([0x5a, 0, 0, 0, 5]), Buffer.from(state)]);

  it('tells the end of a transaction from its middle', () => {
    expect(endsIdle(ready('I'))).toBe(true);
    expect(endsIdle(ready('T'))).toBe(false);
    expect(endsIdle(ready('E'))).toBe(false);
    expect(endsIdle(Buffer.alloc(0))).toBe(false);
  });

  it('holds for an error of ours', () => {
    expect(endsIdle(errorAnswer('waited too long'))).toBe(true);
  });
});
