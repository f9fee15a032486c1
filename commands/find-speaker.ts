import natural from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Context, Suggestion } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import type { SpeakerCount } from '../src/store/store.ts';
import { foldWords, speakerId } from '../src/text/fold.ts';

/** Jaro-Winkler likeness from which a misspelling is worth asking about. */
const LIKE = 0.84;
const OFFERED = 5;
/** Speakers a misspelt name is compared with. */
const COMPARED = 2_000;

/**
 * The one speaker that is meant. Throws `UserError` that asks: by role where several share the name, by
 * likeness where nobody has it. Never guesses.
 */
export async function findSpeaker(
  name: string,
  context: Context,
  options: Record<string, string | undefined> = {},
): Promise<SpeakerCount> {
  const nameWords = foldWords(name);
  if (nameWords.length === 0)
    throw new UserError('Who? Give a name, like “quotes marchetti”.', ['speakers']);
  const found = await context.store.findSpeakers({
    placeId: context.place.id,
    nameWords,
    limit: 50,
  });
  const exact = found.find(({ speaker }) => speaker.id === speakerId(name));
  if (exact) return exact;
  const whole = found.filter(({ speaker }) =>
    nameWords.every((word) => foldWords(speaker.name).includes(word)),
  );
  const meant = whole.length > 0 ? whole : found;
  if (meant.length === 1) return meant[0] as SpeakerCount;
  const ask = ({ speaker }: SpeakerCount) => ({
    label: [speaker.name, speaker.roles[0]].filter(Boolean).join(', '),
    line: formatLine('quotes', { speaker: speaker.name, ...options }),
  });
  if (meant.length > 1)
    throw new UserError(
      `Several people here are called “${name}”. Whom do you mean? ${meant.slice(0, OFFERED).map(describe).join('; ')}.`,
      meant.slice(0, OFFERED).map(ask),
    );
  const like = await findLike(nameWords, context);
  if (like.length === 0)
    throw new UserError(`No quotes by “${name}”. ${await searchedWhat(context)}`, [
      'speakers',
      `search ${name}`,
    ]);
  throw new UserError(
    `No quotes by “${name}”. Did you mean ${like.map(({ speaker }) => speaker.name).join(' or ')}? ${await searchedWhat(context)}`,
    like.map(ask),
  );
}

/** “Searched 240 quotes by 31 speakers from 4 sources.” */
export async function searchedWhat({ store, place }: Context): Promise<string> {
  const feeds = await store.findFeeds(place.id);
  const { total } = await store.findQuotes({ placeId: place.id, limit: 1 });
  return `Searched ${count(total, 'quote')} from ${count(feeds.length, 'source')}.`;
}

async function findLike(words: string[], { store, place }: Context): Promise<SpeakerCount[]> {
  const all = await store.findSpeakers({ placeId: place.id, limit: COMPARED });
  return all
    .map((count) => ({ count, score: likeness(words, foldWords(count.speaker.name)) }))
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((found) => found.count);
}

/** Each typed word against the best word of the name. */
function likeness(typed: string[], name: string[]): number {
  const scores = typed.map((word) => Math.max(0, ...name.map((other) => natural(word, other))));
  return scores.reduce((sum, score) => sum + score, 0) / typed.length;
}

/** `Dmitry Peskov, Kremlin spokesman (41 quotes)` */
export function describe({ speaker, quotes }: SpeakerCount): string {
  return `${speaker.name}${speaker.roles[0] ? `, ${speaker.roles[0]}` : ''} (${count(quotes, 'quote')})`;
}

/** Completion of a speaker's name. */
export async function suggestSpeakers(
  typed: string,
  { store, place }: Context,
): Promise<Suggestion[]> {
  const found = await store.findSpeakers({
    placeId: place.id,
    nameWords: foldWords(typed),
    limit: 25,
  });
  return found.map((count) => ({ value: count.speaker.name, label: describe(count) }));
}
