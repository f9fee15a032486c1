import { z } from 'zod';
import { readStories } from '../briefings/news/read-stories.ts';
import { articleRecord, toArticleRecord } from './article-record.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageOf, toPage } from './page-of.ts';
import { PAGE, text } from './query.ts';
import { Refusal } from './refusal.ts';
import { defineResource } from './resource.ts';
import { statementRecord, toStatement } from './statement-record.ts';
import { storyRecord, toStoryRecord } from './stories.ts';

/** One story, its reports, and page by page what is said in them. */
export const story = defineResource({
  path: '/stories/:id',
  name: 'readStory',
  about: 'A story with its reports, the newest first, and what is said in them, page by page.',
  cost: 2,
  query: z.object({ id: text('The id of a story, or of a report that is in none.'), ...PAGE }),
  answer: z.object({
    story: storyRecord,
    reports: z.array(articleRecord),
    statements: pageOf(statementRecord),
  }),
  async read({ id, limit, cursor }, deps) {
    const { store, placeId } = deps;
    const after = readCursor('statements', cursor);
    const [found] = await readStories({ placeId, ids: [id] }, store);
    if (!found)
      throw new Refusal(`There is no story “${id}” here, or no longer.`, {
        status: 404,
        parameter: 'id',
      });
    const quotes = await store.listQuotes({
      placeId,
      articleIds: found.articles.map((one) => one.id),
      vanished: true,
      limit: limit + 1,
      ...(after && { after }),
    });
    return {
      story: toStoryRecord(found),
      reports: found.articles.map(toArticleRecord),
      statements: await toPage(quotes, limit, deps, {
        toItem: (quote) => toStatement(quote, deps),
        async cursorOf(last) {
          const place = await store.findQuotePosition(last.id);
          return place && writeCursor('statements', place);
        },
      }),
    };
  },
});
