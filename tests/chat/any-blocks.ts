import fc from 'fast-check';
import type {
  Block,
  ChartBlock,
  DiffBlock,
  PairBlock,
  QuoteBlock,
} from '../../src/chat/reply/reply.ts';
import { QUOTE } from './blocks.ts';

const anyNumber = fc.oneof(
  fc.nat({ max: 40 }),
  fc.double(),
  fc.constantFrom(0, -3, 0.04, 9_999.96, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
);

/** Differences, charts and pairs of whatever words, and of no words or bars at all. */
export function anyRich(
  text: fc.Arbitrary<string>,
  quote: fc.Arbitrary<QuoteBlock> = text.map((words) => ({ ...QUOTE, texts: [words] })),
): fc.Arbitrary<Block> {
  const diff: fc.Arbitrary<DiffBlock> = fc.record({
    kind: fc.constant('diff' as const),
    pieces: fc.array(
      fc.record({
        text,
        change: fc.constantFrom('same' as const, 'gone' as const, 'new' as const),
      }),
      { maxLength: 30 },
    ),
    legend: fc.record({ gone: text, new: text }),
  });
  const chart: fc.Arbitrary<ChartBlock> = fc.record({
    kind: fc.constant('chart' as const),
    title: text,
    alt: text,
    bars: fc.array(fc.record({ label: text, value: anyNumber }), { maxLength: 30 }),
  });
  const pair: fc.Arbitrary<PairBlock> = fc.record({
    kind: fc.constant('pair' as const),
    title: text,
    sides: fc.array(
      fc.record({ name: text, quotes: fc.array(quote, { maxLength: 4 }), gap: text }),
      { maxLength: 3 },
    ),
  });
  return fc.oneof(diff, chart, pair);
}
