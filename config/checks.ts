import { isIP } from 'node:net';

// a host name: letters, digits, hyphens and dots
const HOST_NAME = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;

export function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

export function isHost(value: string): boolean {
  return isIP(value) > 0 || HOST_NAME.test(value);
}

export function isDatabase(value: string): boolean {
  return /^sqlite:./.test(value) || (/^postgres(?:ql)?:\/\/./.test(value) && URL.canParse(value));
}

export function isNetwork(value: string): boolean {
  const [address = '', prefix = '', ...rest] = value.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(prefix) || isIP(address) === 0) return false;
  return Number(prefix) <= (isIP(address) === 4 ? 32 : 128);
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/iu.test(host);
}

/** An https address that is nothing but a name and perhaps a port. */
export function isPublicUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, origin, href } = new URL(value);
  return protocol === 'https:' && href === `${origin}/`;
}

/** Long enough for a key: nobody may try them all, with the sealed texts at hand. */
export function isKey(value: string): boolean {
  return /^\S{32,512}$/u.test(value);
}

/** Long enough that nobody guesses it. */
export function isToken(value: string): boolean {
  return /^\S{16,512}$/u.test(value);
}
