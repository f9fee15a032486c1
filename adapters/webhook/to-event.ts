import type { Post } from '../../src/chat/adapter.ts';
import { receiptUrl } from '../../src/chat/reply/link-receipts.ts';
import { quotesIn } from '../../src/chat/reply/map-quotes.ts';
import { type QuoteBlock, quoteText, type Reply, type Source } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';

/**
 * What is posted, for a program: all of it as plain text, and each quotation and sentence in it with
 * its source. `base` is where the newsroom is reached, for links to receipts.
 */
export const toEvent = ({ reply, key, corrects }: Post, at: Date, base?: string) => ({
  type: corrects === undefined ? 'post' : 'correction',
  timestamp: at.toISOString(),
  data: {
    id: key,
    ...(corrects !== undefined && { corrects }),
    title: reply.title,
    text: replyText(reply),
    quotations: quotesIn(reply).map((quote) => toQuotation(quote, base)),
    sentences: sentencesIn(reply),
  },
});

/** What is sent to see whether anybody listens. */
export const testEvent = (at: Date) => ({ type: 'test', timestamp: at.toISOString(), data: {} });

const toQuotation = (quote: QuoteBlock, base: string | undefined) => ({
  text: quoteText(quote),
  texts: quote.texts,
  speaker: quote.speaker,
  role: quote.role,
  kind: quote.quoteKind,
  sure: quote.sure,
  certain: quote.certain,
  ...(quote.source.fate && { fate: quote.source.fate }),
  ...toSource(quote.source),
  receipt: quote.source.receipt?.id ?? null,
  receiptUrl:
    base !== undefined && quote.source.receipt?.isPublic
      ? receiptUrl(quote.source.receipt.id, base)
      : null,
});

function sentencesIn({ blocks }: Reply) {
  const sentences = blocks.flatMap((block) => {
    if (block.kind === 'excerpt') return [block];
    return block.kind === 'story' && block.sentence ? [block.sentence] : [];
  });
  return sentences.map(({ text, source }) => ({ text, ...toSource(source) }));
}

const toSource = ({
  outlet,
  title,
  published,
  url,
  articleId,
  spans,
  hash,
  sample,
  remark,
}: Source) => ({
  ...{ outlet, headline: title, published, passageUrl: url },
  ...{ articleId, spans, hash, sample, remark: remark ?? null },
});
