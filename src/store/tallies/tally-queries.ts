import { type RawBuilder, sql } from 'kysely';
import type { Tables, TallyRow } from '../database/tables.ts';

/** In the order in which both queries give them. */
export const TALLY_COLUMNS = sql.raw(
  'speaker_id, realm, name_id, outlet, quotes, passages, statements, others, last_said',
);
export const ROLE_COLUMNS = sql.raw(
  'speaker_id, realm, name_id, role, met, position, first_said, last_said',
);

/** A quote is the first of its copies if no article that was seen earlier has one. */
const isFirst = (among: RawBuilder<unknown>) => sql`dense_rank() over (
  partition by quotes.realm, quotes.text_id, quotes.words_key, quotes.speaker_id,
    quotes.vanished_at is null, ${among}
  order by quotes.article_seq
) = 1`;

/** What the quotes that fit count for. */
export const tallyQuery = (where: RawBuilder<unknown>) => sql<TallyRow>`
  select coalesce(speaker_id, '') as speaker_id, realm, coalesce(name_id, '') as name_id, outlet,
    count(*) as quotes, sum(passage) as passages, sum(statement) as statements, sum(other) as others,
    max(published) as last_said
  from (
    select quotes.speaker_id, quotes.realm, quotes.name_id, articles.outlet, quotes.published,
      case when ${isFirst(sql`1`)} then 1 else 0 end as passage,
      case when quotes.shown = 1 and ${isFirst(sql`quotes.shown`)} then 1 else 0 end as statement,
      case when quotes.shown = 0 and ${isFirst(sql`quotes.shown`)} then 1 else 0 end as other
    from quotes inner join articles on articles.id = quotes.article_id
    where ${where}
  ) said
  group by 1, 2, 3, 4`;

/** How often the articles that fit have each role of a speaker. */
export const roleQuery = (where: RawBuilder<unknown>) => sql<Tables['roleTallies']>`
  with called as (
    select quotes.article_id, quotes.speaker_id, quotes.name_id, row_number() over (
      partition by quotes.article_id, quotes.speaker_id
        order by quotes.vanished_at is not null, quotes.position, quotes.seq
    ) as place
    from speaker_roles
    inner join articles on articles.id = speaker_roles.article_id
    -- “|| ''” keeps SQLite from the index by speaker: it reads the quotes of the article, not all they ever said.
    inner join quotes on quotes.article_id = speaker_roles.article_id
      and quotes.speaker_id || '' = speaker_roles.speaker_id
    where ${where}
  )
  select speaker_roles.speaker_id, articles.realm, coalesce(called.name_id, '') as name_id,
    speaker_roles.role, sum(speaker_roles.met) as met, min(speaker_roles.position) as position,
    min(articles.published) as first_said, max(articles.published) as last_said
  from speaker_roles
  inner join articles on articles.id = speaker_roles.article_id
  left join called on called.article_id = speaker_roles.article_id
    and called.speaker_id = speaker_roles.speaker_id and called.place = 1
  where ${where}
  group by 1, 2, 3, 4`;
