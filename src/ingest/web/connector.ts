import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPortAllowed, notPublic } from './check-url.ts';
import type { Reach } from './reach.ts';

const CONNECT_MS = 5_000;

/** Gives all addresses of a name. Tests stand in for DNS with it. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/**
 * Opens connections only to addresses within reach. A name is looked up once a connection and refused if any
 * of its addresses is out of reach; only the addresses checked are dialled, so that a second answer cannot
 * lead elsewhere. undici's own `lookup` option would not do: it is not asked about hosts that are addresses.
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
        dial(addresses);
      })
      .catch((error: Error) => done(error, null));

    function dial(addresses: Awaited<ReturnType<Resolve>>): void {
      const answer: LookupFunction = (_name, { all }, give) => {
        const [first] = addresses;
        if (all || !first) give(null, addresses);
        else give(null, first.address, first.family);
      };
      const options = { lookup: answer, timeout: CONNECT_MS, allowH2: false, maxCachedSessions: 0 };
      // The port is undici's to set; its types ask for one all the same.
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
