import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPortAllowed, notPublic } from './check-url.ts';
import type { Reach } from './reach.ts';

const CONNECT_MS = 5_000;

/** Gives all addresses of a host name. Tests replace DNS by it. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/**
 * Opens connections only to addresses within reach. A name is looked up once for each connection
 * and refused if any of its addresses is out of reach. Only the addresses that were checked are
 * connected to, so that a second answer of DNS cannot lead elsewhere. undici's own `lookup` option
 * would not do: it is not called for hosts that are addresses.
 */
export function createConnector(reach: Reach, resolve: Resolve): buildConnector.connector {
  return (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/gu, '');
    addressesOf(host)
      .then((addresses) => {
        const port = target.port || '';
        if (!addresses.every(({ address }) => reach.isAllowed(address))) throw notPublic(host);
        if (!addresses.every(({ address }) => isPortAllowed(port, address, reach)))
          throw notPublic(`${host}:${port}`);
        connect(addresses);
      })
      .catch((error: Error) => done(error, null));

    function connect(addresses: Awaited<ReturnType<Resolve>>): void {
      const answer: LookupFunction = (_name, { all }, give) => {
        const [first] = addresses;
        if (all || !first) give(null, addresses);
        else give(null, first.address, first.family);
      };
      const options = { lookup: answer, timeout: CONNECT_MS, allowH2: false, maxCachedSessions: 0 };
      // undici sets the port itself, but its types demand one.
      buildConnector(options as buildConnector.BuildOptions)(target, (error, socket) => {
        if (error) return done(error, null);
        if (reach.isAllowed(socket.remoteAddress ?? '')) return done(null, socket);
        socket.destroy();
        return done(notPublic(host), null);
      });
    }
  };

  async function addressesOf(host: string): Promise<{ address: string; family: number }[]> {
    const family = isIP(host);
    return family ? [{ address: host, family }] : await resolve(host);
  }
}
