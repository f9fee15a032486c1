import { defineCommand } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatDuration } from '../src/chat/duration.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import { excerptBlock, excerptData } from '../src/chat/receipts.ts';
import { button, reply } from '../src/chat/reply.ts';
import type { Article, Sentence } from '../src/model.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { foldTerms } from '../src/text/terms.ts';
import { NARROW, narrow } from './narrow.ts';
import { searchedWhat } from './speakers/find-speaker.ts';

const SHOWN = 40;
const ARTICLES = 50;

export default defineCommand({
  name: 'search',
  about: 'Sentences that hold some words, newest first',
  options: {
    words: { kind: 'text', about: 'the words to look for', required: true },
    ...NARROW,
    from: {
      kind: 'number',
      about: 'how many to pass over',
      min: 0,
      max: 100_000,
      default: 0,
      named: true,
    },
  },
  examples: ['search "interest rate"', 'search dam since:7d'],
  async run({ words, since, source, from }, context) {
    const terms = foldTerms(words);
    if (terms.length === 0) throw new UserError(`“${words}” holds no word to search for.`);
    const articles = await context.store.findArticles({
      placeId: context.place.id,
      terms,
      limit: ARTICLES,
      ...narrow({ since, source }, context),
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
    const again = formatLine('search', {
      words,
      source,
      since: since ? formatDuration(since) : undefined,
    });
    return reply(`“${words}” in ${count(articles.length, 'report')}`, {
      blocks: hits
        .slice(from, from + SHOWN)
        .map(({ article, sentence }) => excerptBlock(article, sentence)),
      actions: [button('Summary', formatLine('summary', { topic: words }))],
      more: { line: again, from, total: hits.length },
      data: hits.map(({ article, sentence }) => excerptData(article, sentence)),
    });
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
