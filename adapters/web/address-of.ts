import { BlockList, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const OWN_NETWORKS: [string, number, 'ipv4' | 'ipv6'][] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];
const own = new BlockList();
for (const [network, prefix, family] of OWN_NETWORKS) own.addSubnet(network, prefix, family);

const UNKNOWN = 'unknown';

/**
 * Where a request comes from. Behind a proxy that is what the proxy says, as the last in
 * `X-Forwarded-For`: one is heeded where PUBLIC_URL is set and it is on this machine or in its
 * network. What others write there is not looked at.
 */
export function addressOf(c: Context, publicUrls: string[]): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket.remoteAddress ?? UNKNOWN;
  if (publicUrls.length === 0 || !isOwn(peer)) return peer;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer;
}

const isOwn = (address: string): boolean =>
  address !== UNKNOWN && own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
