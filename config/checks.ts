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
