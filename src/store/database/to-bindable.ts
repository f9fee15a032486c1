// Postgres refuses it in a text.
const NUL = /\0/gu;

/**
 * Makes a value one that both databases take. NUL and half a surrogate pair become U+FFFD, which is
 * one UTF-16 unit too, so offsets stay right. Search terms pass through here too, so they match.
 */
export function toBindable(value: unknown): string | number | bigint | null {
  if (typeof value === 'string') return value.toWellFormed().replace(NUL, '\uFFFD');
  if (typeof value === 'boolean') return Number(value);
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(
    `A ${Object.prototype.toString.call(value)} cannot be bound; give it as text`,
  );
}
