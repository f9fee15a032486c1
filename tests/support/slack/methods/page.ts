import type { Json } from '../json.ts';

export const refused = (error: string): Json => ({ ok: false, error });

export const found = (name: string, value: unknown): Json =>
  value ? { ok: true, [name]: value } : refused(`${name}_not_found`);

/** Two a page, so that whoever forgets the cursor misses something. */
export function page(name: string, all: unknown[], at: number, size = 2): Json {
  const next = at + size < all.length ? String(at + size) : '';
  return { ok: true, [name]: all.slice(at, at + size), response_metadata: { next_cursor: next } };
}
