import type { Feed } from '../../model.ts';
import type { Intake } from '../../store/intake.ts';
import { newest } from './choose-items.ts';
import type { Keyed } from './recognize.ts';

/**
 * At the first visit all but the newest are passed over for good: nobody followed the feed when they
 * came out. What is new to us later is news, whatever its date and place in the feed, also where the
 * first visit was interrupted.
 */
export async function withoutPassed(feed: Feed, keyed: Keyed[], store: Intake): Promise<Keyed[]> {
  const unmet = keyed.filter(({ known }) => !known);
  const passed = await store.findPassed(feed.id, keysOf(unmet));
  const isBegun = passed.size > 0 || keyed.some(({ known }) => known?.feedId === feed.id);
  if (feed.deliveredAt !== null || isBegun)
    return keyed.filter(({ identity }) => !identity.keys.some((key) => passed.has(key)));
  const chosen = new Set(newest(keyed));
  const older = new Set(unmet.filter((entry) => !chosen.has(entry)));
  await store.passOver(feed.id, keysOf([...older]));
  return keyed.filter((entry) => !older.has(entry));
}

const keysOf = (keyed: Keyed[]): string[] => keyed.flatMap(({ identity }) => identity.keys);
