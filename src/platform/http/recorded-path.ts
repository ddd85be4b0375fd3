/** Addresses that are a secret by themselves, however their letters and slashes are written. */
const SECRET_ADDRESS = /(?<!\/me\/)(calendar-feeds\/+).+$/is;

/** The path of a request as it may be written down: a token in it is left out. */
export function recordedPath(path: string): string {
  return decoded(path).replace(SECRET_ADDRESS, '$1(token).ics');
}

function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path);
    return SECRET_ADDRESS.test(text) ? text : path;
  } catch {
    // What cannot be decoded leads nowhere.
    return path;
  }
}
