import { sql } from 'kysely';
import type { Sighting } from '../../model.ts';
import { listed } from '../database/listed.ts';
import type { Db, Engine, SpeakerNameRow } from '../database/tables.ts';

/** As many suffice to tell who a speaker is; more would only be slower. */
const MAX_SIGHTINGS = 20;
/** An article rarely has more than ten quotes of one speaker. */
const MAX_QUOTES = 10 * MAX_SIGHTINGS;

/**
 * The sightings of each speaker that were saved last, one per article, the newest article first.
 * `names` are all names of each.
 */
export async function readSightings(
  db: Db,
  engine: Engine,
  names: Map<string, SpeakerNameRow[]>,
  sample: boolean,
): Promise<Map<string, Sighting[]>> {
  const latest = await readLatest(db, engine, [...names.keys()]);
  const articleIds = [...new Set([...latest.values()].flatMap((own) => [...own.keys()]))];
  const articles = await readArticles(db, engine, articleIds, sample);
  const roles = await readRoles(db, engine, [...latest.keys()], articleIds);
  return new Map(
    [...latest].map(([speakerId, nameIds]) => {
      const own = names.get(speakerId)!;
      const met = articles.filter(({ articleId }) => nameIds.has(articleId));
      const sightings = met.map((article): Sighting => {
        const nameId = nameIds.get(article.articleId);
        const { name, kind } = own.find((row) => row.nameId === nameId) ?? own[0]!;
        const called = roles.get(toKey(speakerId, article.articleId)) ?? [];
        return { ...article, name, acronyms: [], kind, roles: called };
      });
      return [speakerId, sightings];
    }),
  );
}

/** The articles that quoted each speaker last, with the id of the name by which each did first. */
async function readLatest(
  db: Db,
  engine: Engine,
  speakerIds: string[],
): Promise<Map<string, Map<string, string | null>>> {
  const { rows } = await sql<{ speakerId: string; articleId: string; nameId: string | null }>`
    with met as (
      select speaker_id, article_id, min(seq) as first_seq,
        row_number() over (partition by speaker_id order by max(seq) desc) as place
      from ${listed(engine, speakerIds)}
      inner join quotes on speaker_id = listed.value and seq >= coalesce((
        select seq from quotes as own where own.speaker_id = listed.value
        order by seq desc limit 1 offset ${sql.lit(MAX_QUOTES - 1)}
      ), 0)
      group by speaker_id, article_id
    )
    select met.speaker_id, met.article_id, quotes.name_id
    from met inner join quotes on quotes.seq = met.first_seq
    where place <= ${sql.lit(MAX_SIGHTINGS)}
  `.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ speakerId }) => speakerId)].map(([id, own]) => [
      id,
      new Map(own.map(({ articleId, nameId }) => [articleId, nameId])),
    ]),
  );
}

type MetIn = Pick<Sighting, 'articleId' | 'outlet' | 'published' | 'company'>;

/** The newest first. */
async function readArticles(
  db: Db,
  engine: Engine,
  ids: string[],
  sample: boolean,
): Promise<MetIn[]> {
  const { rows } = await sql<Omit<MetIn, 'company'> & { company: string }>`
    select articles.id as article_id, outlet, published, company
    from ${listed(engine, ids)} inner join articles on articles.id = listed.value
    where sample = ${Number(sample)}
    order by published desc, articles.id
  `.execute(db);
  return rows.map((row) => ({ ...row, company: JSON.parse(row.company) as string[] }));
}

/** What each of these speakers is called in each of these articles. */
async function readRoles(
  db: Db,
  engine: Engine,
  speakerIds: string[],
  articleIds: string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ articleId: string; speakerId: string; role: string }>`
    select article_id, speaker_id, role
    from ${listed(engine, articleIds)} inner join speaker_roles
      on speaker_roles.article_id = listed.value
    order by position
  `.execute(db);
  const asked = new Set(speakerIds);
  const roles = new Map<string, string[]>();
  for (const { speakerId, articleId, role } of rows) {
    if (!asked.has(speakerId)) continue;
    const key = toKey(speakerId, articleId);
    roles.set(key, [...(roles.get(key) ?? []), role]);
  }
  return roles;
}

const toKey = (speakerId: string, articleId: string): string =>
  JSON.stringify([speakerId, articleId]);
