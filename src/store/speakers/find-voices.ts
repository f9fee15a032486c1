import { type Expression, type SqlBool, sql } from 'kysely';
import { contains } from '../database/contains.ts';
import type { Db, Engine } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { rankSpeakers } from './rank-speakers.ts';
import { beginsName } from './speaker-words.ts';
import { toVoices, type VoiceTally } from './to-voices.ts';
import type { View } from './voices.ts';

/** More hits are not ranked one by one: then those who are quoted most are looked through. */
const MAX_HITS = 500;

/** Mostly, enough of the most quoted have the words. */
const MIN_LOOKED_THROUGH = 600;

/** A speaker who has the words looked for, in this name; empty where a role has them. */
type Hit = { speakerId: string; nameId: string };
/** Finds at most `limit` hits, among these speakers if they are given. */
type FindHits = (search: { among?: string[]; limit?: number }) => Promise<Hit[]>;

/**
 * The most quoted voices that have a name, in articles of the place, in which each of these folded
 * words begins a word.
 */
export async function findNamed(
  db: Db,
  { engine, view }: { engine: Engine; view: View },
  nameWords: string[],
  limit: number,
): Promise<VoiceTally[]> {
  const longest = nameWords.toSorted((one, other) => other.length - one.length)[0]!;
  // Every word of `-dmitry-peskov` follows a hyphen.
  const hyphened = sql<string>`'-' || speaker_words.name_id`;
  const others = nameWords.map((word) => contains(engine, hyphened, `-${word}`));
  const find: FindHits = (search) => findHits(db, [beginsName(longest), ...others], search);
  return chooseVoices(db, view, find, limit);
}

/** The most quoted voices with all these folded words in their names or in some role, anywhere. */
export async function findDescribed(
  db: Db,
  view: View,
  words: string[],
  limit: number,
): Promise<VoiceTally[]> {
  const [first, ...others] = words.toSorted((one, other) => other.length - one.length);
  const hasWord = (word: string) => sql<SqlBool>`exists (
    select 1 from speaker_words other
    where other.word = ${word} and other.speaker_id = speaker_words.speaker_id
  )`;
  const conditions = [sql<SqlBool>`speaker_words.word = ${first}`, ...others.map(hasWord)];
  const find: FindHits = async (search) =>
    (await findHits(db, conditions, search)).map((hit) => ({ ...hit, nameId: '' }));
  return chooseVoices(db, view, find, limit);
}

async function findHits(
  db: Db,
  conditions: Expression<SqlBool>[],
  { among, limit = Number.MAX_SAFE_INTEGER }: Parameters<FindHits>[0],
): Promise<Hit[]> {
  return db
    .selectFrom('speakerWords')
    .select(['speakerId', 'nameId'])
    .distinct()
    .where((eb) => eb.and(conditions))
    .$if(among !== undefined, (query) => query.where('speakerId', 'in', among ?? []))
    .limit(limit)
    .execute();
}

async function chooseVoices(
  db: Db,
  view: View,
  find: FindHits,
  limit: number,
): Promise<VoiceTally[]> {
  const hits = await find({ limit: MAX_HITS + 1 });
  if (hits.length <= MAX_HITS) return (await countHits(db, view, hits)).slice(0, limit);
  const depth = MIN_LOOKED_THROUGH;
  return rankSpeakers(db, view, { limit, depth }, async (among) =>
    among.length > 0 ? countHits(db, view, await find({ among })) : [],
  );
}

/** The voices of hits that the place can see, with all their other names. */
async function countHits(db: Db, view: View, hits: Hit[]): Promise<VoiceTally[]> {
  const { realms, voices } = view;
  const wanted = new Set(hits.map(({ speakerId, nameId }) => JSON.stringify([speakerId, nameId])));
  const found = await readTallies(db, realms, [...new Set(hits.map((hit) => hit.speakerId))]);
  const isHit = ({ speakerId, nameId }: Hit) =>
    wanted.has(JSON.stringify([speakerId, nameId])) || wanted.has(JSON.stringify([speakerId, '']));
  const named = new Set(
    found.filter(isHit).map(({ speakerId, nameId }) => voices.voiceOf(speakerId, nameId)),
  );
  const missing = voices
    .speakersOf([...named])
    .filter((id) => !found.some(({ speakerId }) => speakerId === id));
  const all = [...found, ...(await readTallies(db, realms, missing))];
  return toVoices(all, view).filter(({ voice }) => named.has(voice));
}
