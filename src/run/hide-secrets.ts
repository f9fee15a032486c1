// an address of any kind, up to a blank or a mark that encloses it
const ADDRESS = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s<>"'“”„)\]]+)/giu;
// what no word is: 20 and more letters, digits and signs of a key in one
const KEY = /[A-Za-z0-9_+/=.-]{20,}/gu;
const HAS_LETTER_AND_DIGIT = /(?=.*[A-Za-z])(?=.*\d)/u;

/**
 * Words without what lets somebody in: of addresses only the host, which a message of a library may
 * hold with a password or key, and nothing that looks like a key.
 */
export const hideSecrets = (words: string): string =>
  words
    .replace(ADDRESS, (_, scheme: string, rest: string) => `${scheme}://${hostIn(rest)}`)
    .replace(KEY, (word) => (HAS_LETTER_AND_DIGIT.test(word) && !isHost(word) ? '…' : word));

/** Of `name:password@host:80/path?query`. */
function hostIn(rest: string): string {
  const [authority = ''] = rest.split(/[/?#\\]/u);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host === rest ? host : `${host}/…`;
}

/** `status.news24.example.org` or `ftp://…`, which are named on purpose. */
const isHost = (word: string): boolean =>
  /^\/*(?:[a-z0-9-]{1,40}\.){1,6}[a-z]{2,20}\/?$/u.test(word);
