import { headlineItem } from '../../src/chat/receipts/headline-item.ts';
import { pickBlock, pickData } from '../../src/chat/receipts/pick-block.ts';
import { articleData, quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { type Action, type Block, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { languageName } from '../../src/language/language-name.ts';
import { say } from '../../src/language/say.ts';
import type { Article, Pick, StoredQuote, Summary } from '../../src/model.ts';
import { quoteData } from '../quotes/quote-data.ts';

const MAX_HEADLINES = 3;
const MAX_ALSO_IN = 3;

/** A summary as it is shown; `isTold` adds links to the reports that it has no sentence of. */
export function summaryReply({
  title,
  articles,
  summary: { picks, outOf, basis },
  quotes,
  actions,
  topic,
  isTold = false,
}: {
  title: string;
  articles: Article[];
  summary: Summary;
  quotes: StoredQuote[];
  actions: Action[];
  topic: string;
  isTold?: boolean;
}): Reply {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const reportOf = ({ articleId }: Pick): Article => byId.get(articleId)!;
  return reply(title, {
    blocks: [
      ...picks.flatMap((pick): Block[] => [pickBlock(reportOf(pick), pick), ...alsoIn(pick, byId)]),
      ...(isTold ? othersIn(articles, picks) : []),
      ...(quotes.length > 0
        ? [{ kind: 'heading', text: say('Who said what') } as const, ...quotes.map(quoteBlock)]
        : []),
      ...headlinesOf(articles),
      { kind: 'note', text: explain(basis, picks.length, outOf) },
      ...otherLanguages(articles),
    ],
    actions,
    data: {
      topic,
      sentences: picks.map((pick) => pickData(reportOf(pick), pick)),
      outOf,
      basis,
      articles: articles.map(articleData),
      quotes: quotes.flatMap(quoteData),
    },
  });
}

/** Where no quotes can be expected, that is said. */
function otherLanguages(articles: Article[]): Block[] {
  const names = new Set(articles.flatMap(({ language }) => language ?? []).map(languageName));
  if (names.size === 0) return [];
  const text = say('I read quotes in English only; there are texts in {languages} here.', {
    languages: [...names].join(', '),
  });
  return [{ kind: 'note', text }];
}

/** Reports of which there is nothing to copy but the headline. */
function headlinesOf(articles: Article[]): Block[] {
  const bare = articles.filter(({ text }) => text === '').slice(0, MAX_HEADLINES);
  return bare.length > 0 ? [{ kind: 'list', items: bare.map(headlineItem) }] : [];
}

/** The newest of the reports that no sentence is from. */
function othersIn(articles: Article[], picks: Pick[]): Block[] {
  const shown = new Set(picks.map(({ articleId }) => articleId));
  const others = articles.filter(({ id, text }) => text !== '' && !shown.has(id)).toReversed();
  if (others.length === 0) return [];
  const more = others.length - MAX_ALSO_IN;
  return [
    {
      kind: 'note',
      text: more > 0 ? say('Also in these and {more} more:', { more }) : say('Also in:'),
    },
    { kind: 'list', items: others.slice(0, MAX_ALSO_IN).map(headlineItem) },
  ];
}

/** The other outlets that say almost the same. */
function alsoIn({ articleId, also }: Pick, byId: Map<string, Article>): Block[] {
  const own = byId.get(articleId)?.outlet;
  const outlets = new Set(also.map((id) => byId.get(id)?.outlet ?? ''));
  const others = [...outlets].filter((outlet) => outlet !== own && outlet !== '');
  return others.length > 0
    ? [{ kind: 'note', text: say('Almost the same in {outlets}', { outlets: others.join(', ') }) }]
    : [];
}

function explain(basis: Summary['basis'], shown: number, outOf: number): string {
  const copied = say(
    '{sentences, plural, one {# sentence} other {# sentences}} out of {all, number}, copied word for word.',
    { sentences: shown, all: outOf },
  );
  if (basis === 'language')
    return `${copied} ${say('I can rank English sentences only. This seems to be in another language, so I show its first sentences.')}`;
  if (basis === 'lead')
    return `${copied} ${say('No sentence makes sense on its own, so I show the first.')}`;
  return copied;
}
