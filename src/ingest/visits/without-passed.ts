import type { Feed } from '../../model.ts';
import type { Intake } from '../../store/intake.ts';
import { newest } from './choose-items.ts';
import type { Keyed } from './recognize.ts';

/**
 * At the first visit all but the newest are passed over for good: nobody followed the feed when they
 * came out. What is new to us later is news, whatever its date and place in the feed.
 */
export async function withoutPassed(feed: Feed, keyed: Keyed[], store: Intake): Promise<Keyed[]> {
  const unmet = keyed.filter(({ known }) => !known);
  if (feed.deliveredAt === null) {
    const chosen = new Set(newest(keyed));
    const passed = unmet.filter((entry) => !chosen.has(entry));
    await store.passOver(
      feed.id,
      passed.flatMap(({ identity }) => identity.keys),
    );
    return keyed.filter((entry) => !passed.includes(entry));
  }
  const passed = await store.findPassed(
    feed.id,
    unmet.flatMap(({ identity }) => identity.keys),
  );
  return keyed.filter(({ identity }) => !identity.keys.some((key) => passed.has(key)));
}
