// What Postgres refuses in a text
const NUL = /\0/gu;

/**
 * What a database may be given. Half a surrogate pair and NUL become U+FFFD, one unit for one unit, so
 * that offsets stay right; both engines do it, and searches pass here too, so what was saved is found.
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
