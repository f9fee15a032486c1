import { createHash } from 'node:crypto';

/**
 * The first characters of a text's SHA-256: the same text gives the same id in every process. A
 * `base64url` character holds 6 bits, a `hex` one 4; hex suits ids that people type.
 */
export function shortHash(
  text: string,
  length: number,
  encoding: 'base64url' | 'hex' = 'base64url',
): string {
  return createHash('sha256').update(text).digest(encoding).slice(0, length);
}
