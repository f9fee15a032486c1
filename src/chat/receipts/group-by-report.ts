import type { StoredQuote } from '../../model.ts';
import { cutText } from '../fit/cut-text.ts';
import type { Block, QuoteBlock, Source } from '../reply/reply.ts';
import { quoteBlock } from './receipts.ts';

/** A headline is a line or two; some feeds put the whole report there. */
const MAX_HEADLINE_CHARS = 300;
const MAX_OUTLET_CHARS = 150;

/**
 * Quotes under the headings of their reports, in the order given. A speaker who stands in the
 * reply's title is not named again, except where that is only probable.
 */
export function groupByReport(quotes: StoredQuote[], inTitle?: { id: string }): Block[] {
  const reports: StoredQuote[][] = [];
  for (const quote of quotes) {
    const report = reports.at(-1);
    if (report && isSameReport(report[0]!, quote)) report.push(quote);
    else reports.push([quote]);
  }
  return reports.flatMap((report) => reportBlocks(report, inTitle));
}

function reportBlocks(quotes: StoredQuote[], inTitle: { id: string } | undefined): Block[] {
  const blocks = quotes.map(quoteBlock);
  // That words are gone, taken back, disputed or were another’s is said of them, not of their report.
  const isOwn = quotes.some(
    ({ vanishedAt, withdrawn, disputes, formerly }) =>
      vanishedAt !== null || withdrawn || disputes.length > 0 || formerly !== undefined,
  );
  const remark = isOwn ? null : sharedRemark(blocks);
  return [
    { kind: 'report', source: headingOf(blocks[0]!.source, remark) },
    ...quotes.map((quote, at): QuoteBlock => {
      const block = blocks[at]!;
      const isKnown = isInTitle(quote, block, inTitle);
      return {
        ...block,
        source: remark === null ? block.source : { ...block.source, remark: null },
        above: { speaker: isKnown, passage: quotes.length === 1 },
      };
    }),
  ];
}

/** An organisation is named again where somebody speaks for it. */
const isInTitle = (quote: StoredQuote, block: QuoteBlock, inTitle?: { id: string }): boolean =>
  inTitle !== undefined &&
  quote.speaker?.id === inTitle.id &&
  block.sure &&
  (quote.speaker.roles.length > 0 || block.role === null);

const headingOf = (source: Source, remark: string | null): Source => ({
  ...source,
  title: cutText(source.title.trim() || source.outlet, MAX_HEADLINE_CHARS),
  outlet: cutText(source.outlet, MAX_OUTLET_CHARS),
  remark,
});

/** “Also in …” holds for most reports as a whole, and then stands in the heading alone. */
function sharedRemark(blocks: QuoteBlock[]): string | null {
  const [first = null, ...others] = blocks.map(({ source }) => source.remark ?? null);
  return others.every((remark) => remark === first) ? first : null;
}

/**
 * Whether two quotes belong under one heading. An earlier version of an article has an id of its
 * own, but the same address and, mostly, the same headline.
 */
function isSameReport({ article: one }: StoredQuote, { article: other }: StoredQuote): boolean {
  if (one.id === other.id) return true;
  return one.url !== null && one.url === other.url && one.title === other.title;
}
