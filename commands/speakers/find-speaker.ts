import natural from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Context, Suggestion } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import type { Speaker } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { TITLES } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { isSameWord } from '../../src/text/spelling.ts';

/** Jaro-Winkler likeness from which a misspelling is worth asking about. */
const LIKE = 0.84;
const OFFERED = 5;
/** Speakers a misspelt name is compared with. */
const COMPARED = 2_000;
// Dmitry Peskov, Kremlin spokesman; John Smith @3fa91c, as our own buttons say it
const TYPED = /^([^,@]*?)\s*(?:,(.*)|@([0-9a-f]{6})\s*)?$/su;

/** The command line that asks again, for the speaker meant. */
type Again = (speaker: string) => string;

/**
 * The one speaker that is meant. Throws `UserError` that asks: by role where several share the name, by likeness
 * where nobody has it. Never guesses.
 */
export async function findSpeaker(
  typed: string,
  context: Context,
  again: Again = (speaker) => formatLine('quotes', { speaker }),
): Promise<SpeakerCount> {
  const words = foldWords(typed);
  if (words.length === 0) throw new UserError('Who? Give a name, like “marchetti”.', ['speakers']);
  const meant = await lookUp(typed, context);
  if (meant.length === 1) return meant[0]!;
  if (meant.length > 1) throw askWhich(typed, meant, again);
  throw await nobody(typed, findLike(words, await everyone(context)), again, context);
}

/** Whom these words may mean: by name, part of it, what they are (`Kremlin spokesman`), or both. */
export async function lookUp(typed: string, context: Context): Promise<SpeakerCount[]> {
  const [, name = typed, role = '', tag] = TYPED.exec(typed) ?? [];
  const words = foldWords(name);
  const named = words.length > 0 ? await findNamed(words, context) : [];
  if (tag) return named.filter((one) => tagOf(one.speaker) === tag);
  const meant = narrow(named, words).filter((one) => isCalled(one, foldWords(role)));
  if (meant.length > 0) return meant;
  const all = await everyone(context);
  const described = (typedWords: string[]) =>
    typedWords.length > 0 ? all.filter((one) => isDescribed(one, typedWords)) : [];
  const given = foldWords(typed);
  const found = described(given);
  return found.length > 0 ? found : described(given.filter((word) => !TITLES.has(word)));
}

const everyone = ({ store, place }: Context): Promise<SpeakerCount[]> =>
  store.findSpeakers({ placeId: place.id, limit: COMPARED });

const findNamed = (nameWords: string[], { store, place }: Context): Promise<SpeakerCount[]> =>
  store.findSpeakers({ placeId: place.id, nameWords, limit: 50 });

/** Who has the very name, in any spelling, before who has its words, and those before whose words begin so. */
function narrow(named: SpeakerCount[], words: string[]): SpeakerCount[] {
  const whole = named.filter(({ speaker }) => words.every((word) => hasWord(speaker.name, word)));
  const exact = whole.filter(({ speaker }) => foldWords(speaker.name).length === words.length);
  // A surname left over from an article that gives no more of the name says nothing about who is meant.
  const open = words.length === 1 && exact.every(({ speaker }) => speaker.kind !== 'organisation');
  if (exact.length > 0 && !(open && whole.some(({ speaker }) => speaker.kind === 'person')))
    return exact;
  return whole.length > 0 ? whole : named;
}

const hasWord = (name: string, word: string): boolean =>
  foldWords(name).includes(word) || name.split(/\s+/u).some((own) => isSameWord(own, word));

const isCalled = ({ speaker }: SpeakerCount, role: string[]): boolean => {
  const words = new Set(speaker.roles.flatMap(foldWords));
  return role.every((word) => words.has(word));
};

/** “Kremlin spokesman”, “Kremlin spokesman Peskov”, and names in another spelling; all words must fit. */
function isDescribed({ speaker }: SpeakerCount, typed: string[]): boolean {
  const roles = new Set(speaker.roles.flatMap(foldWords));
  return typed.every((word) => roles.has(word) || hasWord(speaker.name, word));
}

function askWhich(name: string, meant: SpeakerCount[], again: Again): UserError {
  const shown = meant.slice(0, OFFERED);
  return new UserError(
    `Several people here are called “${name}”. Whom do you mean? ${shown.map(describe).join('; ')}.`,
    shown.map((one) => suggestion(one, again)),
  );
}

async function nobody(
  name: string,
  like: SpeakerCount[],
  again: Again,
  context: Context,
): Promise<UserError> {
  const searched = await searchedWhat(context);
  if (like.length === 0)
    return new UserError(`No quotes by “${name}”. ${searched}`, ['speakers', `search ${name}`]);
  return new UserError(
    `No quotes by “${name}”. Did you mean ${like.map(({ speaker }) => speaker.name).join(' or ')}? ${searched}`,
    like.map((one) => suggestion(one, again)),
  );
}

const suggestion = (one: SpeakerCount, again: Again) => ({
  label: [one.speaker.name, one.speaker.roles[0]].filter(Boolean).join(', '),
  line: again(exactly(one.speaker)),
});

/** What a line calls a speaker: the name, made exact where another of these could be meant by it. */
export function nameAmong({ speaker }: SpeakerCount, all: SpeakerCount[]): string {
  const words = foldWords(speaker.name);
  const meant = all.filter((one) => words.every((word) => hasWord(one.speaker.name, word)));
  return meant.length > 1 ? exactly(speaker) : speaker.name;
}

/** A name that `findSpeaker` reads as this speaker and nobody else, whoever bears it too. */
export const exactly = (one: Pick<Speaker, 'id' | 'name'>): string => `${one.name} @${tagOf(one)}`;

const tagOf = ({ id }: Pick<Speaker, 'id'>): string => shortHash(id, 6, 'hex');

/** “Searched 240 quotes by 31 speakers from 4 sources.” */
export async function searchedWhat({ store, place }: Context): Promise<string> {
  const feeds = await store.findFeeds(place.id);
  const { total } = await store.findQuotes({ placeId: place.id, copies: true, limit: 1 });
  return `Searched ${count(total, 'quote')} from ${count(feeds.length, 'source')}.`;
}

const findLike = (words: string[], all: SpeakerCount[]): SpeakerCount[] =>
  all
    .map((count) => ({ count, score: likeness(words, foldWords(count.speaker.name)) }))
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((found) => found.count);

/** Each typed word against the best word of the name. */
function likeness(typed: string[], name: string[]): number {
  const scores = typed.map((word) => Math.max(0, ...name.map((other) => natural(word, other))));
  return scores.reduce((sum, score) => sum + score, 0) / typed.length;
}

/** `Dmitry Peskov, Kremlin spokesman (41 quotes)` */
export function describe({ speaker, quotes }: SpeakerCount): string {
  return `${speaker.name}${speaker.roles[0] ? `, ${speaker.roles[0]}` : ''} (${count(quotes, 'quote')})`;
}

/** Completion of a speaker's name; who shares it with another is told apart. */
export async function suggestSpeakers(
  typed: string,
  { store, place }: Context,
): Promise<Suggestion[]> {
  const found = await store.findSpeakers({
    placeId: place.id,
    nameWords: foldWords(typed),
    limit: 25,
  });
  return found.map((one) => ({ value: nameAmong(one, found), label: describe(one) }));
}
