import { recordedPath } from './recorded-path';

const TOKEN = 'R3dWv9-token_of_a_feed';

describe('the path of a request in the log', () => {
  it.each([
    `/v1/calendar-feeds/${TOKEN}.ics`,
    `/V1/Calendar-Feeds/${TOKEN}.ICS`,
    `//v1//calendar-feeds//${TOKEN}.ics`,
    `/v1/calendar%2Dfeeds/${TOKEN}.ics`,
    `/v1/calendar-feeds/${TOKEN}.ics/`,
    `/v1/calendar-feeds%2F${TOKEN}.ics`,
    `/v1/calendar-feeds/%E0%A4%A/${TOKEN}`,
  ])('never holds a token: %s', (path) => {
    expect(recordedPath(path)).not.toContain(TOKEN);
    expect(recordedPath(path)).toContain('(token).ics');
  });

  it.each(['/v1/me/calendar-feeds/9b2c/rotation', '/v1/units/registry', '/v1/units/%E0%A4%A'])('keeps %s', (path) => {
    expect(recordedPath(path)).toBe(path);
  });
});
