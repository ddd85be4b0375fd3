import type { ProblemCollector } from './problem-collector';

/** Larger than any body's table; a file beyond it was picked by mistake. */
const MAX_FILE_BYTES = 50_000_000;
const SAVE_AS_UTF8 = 'Save it again as "CSV UTF-8" (Excel) or with character set "Unicode (UTF-8)" (LibreOffice).';

/** The text of a file without its byte order mark, or null where it is no UTF-8 text; then the reason is reported. */
export function decodeText(file: string, bytes: Uint8Array, problems: ProblemCollector): string | null {
  const report = (row: number | null, rule: string, howToFix: string) => {
    problems.report({ file, row, column: null }, null, rule, howToFix);
    return null;
  };
  if (bytes.length > MAX_FILE_BYTES) return report(null, 'at most 50 MB', 'Check that this is the right file.');
  if (isUtf16(bytes)) return report(null, 'text in UTF-8; this file is UTF-16', SAVE_AS_UTF8);
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!decoded.includes('\0')) return decoded;
    return report(lineOf(decoded.indexOf('\0'), decoded), 'text; this file has a NUL character', SAVE_AS_UTF8);
  } catch {
    // Old spreadsheets write Windows-1252, where à, è, ì, ò, ù are single bytes that UTF-8 does not have.
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const row = lineOf(lenient.indexOf('\ufffd'), lenient);
    return report(row, 'text in UTF-8; this file looks like Windows-1252', SAVE_AS_UTF8);
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function lineOf(index: number, text: string): number {
  return text.slice(0, Math.max(0, index)).split('\n').length;
}
