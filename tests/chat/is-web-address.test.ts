import { expect, test } from 'vitest';
import { isWebAddress } from '../../src/chat/is-web-address.ts';

test.each(['https://example.org/', 'HTTP://example.org', 'https://example.org/a b'])(
  '%s is an address of the web',
  (url) => expect(isWebAddress(url)).toBe(true),
);

test.each([null, '', 'example.org', 'javascript:alert(1)', 'ftp://example.org', 'https://', '//x'])(
  '%s is none',
  (url) => expect(isWebAddress(url)).toBe(false),
);
