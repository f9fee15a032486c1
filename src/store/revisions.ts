import type { Transaction } from 'kysely';
import type { Article, Span } from '../model.ts';
import { articleMarks } from './article-marks.ts';
import { readArticles } from './articles.ts';
import type { Db, Engine, QuoteRow, Tables } from './database/tables.ts';
import { toTerms } from './index/has-terms.ts';
import { lockArticle } from './lock-article.ts';
import { lookAtOthers } from './looks/look-at-others.ts';
import { planLooks } from './looks/plan-looks.ts';
import { keepFormerSpeakers } from './quotes/former-speakers.ts';
import { insertQuotes, type NewQuote, type QuotedArticle } from './quotes/insert-quotes.ts';
import { toWords } from './quotes/quotation-key.ts';
import { keepTallies } from './tallies/keep-tallies.ts';
import { insertBands } from './twins.ts';

/** Stored articles that are read again. Their old texts are kept beside the new ones. */
export type Revisions = {
  /** The article as it is now. Used to compare it, so not limited to what a place may see. */
  findCurrent(id: string): Promise<Article | undefined>;
  /**
   * Keeps the article's text and headline as a revision and takes the new ones, with their quotes.
   * Quotes whose words are not in the new text stay, marked as vanished `now`, and as withdrawn
   * where the new text takes them back. Whom the old text named for words that the new one gives to
   * somebody else is kept. False where nothing has changed, or there is no such
   * article.
   */
  reviseArticle(id: string, edit: Edit): Promise<boolean>;
  /** Records that it was read again, and what its feed said of it then, if that was why. */
  markLooked(id: string, look: { fingerprint?: string | null; now: string }): Promise<void>;
};

/** `company` is whom the new text names in full; by `bands` it is compared with other texts. */
type Edit = Pick<Article, 'title' | 'text' | 'teaser' | 'language'> & {
  quotes: NewQuote[];
  terms: string;
  company: string[];
  bands: string[];
  /** Whether a correction in the new text takes back a quotation of these pieces. */
  isWithdrawn: (pieces: string[]) => boolean;
  /** The new text is its page's own, not the feed's words. */
  isOfPage?: boolean;
  /** The old text was never the article’s: it is not kept, and neither are its quotes. */
  isMistake?: boolean;
  now: string;
};

type Version = QuotedArticle & Pick<Article, 'title' | 'readAt'>;

export function revisions(db: Db, engine: Engine): Revisions {
  return {
    async findCurrent(id) {
      return (await readArticles(db, [id])).get(id);
    },

    async reviseArticle(id, { title, text, quotes, terms, company, bands, isWithdrawn, ...edit }) {
      const { teaser = null, language = null, isMistake = false, isOfPage = false, now } = edit;
      return db.transaction().execute(async (trx) => {
        const old = await lockArticle(trx, engine, id);
        if (!old || (old.text === text && old.title === title && old.teaser === teaser))
          return false;
        const revisionId = isMistake ? null : await insertRevision(trx, old, now);
        await trx
          .updateTable('articles')
          .set({
            title,
            text,
            readAt: now,
            teaser,
            language,
            terms: toTerms(articleMarks(old, quotes), terms),
            company: JSON.stringify(company),
          })
          .where('id', '=', id)
          .execute();
        // What weighs its story is read anew when it is asked for.
        await trx
          .updateTable('articleStories')
          .set({ signals: null })
          .where('articleId', '=', id)
          .execute();
        await trx.deleteFrom('articleBands').where('articleId', '=', id).execute();
        await insertBands(trx, id, bands, now);
        await keepTallies(trx, engine, old, async () => {
          const stands = standsIn(text, quotes, isWithdrawn);
          if (revisionId) {
            await keepFormerSpeakers(trx, id, { text, quotes, now });
            await markVanished(trx, old, revisionId, stands, now);
          }
          await dropCurrent(trx, id);
          await clearRoles(trx, id, quotes);
          await insertQuotes(trx, { ...old, text }, quotes);
        });
        await markWithdrawn(trx, id, isWithdrawn);
        await planLooks(trx, id, { isOfPage, now });
        if (!isMistake) await lookAtOthers(trx, id, now);
        return true;
      });
    },

    async markLooked(id, { fingerprint, now }) {
      await db
        .updateTable('articles')
        .set((eb) => ({
          ...(fingerprint !== undefined && { fingerprint }),
          lookedAt: now,
          looks: eb('looks', '+', 1),
        }))
        .where('id', '=', id)
        .execute();
    },
  };
}

