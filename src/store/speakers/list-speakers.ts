import { type RawBuilder, sql } from 'kysely';
import { contains } from '../database/contains.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { readView } from './read-view.ts';
import { beginsName } from './speaker-words.ts';
import { toVoices } from './to-voices.ts';
import type { View } from './voices.ts';

/** All who speak, in an order that does not change while more is read. */
export type SpeakerList = {
  /** The ids of those after one, in the order of the bytes of their ids. */
  listSpeakerIds(search: ListSearch): Promise<string[]>;
};

type ListSearch = {
  placeId: string;
  /** Folded words, each of which must begin a word of one name of the speaker. */
  nameWords?: string[];
  after?: string;
  limit: number;
};

export const speakerList = (db: Db, engine: Engine, scope: Scope): SpeakerList => ({
  async listSpeakerIds({ placeId, nameWords = [], after = '', limit }) {
    const view = await readView(db, scope, placeId);
    const stored =
      nameWords.length > 0
        ? await listNamed(db, engine, view, { nameWords, after, limit })
        : await listAll(db, view, { after, limit });
    const repaired = await listRepaired(db, view, nameWords);
    const others = repaired.filter((voice) => byBytes(voice, after) > 0);
    return [...stored, ...others].sort(byBytes).slice(0, limit);
  },
});

/** As both databases order ids. */
const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

type Page = Required<Pick<ListSearch, 'after' | 'limit'>>;

/** Each realm is read from its index, however many speak there. */
async function listAll(db: Db, { realms, voices }: View, { after, limit }: Page) {
  const ofRealms = realms.map(
    (realm) => sql`select speaker_id from (
      select speaker_id from speaker_ranks
      where realm = ${realm} and speaker_id > ${after} and ${isPlain(voices.repaired)}
      order by speaker_id limit ${limit}
    ) one`,
  );
  return readIds(db, sql`(${sql.join(ofRealms, sql` union all `)}) every_one`, limit);
}

/** Only by names that the articles of the place have. */
async function listNamed(
  db: Db,
  engine: Engine,
  { realms, voices }: View,
  { nameWords, after, limit }: Page & { nameWords: string[] },
) {
  const [longest = '', ...others] = nameWords.toSorted((one, other) => other.length - one.length);
  // Every word of `-dmitry-peskov` follows a hyphen.
  const hyphened = sql<string>`'-' || speaker_words.name_id`;
  const isCalled = others.map((word) => sql`and ${contains(engine, hyphened, `-${word}`)}`);
  const from = sql`(
    select speaker_id from speaker_words
    where ${beginsName(longest)} ${sql.join(isCalled, sql` `)}
      and speaker_id > ${after} and ${isPlain(voices.repaired)} and exists (
        select 1 from speaker_tallies seen where seen.speaker_id = speaker_words.speaker_id
          and seen.realm in (${sql.join(realms)}) and seen.name_id = speaker_words.name_id
      )
  ) named`;
  return readIds(db, from, limit);
}

async function readIds(db: Db, from: RawBuilder<unknown>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ speakerId: string }>`
    select distinct speaker_id from ${from} order by speaker_id limit ${limit}`.execute(db);
  return rows.map(({ speakerId }) => speakerId);
}

const isPlain = (repaired: string[]): RawBuilder<unknown> =>
  repaired.length > 0 ? sql`speaker_id not in (${sql.join(repaired)})` : sql`1 = 1`;

/** The few that somebody has merged or split go by other ids than the stored ones. */
async function listRepaired(db: Db, view: View, nameWords: string[]): Promise<string[]> {
  const tallies = await readTallies(db, view.realms, view.voices.repaired);
  return toVoices(tallies, view)
    .filter(({ names }) =>
      names.some(({ nameId }) => nameWords.every((word) => `-${nameId}`.includes(`-${word}`))),
    )
    .map(({ voice }) => voice);
}
