import { describe, expect, test } from 'vitest';
import { createReach } from '../../../src/ingest/web/reach.ts';

const CLOSED = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.1.1',
  '127.0.0.1',
  '168.63.129.16',
  '169.254.169.254',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.19.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '100:0:0:1::1',
  '2001:db8::1',
  '2001:0:4136:e378::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];
const OPEN = ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'];

describe('createReach', () => {
  const reach = createReach([]);

  test.each(CLOSED)('refuses %s', (address) => {
    expect(reach.isAllowed(address)).toBe(false);
  });

  test.each(OPEN)('allows %s', (address) => {
    expect(reach.isAllowed(address)).toBe(true);
  });

  test('refuses what is no address', () => {
    expect(reach.isAllowed('localhost')).toBe(false);
  });

  test('opens the networks that are named and no others', () => {
    const own = createReach(['10.0.0.0/8', 'fd00::/8']);
    expect(['10.1.2.3', 'fd00::1', '127.0.0.1', '1.1.1.1'].map(own.isAllowed)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(own.isOwn('1.1.1.1')).toBe(false);
  });

  test.each(['localhost', '10.0.0.0', '10.0.0.0/x', '10.0.0.0/99'])(
    'says that %s is no network',
    (network) => {
      expect(() => createReach([network])).toThrow();
    },
  );
});