async function insertRevision(
  trx: Transaction<Tables>,
  { id: articleId, title, text, readAt }: Version,
  replacedAt: string,
): Promise<string> {
  const { before } = await trx
    .selectFrom('revisions')
    .select((eb) => eb.fn.countAll().as('before'))
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow();
  const id = `${articleId}.${Number(before) + 1}`;
  await trx
    .insertInto('revisions')
    .values({ id, articleId, title, text, readAt, replacedAt })
    .execute();
  return id;
}

/** Quotes whose words no longer stand keep the text they stood in. */
async function markVanished(
  trx: Transaction<Tables>,
  old: Version,
  revisionId: string,
  stands: (pieces: string[]) => boolean,
  vanishedAt: string,
): Promise<void> {
  const current = await trx
    .selectFrom('quotes')
    .select(['id', 'spans'])
    .where('articleId', '=', old.id)
    .where('vanishedAt', 'is', null)
    .execute();
  const gone = current.filter(({ spans }) => !stands(piecesOf(old.text, spans)));
  for (const { id } of gone)
    await trx
      .updateTable('quotes')
      .set({ id: id.replace(old.id, revisionId), revisionId, vanishedAt })
      .where('id', '=', id)
      .execute();
}

/** The new text brings those again whose words still stand. */
async function dropCurrent(trx: Transaction<Tables>, articleId: string): Promise<void> {
  await trx
    .deleteFrom('quotes')
    .where('articleId', '=', articleId)
    .where('vanishedAt', 'is', null)
    .execute();
}

/** Marks what earlier versions quoted and a correction of the new one takes back. */
async function markWithdrawn(
  trx: Transaction<Tables>,
  articleId: string,
  isWithdrawn: Edit['isWithdrawn'],
): Promise<void> {
  const vanished = await trx
    .selectFrom('quotes')
    .innerJoin('revisions', 'revisions.id', 'quotes.revisionId')
    .select(['quotes.id', 'quotes.spans', 'revisions.text'])
    .where('quotes.articleId', '=', articleId)
    .where('quotes.withdrawn', '=', 0)
    .execute();
  const taken = vanished.filter(({ spans, text }) => isWithdrawn(piecesOf(text, spans)));
  for (const { id } of taken)
    await trx.updateTable('quotes').set({ withdrawn: 1 }).where('id', '=', id).execute();
}

/** Deletes the article's roles, except of speakers who have only vanished quotes left. */
async function clearRoles(
  trx: Transaction<Tables>,
  articleId: string,
  quotes: NewQuote[],
): Promise<void> {
  const left = await trx
    .selectFrom('quotes')
    .select('speakerId')
    .distinct()
    .where('articleId', '=', articleId)
    .execute();
  const named = new Set(quotes.map(({ speaker }) => speaker?.id));
  const kept = left.flatMap(({ speakerId }) =>
    speakerId === null || named.has(speakerId) ? [] : speakerId,
  );
  await trx
    .deleteFrom('speakerRoles')
    .where('articleId', '=', articleId)
    .$if(kept.length > 0, (query) => query.where('speakerId', 'not in', kept))
    .execute();
}

const piecesOf = (text: string, spans: QuoteRow['spans']): string[] =>
  (JSON.parse(spans) as Span[]).map(({ start, end }) => text.slice(start, end));

/**
 * Whether a new text has the pieces of a quote. Those that it only repeats to take them back do not
 * stand there: then none of its quotes has them.
 */
function standsIn(
  text: string,
  quotes: NewQuote[],
  isWithdrawn: Edit['isWithdrawn'],
): (pieces: string[]) => boolean {
  const all = ` ${toWords(text)} `;
  const quoted = quotes.map(({ spans }) =>
    spans.map(({ start, end }) => toWords(text.slice(start, end))).join(' '),
  );
  return (pieces) => {
    const words = pieces.map(toWords);
    if (isWithdrawn(pieces) && !quoted.includes(words.join(' '))) return false;
    return words.every((piece) => all.includes(` ${piece} `));
  };
}
