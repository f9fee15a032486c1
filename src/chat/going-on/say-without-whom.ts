import { listAll } from '../../language/list.ts';
import { sayLeftOut } from '../understand/leave-out.ts';
import type { Asked } from './change-call.ts';
import { mayBeOne, speakersOf, withoutTag } from './speakers-of.ts';

/**
 * Tells who of several that were asked about together is no longer, where a further question has room
 * for fewer; nothing where one alone was asked about, in whose place another stands.
 */
export function sayWithoutWhom(before: Asked, after: Asked): string[] {
  const asked = speakersOf(before.given);
  if (asked.length < 2) return [];
  const now = speakersOf(after.given);
  const gone = asked.filter((name) => !now.some((one) => mayBeOne(name, one)));
  return gone.length === 0 ? [] : [sayLeftOut(listAll(gone.map(withoutTag)))];
}
