import { listAll } from '../../language/list.ts';
import { foldWords } from '../../text/fold.ts';
import { sayLeftOut } from '../understand/leave-out.ts';
import type { Asked } from './change-call.ts';
import { speakersOf } from './speakers-of.ts';

/**
 * Tells who of several that were asked about together is no longer, where a further question has room
 * for fewer; nothing where one alone was asked about, in whose place another stands.
 */
export function sayWithoutWhom(before: Asked, after: Asked): string[] {
  const asked = speakersOf(before.given);
  if (asked.length < 2) return [];
  const now = new Set(speakersOf(after.given).map(keyOf));
  const gone = asked.filter((name) => !now.has(keyOf(name)));
  return gone.length === 0 ? [] : [sayLeftOut(listAll(gone.map((name) => name.replace(TAG, ''))))];
}

const TAG = / @[0-9a-f]{6}$/u;

export const keyOf = (name: string): string => foldWords(name.replace(TAG, '')).join(' ');
