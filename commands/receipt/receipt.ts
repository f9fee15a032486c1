import { type Context, defineCommand, example, type Filler } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { excerptBlock, quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { type Block, button, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { writeMinute } from '../../src/language/days.ts';
import { message, say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { quoteData } from '../quotes/quote-data.ts';
import { whyGone } from './other-reports.ts';
import { type Receipt, readReceipt } from './read-receipt.ts';
import { lookedAgainAt, sayPage } from './say-page.ts';

const MAX_HASH_CHARS = 16;

/** The receipt of something that was said here. */
const RECEIPT: Filler = {
  async find({ store, place }) {
    const [quote] = await store.listQuotes({ placeId: place.id, kinds: ['direct'], limit: 1 });
    return quote?.receipt?.id;
  },
  first: ADD_SOURCE,
};

export default defineCommand({
  name: 'receipt',
  about: 'A statement in its passage, with all that is known of its source',
  options: {
    id: {
      kind: 'text',
      about: 'its id, or the address of its page',
      required: true,
      address: true,
    },
  },
  examples: [example`receipt ${RECEIPT}`],
  form: { title: message('One statement in full') },
  postable: true,
  onlyReads: true,
  async run({ id: typed }, context) {
    const id = idIn(typed);
    const receipt = await readReceipt(id, context.store, context.place.id);
    if (!receipt)
      throw new UserError(
        say(
          'There is no receipt “{id}” here. Its article may have been deleted, or is of a source that is not followed here.',
          { id: sayBack(id) },
        ),
        ['help'],
        { word: sayBack(id) },
      );
    return toReply(receipt, context);
  },
});

// `https://news.example.org/q/3fa91c…`
const ADDRESS = /^.*\/q\/([^/?#\s]+).*$/su;

function idIn(typed: string): string {
  const id = ADDRESS.exec(typed.trim())?.[1];
  try {
    return id ? decodeURIComponent(id) : typed.trim();
  } catch {
    return typed.trim();
  }
}

function toReply(receipt: Receipt, { whole }: Context): Reply {
  const { quote, history, context, others, statement, citations } = receipt;
  const { article } = quote;
  const { speaker: name } = quoteBlock(quote);
  return reply(say('{speaker} in {outlet}', { speaker: name, outlet: article.outlet }), {
    blocks: [
      quoteBlock(quote),
      { kind: 'heading', text: say('In its passage') },
      excerptBlock(article, context),
      { kind: 'heading', text: say('Its source') },
      { kind: 'list', items: factsOf(receipt, whole) },
      ...(others.length > 0 ? sameWords(receipt) : []),
      { kind: 'heading', text: say('To cite it') },
      ...(whole ? citations : citations.slice(0, 1)).map(
        ({ text }): Block => ({ kind: 'text', text }),
      ),
    ],
    actions: [
      ...(quote.speaker
        ? [
            button(
              say('All by {speaker}', { speaker: quote.speaker.name }),
              formatLine('quotes', { speaker: quote.speaker.name }),
            ),
          ]
        : []),
    ],
    data: {
      id: quote.receipt?.id ?? null,
      quotes: quoteData(quote),
      page: sayPage(receipt),
      context: context.text,
      readAt: article.readAt,
      firstReadAt: history.firstReadAt,
      firstSeenAt: history.firstSeenAt,
      checkedAt: article.checkedAt ?? null,
      pageGoneAt: article.pageGoneAt ?? null,
      formerly: quote.formerly ?? [],
      articleHash: statement.articleHash,
      others: (whole ? others : others.slice(0, 10)).flatMap(quoteData),
    },
  });
}

const item = (label: string, detail: string | null, url: string | null = null): Item => ({
  label,
  detail,
  url,
  actions: [],
});

function factsOf(receipt: Receipt, whole: boolean | undefined): Item[] {
  const { quote, history, statement } = receipt;
  const { article } = quote;
  const { byline, published, articleHash } = statement;
  const lookedAt = lookedAgainAt(receipt);
  return [
    item(article.title, null, article.url),
    item(say('By'), byline ?? say('nobody named')),
    item(say('Outlet'), article.outlet),
    item(say('Published'), published ? writeMinute(published) : say('nobody says when')),
    ...(history.firstSeenAt > history.firstReadAt
      ? [item(say('These words first seen in it'), writeMinute(history.firstSeenAt))]
      : []),
    item(say('Read'), writeMinute(history.firstReadAt)),
    ...(lookedAt ? [item(say('Looked at again'), writeMinute(lookedAt))] : []),
    item(say('Page'), sayPage(receipt)),
    item(
      say('Hash of the text (SHA-256)'),
      whole ? articleHash : `${articleHash.slice(0, MAX_HASH_CHARS)}…`,
    ),
  ];
}

function sameWords({ others }: Receipt): Block[] {
  const outletsOf = (quotes: StoredQuote[]) =>
    listOutlets([...new Set(quotes.map(({ article }) => article.outlet))]);
  const gone = others.filter((other) => whyGone(other) !== null);
  const having = others.filter((other) => !gone.includes(other));
  return [
    having.length > 0 &&
      say('The same words also stand in {outlets}.', { outlets: outletsOf(having) }),
    gone.length > 0 &&
      say('They also stood in {outlets}, and can no longer be read there.', {
        outlets: outletsOf(gone),
      }),
  ]
    .filter((text) => text !== false)
    .map((text) => ({ kind: 'note', text }));
}
