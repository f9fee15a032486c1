import { readWords } from '../briefings/pick/align-statements.ts';
import { isSaidIn } from '../briefings/pick/is-same-statement.ts';
import { inTurns } from '../chat/in-turns.ts';
import type { SayingRow } from '../store/database/tables.ts';
import type { SaidLately } from '../store/follows/arrivals.ts';
import type { Sayings } from '../store/follows/sayings.ts';
import { keepLast } from '../text/keep-last.ts';
import { wordsAt } from '../text/words-at.ts';

/** Words, and the text that they stand in. */
type Spoken = { said: SaidLately; article: { text: string } };

/** Words that are said again after longer are news again. */
export const LOOK_BACK_MS = 3 * 86_400_000;
const MAX_WORDS_CHARS = 2_000;
/** The newest of somebody who speaks all day. */
const MAX_COMPARED = 300;
/** Whoever speaks now is compared with the same words again. */
const MAX_KEPT = 3_000;

const wordsIn = keepLast(MAX_KEPT, (text: string) => text, readWords);

/**
 * Under which key each statement counts: the same for the same words, and for words that say nothing
 * that its speaker was not heard to say in the last days. The key is kept, so that it is the same
 * whenever the words come again, in every process.
 */
export async function nameSayings(
  heard: Spoken[],
  { store, now }: { store: Sayings; now: Date },
): Promise<Map<string, string>> {
  const keys = [...new Set(heard.map(({ said }) => said.wordsKey))];
  const known = new Map((await store.findSayings(keys)).map((one) => [one.wordsKey, one.saidAs]));
  const fresh = heard.filter(({ said }) => !known.has(said.wordsKey));
  const since = new Date(now.getTime() - LOOK_BACK_MS).toISOString();
  const speakerIds = [...new Set(fresh.map(({ said }) => said.speakerId))];
  const before = Map.groupBy(
    await store.findSayingsOf(speakerIds, since),
    ({ speakerId }) => speakerId,
  );
  const added: SayingRow[] = [];
  for await (const one of inTurns(fresh)) {
    const { wordsKey, speakerId } = one.said;
    if (known.has(wordsKey)) continue;
    const words = wordsOf(one).slice(0, MAX_WORDS_CHARS);
    const own = before.get(speakerId) ?? [];
    const read = wordsIn(words);
    const same = own.slice(-MAX_COMPARED).find((other) => isSaidIn(read, wordsIn(other.words)));
    const saidAs = same?.saidAs ?? wordsKey;
    const saying = { wordsKey, saidAs, speakerId, words, saidAt: now.toISOString() };
    known.set(wordsKey, saidAs);
    before.set(speakerId, [...own, saying]);
    added.push(saying);
  }
  await store.saveSayings(added);
  return known;
}

const wordsOf = ({ said, article }: Spoken): string => wordsAt(article.text, said.spans);
