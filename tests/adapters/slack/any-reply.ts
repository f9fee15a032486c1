import fc from 'fast-check';
import type { Block, QuoteBlock, Reply } from '../../../src/chat/reply/reply.ts';
import { anyRich } from '../../chat/any-blocks.ts';

/** Replies with every kind of block, each of whose strings is one of `text`. */
export function anyReply(text: fc.Arbitrary<string>): fc.Arbitrary<Reply> {
  const url = fc.option(fc.oneof(fc.webUrl(), text));
  const action = fc.record({
    label: text,
    line: text,
    style: fc.constantFrom('plain' as const, 'primary' as const, 'danger' as const),
  });
  const source = fc.record({
    articleId: fc.constant('a'),
    outlet: text,
    title: text,
    published: fc.constantFrom('2026-11-22T14:05:00.000Z', 'no date'),
    url,
    start: fc.constant(0),
    end: fc.constant(1),
    spans: fc.array(fc.record({ start: fc.nat(), end: fc.nat() })),
    hash: fc.constant('Zm9vYmFy'),
    sample: fc.boolean(),
  });
  const quote: fc.Arbitrary<QuoteBlock> = fc.record({
    kind: fc.constant('quote' as const),
    clause: fc.option(fc.array(fc.record({ text, said: fc.boolean() }))),
    manner: fc.constantFrom('quote', 'denied'),
    texts: fc.array(text, { maxLength: 3 }),
    speaker: text,
    role: fc.option(text),
    quoteKind: fc.constantFrom('direct' as const, 'indirect' as const),
    sure: fc.boolean(),
    certain: fc.boolean(),
    source,
    above: fc.record({ speaker: fc.boolean(), passage: fc.boolean() }),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('text' as const, 'heading' as const, 'note' as const),
      text,
    }),
    fc.record({ kind: fc.constant('excerpt' as const), text, source }),
    fc.record({ kind: fc.constant('report' as const), source }),
    quote,
    anyRich(text, quote),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(
        fc.record({
          label: text,
          detail: fc.option(text),
          url,
          actions: fc.array(action, { maxLength: 3 }),
        }),
        { maxLength: 40 },
      ),
    }),
  );
  return fc.record({
    title: text.map((title) => `t${title}`),
    blocks: fc.array(block, { maxLength: 60 }),
    actions: fc.array(action, { maxLength: 30 }),
    onlyToAsker: fc.boolean(),
    more: fc.constant(null),
    data: fc.constant(null),
  });
}
