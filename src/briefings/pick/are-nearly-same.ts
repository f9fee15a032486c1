import { alignStatements, type Words } from './align-statements.ts';
import { MIN_WORDS } from './is-same-statement.ts';

/** So much of the longer text must stand in the shorter one: else one is only a part of the other. */
const MIN_SHARE_OF_LONG = 0.6;

/**
 * Whether two texts are nearly the same words, and not quite: what differs between them can be shown
 * word by word. Unlike for one statement (`areSame`), it may be the number, the “not” or the word
 * that matters. Whether the sense is the same, or has changed, is not told.
 */
export function areNearlySame(one: Words, other: Words): boolean {
  if (Math.min(one.all.length, other.all.length) < MIN_WORDS) return false;
  const aligned = alignStatements(one, other);
  if (!aligned) return false;
  const { short, long, same } = aligned;
  return same >= MIN_SHARE_OF_LONG * long.all.length && short.all.join(' ') !== long.all.join(' ');
}
