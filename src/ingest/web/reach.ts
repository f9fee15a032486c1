import { BlockList, isIP } from 'node:net';

/** Which addresses may be connected to. `isOwn` is true for those that `allowNetworks` opens. */
export type Reach = {
  isOwn(address: string): boolean;
  isAllowed(address: string): boolean;
  /** Whether `allowNetworks` opens any; then the names of inner hosts are looked up, too. */
  hasOwn: boolean;
};

// Private, reserved, documentation, carrier-grade NAT, multicast, and Azure's metadata host
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
// Global unicast. Every form that embeds an IPv4 address is outside of it or in CLOSED_V6.
const OPEN_V6 = ['2000::/3'];
// Teredo and its neighbours, documentation, 6to4, SRv6 documentation
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/**
 * Allows public addresses and those inside `allowNetworks` (in CIDR notation: `127.0.0.0/8`).
 * Throws on a malformed network.
 */
export function createReach(allowNetworks: string[]): Reach {
  const own = blockList(allowNetworks);
  const closed = blockList([...CLOSED_V4, ...CLOSED_V6]);
  const open = blockList(OPEN_V6);
  const isOwn = (address: string): boolean => isIn(own, address);
  const isPublic = (address: string): boolean =>
    !isIn(closed, address) && (isIP(address) === 4 || isIn(open, address));
  return {
    isOwn,
    isAllowed: (address) => isIP(address) !== 0 && (isOwn(address) || isPublic(address)),
    hasOwn: allowNetworks.length > 0,
  };
}

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

function blockList(networks: string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    if (isIP(address) === 0 || !/^\d{1,3}$/u.test(bits))
      throw new Error(`“${network}” is not a network such as 10.0.0.0/8.`);
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
