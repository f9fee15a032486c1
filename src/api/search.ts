import { z } from 'zod';
import { span } from '../chat/reply/copied-schema.ts';
import { sentencesWith } from '../text/sentences-with.ts';
import { articleRecord, toArticleRecord } from './article-record.ts';
import { articleCursor, findArticles } from './articles.ts';
import { pageOf, toPage } from './page-of.ts';
import { NARROW, PAGE, text } from './query.ts';
import { readWords } from './read-narrowed.ts';
import { defineResource } from './resource.ts';

export const search = defineResource({
  path: '/search',
  name: 'searchSentences',
  about: 'Reports with all these words, the newest first, and their sentences with most of them.',
  cost: 2,
  query: z.object({
    words: text('The words to look for, whatever their endings.'),
    ...NARROW,
    ...PAGE,
  }),
  answer: pageOf(
    z.object({
      article: articleRecord,
      sentences: z
        .array(span.extend({ text: z.string() }))
        .describe('None where only the headline has the words.'),
    }),
  ),
  async read({ words, limit, ...asked }, deps) {
    const terms = readWords(words, 'words');
    const found = await findArticles({ limit, ...asked }, deps, terms);
    return toPage(found, limit, deps, {
      toItem: (one) => ({
        article: toArticleRecord(one),
        sentences: sentencesWith(one.text, terms).map(({ start, end, text: sentence }) => ({
          ...{ start, end, text: sentence },
        })),
      }),
      cursorOf: (last) => articleCursor(last, deps),
    });
  },
});
