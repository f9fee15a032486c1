import { readWords } from '../briefings/pick/align-statements.ts';
import { areNearlySame } from '../briefings/pick/are-nearly-same.ts';
import type { StoredQuote } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';
import type { Editions } from '../store/outbox/editions.ts';
import type { KnownQuotes } from '../store/quotes/known-quotes.ts';
import type { Quotes } from '../store/quotes/quotes.ts';
import { readReceiptId } from '../store/quotes/receipt-id.ts';
import type { Change } from './correct-reply.ts';
import { readCorrection } from './read-correction.ts';
import { correctionNote, sayCorrection } from './say-correction.ts';

type Deps = {
  store: Pick<Editions, 'readEdition' | 'findShown'> &
    Pick<KnownQuotes, 'findByReceipt'> &
    Pick<Quotes, 'listQuotes'>;
  now(): Date;
};

/** Of the article as it is now so many are compared with words that it has lost. */
const MAX_COMPARED = 200;

/**
 * Gives the function that writes a correction: what its thread says, and the message as it is to be
 * now. Undefined where there is nothing to correct any more.
 */
export function createComposeCorrection({ store, now }: Deps) {
  return async function composeCorrection(delivery: Claimed): Promise<Edition | undefined> {
    const shown = await store.findShown(delivery.corrects!);
    const found = shown && (await readCorrection(shown, correctionNote(now()), { store }));
    if (!shown || !found) return undefined;
    const placeId = shown.order.place.id;
    const changes = [];
    for (const change of found.changes)
      changes.push({ ...change, instead: await findInstead(change, placeId) });
    return {
      reply: sayCorrection(changes),
      told: { stories: [], statements: [] },
      amends: { shown, reply: found.reply },
    };
  };

  /** The words that the article has now for those that it had. */
  async function findInstead({ quote }: Change, placeId: string): Promise<StoredQuote | undefined> {
    const key = quote.vanishedAt === null ? undefined : readReceiptId(quote.receipt?.id ?? '');
    if (!key) return undefined;
    const current = await store.listQuotes({
      ...{ placeId, articleIds: [key.articleId], copies: true },
      ...{ speech: 'all', limit: MAX_COMPARED },
    });
    const words = readWords(wordsOf(quote));
    return current.find((other) => areNearlySame(words, readWords(wordsOf(other))));
  }
}

const wordsOf = ({ texts }: StoredQuote): string => texts.join(' … ');
