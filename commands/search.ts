import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import { sourceOf } from '../src/chat/receipts.ts';
import { type Block, button, reply } from '../src/chat/reply.ts';
import type { Article, Sentence } from '../src/model.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { foldTerms } from '../src/text/terms.ts';
import { searchedWhat } from './find-speaker.ts';
import { suggestOutlets } from './suggest-outlets.ts';

const SHOWN = 6;
const ARTICLES = 50;

export default defineCommand({
  name: 'search',
  about: 'Sentences that hold some words, newest first',
  options: {
    words: { kind: 'text', about: 'the words to look for', required: true },
    since: { kind: 'duration', about: 'how far back, like 7d', named: true },
    source: { kind: 'text', about: 'only from this outlet', named: true, suggest: suggestOutlets },
  },
  examples: ['search "interest rate"', 'search dam since:7d'],
  async run({ words, since, source }, context) {
    const terms = foldTerms(words);
    if (terms.length === 0) throw new UserError(`“${words}” holds no word to search for.`);
    const articles = await context.store.findArticles({
      placeId: context.place.id,
      terms,
      limit: ARTICLES,
      ...(since ? { since: new Date(context.now.getTime() - since).toISOString() } : {}),
      ...(source ? { outlet: source } : {}),
    });
    const hits = articles.flatMap((article) => hitsIn(article, terms));
    if (hits.length === 0)
      return reply(`No report holds “${words}”.`, {
        blocks: [{ kind: 'text', text: await searchedWhat(context) }],
        actions:
          since || source
            ? [button('At any time, anywhere', formatLine('search', { words }), 'primary')]
            : [button('The last day’s stories', 'summary')],
        data: [],
      });
    return reply(
      `“${words}” in ${articles.length === 1 ? '1 report' : `${articles.length} reports`}`,
      {
        blocks: hits
          .slice(0, SHOWN)
          .map(
            ({ article, sentence }): Block => ({
              kind: 'excerpt',
              text: sentence.text,
              source: sourceOf(article, sentence),
            }),
          ),
        actions: [button('Summary', formatLine('summary', { topic: words }))],
        data: hits.map(({ article, sentence: { text, start, end } }) => ({
          text,
          start,
          end,
          article: {
            title: article.title,
            url: article.url,
            outlet: article.outlet,
            published: article.published,
          },
        })),
      },
    );
  },
});

/** The sentences with most of the words; at least one an article, since the article holds them all. */
function hitsIn(article: Article, terms: string[]): { article: Article; sentence: Sentence }[] {
  const counted = splitSentences(article.text).map((sentence) => {
    const own = new Set(foldTerms(sentence.text));
    return { sentence, hits: terms.filter((term) => own.has(term)).length };
  });
  const most = Math.max(0, ...counted.map(({ hits }) => hits));
  return counted
    .filter(({ hits }) => hits > 0 && hits === most)
    .slice(0, 2)
    .map(({ sentence }) => ({ article, sentence }));
}
