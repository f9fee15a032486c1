import type { Dispute } from '../../model.ts';
import { cutText } from '../fit/cut-text.ts';

/** So many others are named to whom the words are given. */
const MAX_RIVALS = 2;
/** A wire report may be in dozens of outlets; so many are named. */
const MAX_OUTLETS = 4;
const MAX_NAME_CHARS = 60;

/**
 * Who else is said to have spoken the words: `disputed: also given to Bo Roe by Harbour Ledger, and
 * to Cy Voss by Northern Wire`. Null where nobody is.
 */
export function disputeText(disputes: Dispute[]): string | null {
  if (disputes.length === 0) return null;
  const given = disputes
    .slice(0, MAX_RIVALS)
    .map(
      ({ speaker, outlets }) => `to ${cutText(speaker, MAX_NAME_CHARS)} by ${listOutlets(outlets)}`,
    );
  const rest = disputes.length - given.length;
  const all = rest > 0 ? [...given, `to ${rest} more`] : given;
  return `disputed: also given ${all.join(', and ')}`;
}

/** `Harbour Ledger, Northern Wire and 3 more`. */
export function listOutlets(outlets: string[]): string {
  const named = outlets.slice(0, MAX_OUTLETS).map((outlet) => cutText(outlet, MAX_NAME_CHARS));
  const rest = outlets.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.join(', ').replace(/, ([^,]*)$/u, ' and $1');
}
