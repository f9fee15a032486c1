import { count } from '../../src/chat/count.ts';
import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { articleData, sourceOf } from '../../src/chat/receipts/receipts.ts';
import { numberText } from '../../src/chat/reply/number-text.ts';
import { type Block, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { LEFT_OUT } from '../../src/citations/words-of.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { Disputed } from '../../src/store/quotes/disputed.ts';
import { nameAndRole } from '../who/describe-speaker.ts';

/** Nobody looks through more at once. */
const MAX_LISTED = 200;

/**
 * The same quotation in two articles under two names: one of them is wrong, or one person repeats
 * another. It shows how often speakers are mistaken where nobody has marked who is right.
 */
export async function disputedQuotes(store: Disputed, placeId: string): Promise<Reply> {
  const found = await store.findDisputed({ placeId, limit: MAX_LISTED });
  const { quotations, total, repeated } = found;
  const data = {
    disputed: total,
    repeated,
    share: repeated > 0 ? total / repeated : null,
    quotations: quotations.map((own) => own.map(sideData)),
  };
  if (total === 0)
    return reply('No quotation is disputed.', {
      blocks: [{ kind: 'text', text: whyNone(repeated) }],
      data,
    });
  return reply(`${count(total, 'quotation')} ${total === 1 ? 'is' : 'are'} disputed`, {
    blocks: [
      { kind: 'note', text: howMany(total, repeated) },
      ...(total > quotations.length
        ? [{ kind: 'note', text: `Only the newest ${quotations.length} are listed.` } as const]
        : []),
      ...quotations.flatMap(toBlocks),
    ],
    data,
  });
}

const whyNone = (repeated: number): string =>
  repeated === 0
    ? 'No quotation of five words or more stands in two articles yet, so there is nothing to compare.'
    : `${count(repeated, 'quotation')} of five words or more ${repeated === 1 ? 'stands' : 'stand'} in several articles, always under one name.`;

/** “3 of 120 quotations that stand in several articles (2.5 %)” */
const howMany = (total: number, repeated: number): string =>
  `The same words stand in several articles under different names: ${total} of ${count(repeated, 'quotation')} of five words or more that ${repeated === 1 ? 'stands' : 'stand'} in several (${percent(total / repeated)}). Newest first. If two names are one person, “speakers merge” joins them.`;

const percent = (share: number): string => `${numberText(share * 100)} %`;

function toBlocks(quotes: StoredQuote[]): Block[] {
  const [newest] = quotes;
  if (!newest) return [];
  const words = newest.texts.map((text) => `“${text}”`).join(LEFT_OUT);
  return [
    { kind: 'text', text: words },
    { kind: 'list', items: quotes.map(toItem) },
  ];
}

/** `Ann Lee, mayor: Harbour Ledger and Northern Wire, 2026-03-04, “Quay to be built”` */
function toItem({ speaker, article, spans }: StoredQuote, _: number, quotes: StoredQuote[]): Item {
  const { outlet, published, title, url } = sourceOf(article, spans);
  const others = quotes
    .flatMap(({ disputes }) => disputes)
    .filter((dispute) => dispute.speaker === speaker?.name)
    .flatMap(({ outlets }) => outlets);
  const outlets = listOutlets([...new Set([outlet, ...others])]);
  return {
    label: speaker ? nameAndRole(speaker) : '',
    detail: [outlets, published?.slice(0, 10), `“${title}”`].filter(Boolean).join(', '),
    url,
    actions: [],
  };
}

const sideData = ({ texts, kind, speaker, source, confidence, article }: StoredQuote) => ({
  texts,
  kind,
  speaker: speaker?.name ?? null,
  mention: source?.text ?? null,
  confidence,
  article: articleData(article),
});
