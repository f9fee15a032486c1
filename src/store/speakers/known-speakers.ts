import { expressionBuilder, sql, type Transaction } from 'kysely';
import type { KnownSpeaker } from '../../model.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { listed } from '../database/listed.ts';
import type { Db, Engine, SpeakerNameRow, Tables } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { dropMark, replaceMark } from '../index/replace-mark.ts';
import { lockArticle } from '../lock-article.ts';
import { keepTallies } from '../tallies/keep-tallies.ts';
import { readSightings } from './read-sightings.ts';
import { copyWords } from './speaker-words.ts';
import { speakerOf } from './voices.ts';

/** Speakers that were met before, to recognise them in a new article. */
export type KnownSpeakers = {
  /**
   * Those who have one of these names or share a key with them, with their latest sightings. Used
   * to decide identity, so not limited to what a place may see.
   */
  findKnownSpeakers(search: KnownSearch): Promise<KnownSpeaker[]>;
  /**
   * Gives what one article has of a speaker to another speaker. Does nothing where some place has
   * repaired the first.
   */
  moveSighting(move: { articleId: string; fromId: string; intoId: string }): Promise<void>;
};

/** `sample` says which to look among: real and invented people are never the same. */
type KnownSearch = { nameIds: string[]; keys: string[]; sample: boolean };

export function knownSpeakers(db: Db, engine: Engine): KnownSpeakers {
  return {
    async findKnownSpeakers({ nameIds, keys, sample }) {
      const rows = await readNames(db, engine, nameIds, keys);
      const names = Map.groupBy(rows, ({ speakerId }) => speakerId);
      const sightings = await readSightings(db, engine, names, sample);
      return [...names].flatMap(([id, own]) => {
        const met = sightings.get(id) ?? [];
        const called = own.map(({ name, kind }) => ({ name, kind }));
        return met.length > 0 ? [{ id, names: called, sightings: met }] : [];
      });
    },

    async moveSighting({ articleId, fromId, intoId }) {
      if (await isRepaired(db, fromId)) return;
      await inTransaction(db, async (trx) => {
        const article = await lockArticle(trx, engine, articleId);
        if (!article) return;
        await keepTallies(trx, engine, article, async () => {
          await copyNames(trx, fromId, intoId);
          await copyWords(trx, fromId, intoId);
          await moveQuotes(trx, { articleId, fromId, intoId });
        });
      });
    },
  };
}

async function moveQuotes(
  trx: Transaction<Tables>,
  { articleId, fromId, intoId }: { articleId: string; fromId: string; intoId: string },
): Promise<void> {
  const { there } = await trx
    .selectFrom('speakerRoles')
    .select((eb) => eb.fn.countAll().as('there'))
    .where('articleId', '=', articleId)
    .where('speakerId', '=', intoId)
    .executeTakeFirstOrThrow();
  const isMoved = () => {
    const eb = expressionBuilder<Tables, 'quotes' | 'speakerRoles'>();
    return eb.and({ articleId, speakerId: fromId });
  };
  const terms = replaceMark(markOf('speaker', fromId), markOf('speaker', intoId));
  await trx.updateTable('articles').set({ terms }).where('id', '=', articleId).execute();
  // The name in full stands in another article, and may be another's.
  await trx
    .updateTable('quotes')
    .set({ certain: 0, terms: dropMark(markOf('certain', '1')) })
    .where(isMoved)
    .where('certain', '=', 1)
    .execute();
  await trx.updateTable('quotes').set({ speakerId: intoId, terms }).where(isMoved).execute();
  await trx
    .updateTable('speakerRoles')
    .set((eb) => ({ speakerId: intoId, position: eb('position', '+', Number(there)) }))
    .where(isMoved)
    .execute();
}

/** All names of the speakers who have one of these names, or one with such a key. */
async function readNames(
  db: Db,
  engine: Engine,
  nameIds: string[],
  keys: string[],
): Promise<SpeakerNameRow[]> {
  // Names saved before there were keys all have an empty one.
  const told = keys.filter((key) => key !== '');
  const { rows } = await sql<SpeakerNameRow>`
    select * from speaker_names where speaker_id in (
      select speaker_id from ${listed(engine, nameIds)}
        inner join speaker_names on speaker_names.name_id = listed.value
      union
      select speaker_id from ${listed(engine, told)}
        inner join speaker_names on speaker_names.key = listed.value
    )
    order by speaker_id, name_id
  `.execute(db);
  return rows;
}

async function copyNames(trx: Transaction<Tables>, fromId: string, intoId: string): Promise<void> {
  await trx
    .insertInto('speakerNames')
    .columns(['speakerId', 'nameId', 'name', 'kind', 'key'])
    .expression((eb) =>
      eb
        .selectFrom('speakerNames')
        .select([sql<string>`${intoId}`.as('speakerId'), 'nameId', 'name', 'kind', 'key'])
        .where('speakerId', '=', fromId)
        .orderBy('nameId'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether any place has repaired the speaker: what people have corrected stays as they saw it. */
async function isRepaired(db: Db, speakerId: string): Promise<boolean> {
  const merges = await db.selectFrom('speakerMerges').select(['fromId', 'intoId']).execute();
  const splits = await db.selectFrom('speakerSplits').select('speakerId').execute();
  return [
    ...merges.flatMap(({ fromId, intoId }) => [speakerOf(fromId), speakerOf(intoId)]),
    ...splits.map((split) => split.speakerId),
  ].includes(speakerId);
}
