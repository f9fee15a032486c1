import type { Receipt } from '../../model.ts';
import { type Copied, copiedIn } from './copied-in.ts';
import type { CopiedQuotation, CopiedSentence } from './copied-schema.ts';
import type { QuoteBlock, Reply } from './reply.ts';

/** The page of a receipt; null where whoever is told it cannot open that. */
export type LinkReceipt = (receipt: Receipt) => string | null;

/** Each quotation and sentence that an answer or post shows, in order, with its source. */
export function copiedWords(reply: Pick<Reply, 'blocks' | 'isSample'>, linkReceipt: LinkReceipt) {
  const quotations: CopiedQuotation[] = [];
  const sentences: CopiedSentence[] = [];
  for (const copied of copiedIn(reply))
    if (copied.quote) quotations.push(toQuotation(copied.quote, copied, linkReceipt));
    else sentences.push(toSentence(copied));
  return { quotations, sentences };
}

export function toSentence({ shown, source }: Copied): CopiedSentence {
  const { articleId, spans, hash, title, outlet, published, url, about, remark, sample } = source;
  return {
    shown,
    articleId: articleId || null,
    ...{ spans, hash, headline: title, outlet, published, passageUrl: url },
    remark: [about, remark].filter(Boolean).join('; ') || null,
    sample,
  };
}

export function toQuotation(
  quote: QuoteBlock,
  copied: Copied,
  linkReceipt: LinkReceipt,
): CopiedQuotation {
  const { texts, speaker, role, quoteKind: kind, manner, sure, certain, source } = quote;
  const { receipt, fate = null } = source;
  return {
    ...toSentence(copied),
    ...{ texts, speaker, role, kind, manner, sure, certain, fate },
    receipt: receipt?.id ?? null,
    receiptUrl: receipt ? linkReceipt(receipt) : null,
  };
}
