import { inMarks } from '../../src/chat/in-marks.ts';
import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { articleData, sourceOf } from '../../src/chat/receipts/receipts.ts';
import { numberText } from '../../src/chat/reply/number-text.ts';
import { type Block, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { LEFT_OUT } from '../../src/citations/words-of.ts';
import { writeDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
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
    return reply(say('No quotation is disputed.'), {
      blocks: [{ kind: 'text', text: whyNone(repeated) }],
      data,
    });
  const title = say(
    '{quotations, plural, one {# quotation is disputed} other {# quotations are disputed}}',
    { quotations: total },
  );
  return reply(title, {
    blocks: [
      { kind: 'note', text: howMany(total, repeated) },
      ...(total > quotations.length
        ? [
            {
              kind: 'note',
              text: say('Only the newest {quotations} are listed.', {
                quotations: quotations.length,
              }),
            } as const,
          ]
        : []),
      ...quotations.flatMap(toBlocks),
    ],
    data,
  });
}

const whyNone = (repeated: number): string =>
  repeated === 0
    ? say(
        'No quotation of five words or more stands in two articles yet, so there is nothing to compare.',
      )
    : say(
        '{quotations, plural, one {# quotation of five words or more stands} other {# quotations of five words or more stand}} in several articles, always under one name.',
        { quotations: repeated },
      );

/** “3 of 120 quotations that stand in several articles (2.5 %)” */
const howMany = (total: number, repeated: number): string =>
  say(
    'The same words stand in several articles under different names: {total, number} of {quotations, plural, one {# quotation of five words or more that stands} other {# quotations of five words or more that stand}} in several ({percent} %). Newest first. If two names are one person, “speakers merge” joins them.',
    {
      total,
      quotations: repeated,
      percent: numberText((total / repeated) * 100),
    },
  );

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
    detail: [outlets, published && writeDay(published), inMarks(title)].filter(Boolean).join(', '),
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
