import type { Context } from '../../src/chat/command.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';

/** A page of those who are quoted most; `goesOn` where there are others. */
export type MostQuoted = { speakers: SpeakerCount[]; first: number; goesOn: boolean };

const PAGE_SIZE = 50;
/** All that stand before a page are ranked for it: others are found by name. */
const MAX_PAGES = 10;

export async function mostQuoted(page: number, { store, place }: Context): Promise<MostQuoted> {
  const first = (page - 1) * PAGE_SIZE;
  const end = first + PAGE_SIZE;
  // One more tells whether there are others.
  const ranked = await store.findSpeakers({ placeId: place.id, limit: end + 1 });
  return {
    speakers: ranked.slice(first, end),
    first,
    goesOn: ranked.length > end && page < MAX_PAGES,
  };
}
