import type { Context } from '../../src/chat/command.ts';
import { groupByReport } from '../../src/chat/receipts/group-by-report.ts';
import type { Block, Reply } from '../../src/chat/reply/reply.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { lookUp } from '../who/look-up.ts';
import { speakerProfile } from './speaker-profile.ts';

/** One speaker, those who may be meant, or those whose names are nearly so. */
export type Meant = { one: SpeakerCount } | { several: SpeakerCount[] } | { near: SpeakerCount[] };

export type SpeakerTold = {
  one: SpeakerCount;
  /** Only of the first page. */
  profile: Reply | undefined;
  statements: Block[];
  /** The statement behind which the next page begins. */
  next: string | undefined;
};

const PAGE_SIZE = 20;
const MAX_NEAR = 3;

/** Who is meant by an id, or by a name or role as people type it. */
export async function findMeant(typed: string, context: Context): Promise<Meant> {
  const { store, place } = context;
  const [known] = await store.findSpeakers({ placeId: place.id, ids: [typed], limit: 1 });
  if (known) return { one: known };
  const found = await lookUp(typed, context);
  if (found.length === 1) return { one: found[0]! };
  return found.length > 1
    ? { several: found }
    : { near: await findMisspelt(typed, MAX_NEAR, context) };
}

/**
 * Who somebody is, and a page of their statements: the newest, or those that come after one. Undefined
 * where there is no such page.
 */
export async function readSpeaker(
  one: SpeakerCount,
  after: string | undefined,
  context: Context,
): Promise<SpeakerTold | undefined> {
  const { store, place } = context;
  const { speaker } = one;
  const found = await store.listQuotes({
    ...{ placeId: place.id, speakerIds: [speaker.id], vanished: true },
    // One more tells whether there are others.
    limit: PAGE_SIZE + 1,
    ...(after !== undefined && { after }),
  });
  if (after !== undefined && found.length === 0) return undefined;
  const shown = found.slice(0, PAGE_SIZE);
  return {
    one,
    profile:
      after === undefined ? await speakerProfile(one, context, { mostLatest: 0 }) : undefined,
    statements: groupByReport(shown, speaker),
    next: found.length > PAGE_SIZE ? shown.at(-1)!.id : undefined,
  };
}
