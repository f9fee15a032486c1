import { listAll } from '../../language/list.ts';
import { say } from '../../language/say.ts';
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
  const given = disputes.slice(0, MAX_RIVALS).map(({ speaker, outlets }) =>
    say('to {speaker} by {outlets}', {
      speaker: cutText(speaker, MAX_NAME_CHARS),
      outlets: listOutlets(outlets),
    }),
  );
  const rest = disputes.length - given.length;
  const all = rest > 0 ? [...given, say('to {others} more', { others: rest })] : given;
  const rivals = all.reduce((before, one) => say('{before}, and {one}', { before, one }));
  return say('disputed: also given {rivals}', { rivals });
}

/** `Harbour Ledger, Northern Wire and 3 more`. */
export function listOutlets(outlets: string[]): string {
  const named = outlets.slice(0, MAX_OUTLETS).map((outlet) => cutText(outlet, MAX_NAME_CHARS));
  const rest = outlets.length - named.length;
  const all = rest > 0 ? [...named, say('{others} more', { others: rest })] : named;
  return listAll(all);
}
