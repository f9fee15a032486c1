import { sql } from 'kysely';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';

/** What one speaker has said under one name, as far as a place sees it. */
export type NameTally = {
  speakerId: string;
  nameId: string;
  /** Every copy counts. */
  quotes: number;
  passages: number;
  statements: number;
  others: number;
  outlets: number;
  lastSaid: string;
};

type Crossed = Pick<NameTally, 'passages' | 'statements' | 'others'>;

/** The kept counts of these speakers in these realms. */
export async function readTallies(
  db: Db,
  realms: string[],
  speakerIds: string[],
): Promise<NameTally[]> {
  const found: NameTally[] = [];
  for (const batch of inBatches(speakerIds)) {
    const rows = await db
      .selectFrom('speakerTallies')
      .select(({ fn }) => [
        'speakerId',
        'nameId',
        fn.sum('quotes').as('quotes'),
        fn.sum('passages').as('passages'),
        fn.sum('statements').as('statements'),
        fn.sum('others').as('others'),
        fn.count('outlet').distinct().as('outlets'),
        fn.max('lastSaid').as('lastSaid'),
      ])
      .where('speakerId', 'in', batch)
      .where('realm', 'in', realms)
      .groupBy(['speakerId', 'nameId'])
      .execute();
    found.push(
      ...rows.map(({ speakerId, nameId, lastSaid, ...counts }) => ({
        speakerId,
        nameId,
        lastSaid,
        quotes: Number(counts.quotes),
        passages: Number(counts.passages),
        statements: Number(counts.statements),
        others: Number(counts.others),
        outlets: Number(counts.outlets),
      })),
    );
  }
  return realms.length > 1 ? withoutCrossed(db, realms, speakerIds, found) : found;
}

/**
 * A text that stands in several realms of a place is counted in each. This takes off what is not
 * the first of its copies there.
 */
async function withoutCrossed(
  db: Db,
  realms: string[],
  speakerIds: string[],
  tallies: NameTally[],
): Promise<NameTally[]> {
  const again = new Map<string, Crossed>();
  for (const batch of inBatches(speakerIds)) {
    const { rows } = await sql<Crossed & { speakerId: string; nameId: string }>`
      select speaker_id, name_id,
        sum(case when here = 1 and anywhere > 1 then 1 else 0 end) as passages,
        sum(case when shown = 1 and shown_here = 1 and shown_anywhere > 1 then 1 else 0 end)
          as statements,
        sum(case when shown = 0 and shown_here = 1 and shown_anywhere > 1 then 1 else 0 end)
          as others
      from (
        select quotes.speaker_id, coalesce(quotes.name_id, '') as name_id, quotes.shown,
          dense_rank() over (copies_here) as here,
          dense_rank() over (copies_anywhere) as anywhere,
          dense_rank() over (shown_copies_here) as shown_here,
          dense_rank() over (shown_copies_anywhere) as shown_anywhere
        from quotes
        where quotes.crossed = 1 and quotes.realm in (${sql.join(realms)})
          and quotes.speaker_id in (${sql.join(batch)})
        window copies_anywhere as (
            partition by quotes.text_id, quotes.words_key, quotes.speaker_id,
              quotes.vanished_at is null
            order by quotes.article_seq
          ),
          copies_here as (
            partition by quotes.text_id, quotes.words_key, quotes.speaker_id,
              quotes.vanished_at is null, quotes.realm
            order by quotes.article_seq
          ),
          shown_copies_anywhere as (
            partition by quotes.text_id, quotes.words_key, quotes.speaker_id,
              quotes.vanished_at is null, quotes.shown
            order by quotes.article_seq
          ),
          shown_copies_here as (
            partition by quotes.text_id, quotes.words_key, quotes.speaker_id,
              quotes.vanished_at is null, quotes.realm, quotes.shown
            order by quotes.article_seq
          )
      ) copied
      group by speaker_id, name_id
    `.execute(db);
    for (const { speakerId, nameId, ...counts } of rows)
      again.set(JSON.stringify([speakerId, nameId]), counts);
  }
  return tallies.map((tally) => {
    const crossed = again.get(JSON.stringify([tally.speakerId, tally.nameId]));
    return crossed === undefined
      ? tally
      : {
          ...tally,
          passages: tally.passages - Number(crossed.passages),
          statements: tally.statements - Number(crossed.statements),
          others: tally.others - Number(crossed.others),
        };
  });
}
