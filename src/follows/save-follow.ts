import type { Follow } from '../model.ts';
import type { SaidLately } from '../store/follows/arrivals.ts';
import type { Findings } from '../store/follows/findings.ts';
import type { Followers } from '../store/follows/followers.ts';
import type { Sayings } from '../store/follows/sayings.ts';
import { voiceOf } from '../store/follows/voice-of.ts';
import type { Orders } from '../store/outbox/orders.ts';
import { wordsKey } from '../store/quotes/quotation-key.ts';
import type { Quotes } from '../store/quotes/quotes.ts';
import { speakerOf } from '../store/speakers/voices.ts';
import { nameSayings } from './name-sayings.ts';

/** What came out before is no news any more, whenever it is read again. */
const LOOK_BACK_MS = 2 * 86_400_000;
const MAX_OLD = 500;

type SaveStore = Pick<Orders, 'saveOrder'> &
  Pick<Findings, 'addFindings' | 'dropFindings'> &
  Pick<Followers, 'findFollower'> &
  Sayings &
  Pick<Quotes, 'listQuotes'>;

/**
 * Begins to follow, or goes on. What is old stays old: what the speaker has said already is taken for told, so
 * that it does not come when another outlet prints it, or an article with it is read again.
 */
export async function saveFollow(
  follow: Follow,
  { store, now }: { store: SaveStore; now: Date },
): Promise<void> {
  await store.saveOrder(follow);
  const { subject } = follow;
  if ('topic' in subject) return;
  const { place } = await store.findFollower(follow);
  const quotes = await store.listQuotes({
    placeId: follow.place.id,
    speakerIds: [voiceOf(subject, place)],
    since: new Date(now.getTime() - LOOK_BACK_MS).toISOString(),
    limit: MAX_OLD,
  });
  const heard = quotes.map(({ article, spans, texts }) => {
    const said: SaidLately = {
      ...{ articleId: article.id, speakerId: speakerOf(subject.speakerId), nameId: null, spans },
      wordsKey: wordsKey(texts.join(' ')),
    };
    return { said, article };
  });
  const keys = await nameSayings(heard.toReversed(), { store, now });
  const foundAt = now.toISOString();
  await store.addFindings(
    heard.map(({ said: { articleId, wordsKey: own } }) => ({
      ...{ orderId: follow.id, key: keys.get(own)!, articleId, wordsKey: own, foundAt },
    })),
  );
  await store.dropFindings(follow.id);
}
