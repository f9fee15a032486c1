import { sql, type Transaction } from 'kysely';
import type { FormerSpeaker } from '../../model.ts';
import { wordsAt } from '../../text/words-at.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, QuoteRow, Tables } from '../database/tables.ts';
import type { QuoteSpeakers } from '../speakers/quote-speakers.ts';
import type { NewQuote } from './insert-quotes.ts';
import { wordsKey } from './quotation-key.ts';

/** To whom an earlier version of an article gave words; `name` as that version had it. */
export type Former = Tables['formerSpeakers'] & { name: string };

type Worded = Pick<
  QuoteRow,
  'articleId' | 'wordsKey' | 'speakerId' | 'nameId' | 'vanishedAt' | 'realm'
>;

/**
 * Part of saving an edit, before the old quotes go: keeps to whom the old text gave words that the
 * new one does not give to them.
 */
export async function keepFormerSpeakers(
  trx: Transaction<Tables>,
  articleId: string,
  { text, quotes, now }: { text: string; quotes: NewQuote[]; now: string },
): Promise<void> {
  const given = new Set(
    quotes.map(({ spans, speaker }) => keyOf(wordsKey(wordsAt(text, spans)), speaker?.id ?? null)),
  );
  const old = await trx
    .selectFrom('quotes')
    .select(['articleId', 'wordsKey', 'speakerId', 'nameId', 'confidence'])
    .where('articleId', '=', articleId)
    .where('vanishedAt', 'is', null)
    .execute();
  const former = old.flatMap(({ speakerId, ...row }) =>
    speakerId === null || given.has(keyOf(row.wordsKey, speakerId))
      ? []
      : { ...row, speakerId, until: now },
  );
  for (const batch of inBatches(former))
    await trx
      .insertInto('formerSpeakers')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What is kept of the words of these quotes, the first edit first. */
export async function readFormers(db: Db, quotes: Worded[]): Promise<Former[]> {
  const found: Former[] = [];
  for (const batch of inBatches([...new Set(quotes.map(({ articleId }) => articleId))]))
    found.push(
      ...(await db
        .selectFrom('formerSpeakers')
        .innerJoin('speakerNames', (join) =>
          join
            .onRef('speakerNames.speakerId', '=', 'formerSpeakers.speakerId')
            .on(
              sql.ref('speakerNames.nameId'),
              '=',
              sql`coalesce(former_speakers.name_id, former_speakers.speaker_id)`,
            ),
        )
        .selectAll('formerSpeakers')
        .select('speakerNames.name')
        .where('articleId', 'in', batch)
        .orderBy('until')
        .execute()),
    );
  return found;
}

/**
 * To whom else an article gave the words of this quote of it before, the last time for each, of all
 * that is kept of it. Who may be the same is left out: “Lee” and “Ann Lee”, or one whom the place
 * has merged with the speaker.
 */
export function toFormerSpeakers(
  quote: Worded,
  formers: Former[],
  speakers: QuoteSpeakers,
): FormerSpeaker[] {
  const now = speakers.find(quote);
  const others = formers.filter(
    (former) =>
      former.wordsKey === quote.wordsKey &&
      (quote.vanishedAt === null || former.until < quote.vanishedAt) &&
      (quote.speakerId === null || !isSameName(former, quote)) &&
      (now === null || speakers.find(former)?.id !== now.id),
  );
  const named = others.map(({ name, confidence, until, ...former }) => ({
    speaker: speakers.find({ ...former, articleId: quote.articleId })?.name ?? name,
    ...{ confidence, until },
  }));
  const last = new Map(named.map((former) => [former.speaker, former]));
  return [...last.values()].sort((one, other) => one.until.localeCompare(other.until));
}

/** Whether one name is in the other: lee in ann-lee. */
function isSameName(one: Spoken, other: Spoken): boolean {
  const [name, beside] = [one, other].map(
    ({ nameId, speakerId }) => `-${nameId ?? speakerId ?? ''}-`,
  );
  return one.speakerId === other.speakerId || name!.includes(beside!) || beside!.includes(name!);
}

type Spoken = Pick<QuoteRow, 'nameId' | 'speakerId'>;

const keyOf = (words: string, speakerId: string | null): string =>
  JSON.stringify([words, speakerId]);
