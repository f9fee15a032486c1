import { isIP } from 'node:net';
import { say } from '../../language/say.ts';
import { FetchError } from './fetch-error.ts';
import type { Reach } from './reach.ts';

const MAX_CHARS = 2048;
// Spaces, backslashes, control, zero-width and bidi characters: parsers disagree about their host.
const ODD = /[\s\\\p{Cc}\p{Cf}]/u;
const HOST_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;
// Names that only mean something inside a network
const INNER =
  /\.(?:arpa|cluster|corp|home|i2p|internal|intranet|invalid|lan|local|localdomain|localhost|onion|private|test)$/u;
const PORTS = new Set(['', '80', '443']);

/**
 * The URL; throws `FetchError` if it may not be fetched, as far as can be said without DNS. The
 * addresses behind a name are checked when they are connected to.
 */
export function checkUrl(raw: string, reach: Reach): URL {
  if (raw.length > MAX_CHARS) throw new FetchError(say('That address is too long.'));
  if (ODD.test(raw))
    throw new FetchError(say('That address contains characters that an address cannot have.'));
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(raw)?.[1]?.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https')
    throw new FetchError(say('Only addresses that begin with http:// or https:// can be fetched.'));
  if (!/^https?:\/\/[^/]/iu.test(raw) || !URL.canParse(raw))
    throw new FetchError(say('That is not a complete web address.'));

  const url = new URL(raw);
  if (url.username || url.password)
    throw new FetchError(say('An address must not carry a user name or a password.'));
  checkHost(hostOf(url), reach);
  if (!PORTS.has(url.port) && !reach.hasOwn)
    throw new FetchError(say('Port {port} is not a port for web pages.', { port: url.port }));
  return url;
}

/** The host without the brackets of IPv6 and without a final dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$|\.$/gu, '');

/** Whether a port may be connected to: web ports at any address, others only in own networks. */
export const isPortAllowed = (port: string, address: string, reach: Reach): boolean =>
  PORTS.has(port) || reach.isOwn(address);

function checkHost(host: string, reach: Reach): void {
  const fine =
    isIP(host) !== 0
      ? reach.isAllowed(host)
      : reach.hasOwn || (HOST_NAME.test(host) && !INNER.test(`.${host}`));
  if (!fine) throw notPublic(host);
}

export const notPublic = (host: string): FetchError =>
  new FetchError(
    say(
      '{host} is not on the public internet, so nothing is fetched from it. Whoever runs me can allow its network: ALLOW_NETWORKS.',
      { host },
    ),
  );
