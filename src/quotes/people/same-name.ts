import { compareParts } from '../../text/compare-parts.ts';

/**
 * Whether two names in one article are one person’s: one surname, and given names that do not
 * clash. A junior is not his father. Across articles names need more care: see `compareNames`.
 */
export function isSameName(left: string, right: string): boolean {
  const parts = compareParts(left, right);
  return parts !== undefined && parts.given !== 'clash' && parts.suffix === 'same';
}
