import { etagOf, requireVersion } from './etag';

describe('requireVersion', () => {
  it('reads back what etagOf wrote', () => {
    expect(requireVersion(etagOf(3))).toBe(3);
    expect(requireVersion(' "12" ')).toBe(12);
  });

  it.each([undefined, '', '  '])('demands the header (%p)', (ifMatch) => {
    expect(() => requireVersion(ifMatch)).toThrow(expect.objectContaining({ kind: 'precondition-required' }));
  });

  it.each(['3', '*', 'W/"3"', '"3", "4"', '"x"', '"-1"', '"12345678901"'])('refuses %s', (ifMatch) => {
    expect(() => requireVersion(ifMatch)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'if-match-malformed', errors: [expect.anything()] }),
    );
  });
});
