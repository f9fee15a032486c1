/** Mixes a template's number with one or two values into a feature's 32-bit key (murmur3's finaliser). */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template, 0x9e3779b1 | 0) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35 | 0);
  return hash ^ (hash >>> 16);
}
