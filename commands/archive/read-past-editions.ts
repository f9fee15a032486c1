import {
  type Edition,
  readEdition,
  readEditions,
} from '../../src/briefings/archive/read-editions.ts';
import type { Context } from '../../src/chat/command.ts';
import { briefingsHere } from '../orders-here.ts';
import { type BriefingTold, tellBriefing } from './read-archive.ts';

const PAGE_SIZE = 30;

/** What a briefing has posted, the newest first, page by page. */
export type PastEditions = {
  briefing: BriefingTold;
  editions: Edition[];
  /** Editions that were due before then stand on the next page; null on the last one. */
  earlier: string | null;
};

/** Undefined where there is no such briefing, or none that whoever reads may know of. */
export async function readPastEditions(
  id: string,
  before: string | undefined,
  context: Context,
): Promise<PastEditions | undefined> {
  const briefing = (await briefingsHere(context)).find((one) => one.id === id);
  if (!briefing) return undefined;
  const place = before === undefined ? undefined : { dueAt: before };
  const found = await readEditions(briefing, { before: place, limit: PAGE_SIZE + 1 }, context);
  const editions = found.slice(0, PAGE_SIZE);
  const earlier = found.length > PAGE_SIZE ? editions.at(-1)!.dueAt : null;
  return { briefing: tellBriefing(briefing), editions, earlier };
}

/** An edition, with those before and after it. */
export type EditionTold = {
  briefing: BriefingTold;
  edition: Edition;
  previous: Edition | undefined;
  next: Edition | undefined;
};

/** Undefined where this briefing has posted none of that id, or it is not kept any more. */
export async function readPastEdition(
  { briefingId, id }: { briefingId: string; id: string },
  context: Context,
): Promise<EditionTold | undefined> {
  const briefing = (await briefingsHere(context)).find((one) => one.id === briefingId);
  const edition = briefing && (await readEdition(id, [briefing], context));
  if (!briefing || !edition) return undefined;
  const [previous] = await readEditions(briefing, { before: edition, limit: 1 }, context);
  const [next] = await readEditions(briefing, { after: edition, limit: 1 }, context);
  return { briefing: tellBriefing(briefing), edition, previous, next };
}
