import { z } from 'zod';
import type { Article } from '../model.ts';
import { articleRecord, toArticleRecord } from './article-record.ts';
import { checkSource } from './check-source.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageOf, toPage } from './page-of.ts';
import { NARROW, PAGE, text } from './query.ts';
import { readNarrowed } from './read-narrowed.ts';
import { Refusal } from './refusal.ts';
import { type ApiDeps, defineResource } from './resource.ts';
import { statementRecord, toStatement } from './statement-record.ts';

/** Longer ones are no reports. */
const MAX_STATEMENTS = 1_000;

export const articles = defineResource({
  path: '/articles',
  name: 'listArticles',
  about: 'The reports that were read, the newest first, without their texts.',
  query: z.object({ ...NARROW, ...PAGE }),
  answer: pageOf(articleRecord),
  async read({ limit, cursor, ...narrowed }, deps) {
    const found = await findArticles({ limit, cursor, ...narrowed }, deps);
    return toPage(found, limit, deps, {
      toItem: toArticleRecord,
      cursorOf: (last) => articleCursor(last, deps),
    });
  },
});

type Asked = Parameters<typeof readNarrowed>[0] & { limit: number; cursor?: string | undefined };

/** The articles of a page, and one more where there is a next one. */
export async function findArticles(
  { limit, cursor, ...narrowed }: Asked,
  { store, placeId, now }: ApiDeps,
  terms?: string[],
): Promise<Article[]> {
  await checkSource(narrowed.source, { store, placeId });
  const after = readCursor('articles', cursor);
  return store.findArticles({
    placeId,
    ...readNarrowed(narrowed, now),
    ...(terms && { terms }),
    ...(after && { after }),
    limit: limit + 1,
  });
}

export async function articleCursor(
  { id }: Article,
  { store }: ApiDeps,
): Promise<string | undefined> {
  const place = await store.findArticlePosition(id);
  return place && writeCursor('articles', place);
}

export const article = defineResource({
  path: '/articles/:id',
  name: 'readArticle',
  about: 'A report with its text and all that is said in it: `texts` stand at `spans` of `text`.',
  query: z.object({ id: text('The `articleId` of a statement: of an earlier version, too.') }),
  answer: z.object({
    article: articleRecord.extend({ text: z.string() }),
    statements: z.array(statementRecord).describe('Also questions, refusals and topics.'),
  }),
  async read({ id }, deps) {
    const { store, placeId } = deps;
    const found = await store.findArticle(placeId, id);
    if (!found)
      throw new Refusal(
        `There is no article “${id}” here. It may have been deleted, or be of a source that is not followed here.`,
        { status: 404, parameter: 'id' },
      );
    const [current = id] = id.split('.');
    const quotes = await store.listQuotes({
      placeId,
      articleIds: [current],
      speech: 'all',
      vanished: true,
      copies: true,
      limit: MAX_STATEMENTS,
    });
    return {
      article: { ...toArticleRecord(found), text: found.text },
      statements: quotes
        // Others count in the text of another version.
        .filter((quote) => quote.article.id === found.id)
        .map((quote) => toStatement(quote, deps)),
    };
  },
});
