import { expressionBuilder, sql, type Transaction } from 'kysely';
import type { KnownSpeaker, Sighting } from '../../model.ts';
import type { Db, Engine, SpeakerNameRow, Tables } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { dropMark, replaceMark } from '../index/replace-mark.ts';
import { lockArticle } from '../lock-article.ts';
import { keepTallies } from '../tallies/keep-tallies.ts';
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

/** As many suffice to tell who a speaker is; more would only be slower. */
const MAX_SIGHTINGS = 20;
/** An article rarely has more than ten quotes of one speaker. */
const MAX_QUOTES = 10 * MAX_SIGHTINGS;

export function knownSpeakers(db: Db, engine: Engine): KnownSpeakers {
  return {
    async findKnownSpeakers({ nameIds, keys, sample }) {
      const names = await readNames(db, nameIds, keys);
      const known: KnownSpeaker[] = [];
      for (const [id, own] of Map.groupBy(names, ({ speakerId }) => speakerId)) {
        const sightings = await readSightings(db, id, own, sample);
        if (sightings.length > 0)
          known.push({ id, names: own.map(({ name, kind }) => ({ name, kind })), sightings });
      }
      return known;
    },

    async moveSighting({ articleId, fromId, intoId }) {
      if (await isRepaired(db, fromId)) return;
      await db.transaction().execute(async (trx) => {
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
async function readNames(db: Db, nameIds: string[], keys: string[]): Promise<SpeakerNameRow[]> {
  // Postgres takes no empty list, and names saved before there were keys all have an empty one.
  const named = [
    { column: 'nameId', values: nameIds } as const,
    { column: 'key', values: keys.filter(Boolean) } as const,
  ].filter(({ values }) => values.length > 0);
  if (named.length === 0) return [];
  const ids = db
    .selectFrom('speakerNames')
    .select('speakerId')
    .where((eb) => eb.or(named.map(({ column, values }) => eb(column, 'in', values))));
  return db
    .selectFrom('speakerNames')
    .selectAll()
    .where('speakerId', 'in', ids)
    .orderBy('speakerId')
    .orderBy('nameId')
    .execute();
}

/** The sightings of a speaker that were saved last, one per article, the newest article first. */
async function readSightings(
  db: Db,
  speakerId: string,
  names: SpeakerNameRow[],
  sample: boolean,
): Promise<Sighting[]> {
  const nameIds = await readLatest(db, speakerId);
  if (nameIds.size === 0) return [];
  const articleIds = [...nameIds.keys()];
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'outlet', 'published', 'company'])
    .where('id', 'in', articleIds)
    .where('sample', '=', Number(sample))
    .orderBy('published', 'desc')
    .orderBy('id')
    .execute();
  const roles = await db
    .selectFrom('speakerRoles')
    .select(['articleId', 'role'])
    .where('speakerId', '=', speakerId)
    .where('articleId', 'in', articleIds)
    .orderBy('position')
    .execute();
  return articles.map(({ id, outlet, published, company }): Sighting => {
    const { name, kind } = names.find(({ nameId }) => nameId === nameIds.get(id)) ?? names[0]!;
    return {
      articleId: id,
      name,
      acronyms: [],
      kind,
      roles: roles.filter(({ articleId }) => articleId === id).map(({ role }) => role),
      company: JSON.parse(company) as string[],
      outlet,
      published,
    };
  });
}

/** The articles that quoted a speaker last, with the id of the name by which each did. */
async function readLatest(db: Db, speakerId: string): Promise<Map<string, string | null>> {
  const quotes = await db
    .selectFrom('quotes')
    .select(['articleId', 'nameId'])
    .where('speakerId', '=', speakerId)
    .orderBy(sql.ref('seq'), 'desc')
    .limit(MAX_QUOTES)
    .execute();
  const nameIds = new Map(quotes.map(({ articleId, nameId }) => [articleId, nameId]));
  return new Map([...nameIds].slice(0, MAX_SIGHTINGS));
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
