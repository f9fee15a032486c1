import { quotesIn } from '../chat/reply/map-quotes.ts';
import type { NoteBlock, Reply } from '../chat/reply/reply.ts';
import type { StoredQuote } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import type { Editions, Shown } from '../store/outbox/editions.ts';
import type { KnownQuotes } from '../store/quotes/known-quotes.ts';
import { type Change, correctReply } from './correct-reply.ts';

/** What a message has to show now, and why. */
export type Correction = {
  reply: Reply;
  changes: Change[];
  /** The same for the same changes of the same edition. */
  key: string;
};

type Deps = { store: Pick<Editions, 'readEdition'> & Pick<KnownQuotes, 'findByReceipt'> };

/** The correction of a message that was posted; undefined where what it shows still holds. */
export async function readCorrection(
  { editionId, order }: Pick<Shown, 'editionId' | 'order'>,
  note: NoteBlock,
  { store }: Deps,
): Promise<Correction | undefined> {
  const json = await store.readEdition(editionId);
  if (json === undefined) return undefined;
  const posted = JSON.parse(json) as Reply;
  const current = new Map<string, StoredQuote>();
  for (const { source } of quotesIn(posted)) {
    const { id = '' } = source.receipt ?? {};
    const quote = id === '' ? undefined : await store.findByReceipt(order.place.id, id);
    if (quote) current.set(id, quote);
  }
  const { reply, changes } = correctReply(posted, current, note);
  if (changes.length === 0) return undefined;
  return { reply, changes, key: keyOf(editionId, changes) };
}

const keyOf = (editionId: string, changes: Change[]): string =>
  shortHash(
    JSON.stringify([
      editionId,
      ...changes.map(({ quote, is }) => [quote.id, is.source.fate ?? '', is.speaker]),
    ]),
    16,
  );
