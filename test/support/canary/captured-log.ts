import fs from 'node:fs';

const STANDARD_ERROR = 2;

/** Keeps what is written to standard error, where the log goes, until `stop`. */
export function captureLog(): { readonly text: () => string; readonly stop: () => void } {
  const lines: string[] = [];
  const write = jest.spyOn(fs, 'writeSync').mockImplementation((descriptor: number, content: string | Uint8Array) => {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    if (descriptor === STANDARD_ERROR) lines.push(text);
    return Buffer.byteLength(text);
  });
  return { text: () => lines.join(''), stop: () => write.mockRestore() };
}
