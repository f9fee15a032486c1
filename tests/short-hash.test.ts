import { expect, test } from 'vitest';
import { shortHash } from '../src/short-hash.ts';

test('gives the ids that are stored already', () => {
  expect(shortHash('https://gazette.example/feed', 16)).toBe('ofrSBeTb60vpcpOC');
  expect(shortHash('dmitry-peskov', 6, 'hex')).toBe('6ad23c');
});
