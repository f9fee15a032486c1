import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMessage, renderReply } from '../../../adapters/discord/render.ts';
import {
  type Block,
  button,
  type QuoteBlock,
  type Reply,
  reply,
  type Source,
} from '../../../src/chat/reply/reply.ts';
import { anyRich } from '../../chat/any-blocks.ts';
import { chart, diff, pair, story } from '../../chat/blocks.ts';
import { buttonsOf, textOf } from '../../support/discord/message.ts';
import { type Component, flatten } from '../../support/discord/rules/component.ts';
import { findFaults } from '../../support/discord/rules/find-faults.ts';

const source: Source = {
  articleId: 'a1',
  outlet: 'Reuters',
  title: 'Gas talks',
  published: '2026-11-22T14:05:00Z',
  url: 'https://example.org/gas#:~:text=has%20not%20changed',
  start: 0,
  end: 10,
  spans: [{ start: 0, end: 10 }],
  hash: 'Zm9vYmFy',
  sample: false,
};
const quote: QuoteBlock = {
  kind: 'quote',
  texts: ['We have said this', 'it has not changed.'],
  speaker: 'Dmitry Peskov',
  role: 'Kremlin spokesman',
  quoteKind: 'direct',
  manner: 'quote',
  clause: null,
  sure: true,
  certain: false,
  source,
};
const asMessage = (shown: Reply) => ({ components: [renderReply(shown)] as Component[] });
const show = (...blocks: Block[]): string => textOf(asMessage(reply('', { blocks })));
const faultsOf = (shown: Reply) => {
  const { allowedMentions, ...message } = renderMessage(shown);
  return findFaults('POST', '/channels/1/messages', {
    ...message,
    allowed_mentions: allowedMentions,
  });
};

describe('replies on Discord', () => {
  test('each kind of block has its shape', () => {
    const shown = reply('2 quotes', {
      blocks: [
        { kind: 'text', text: 'Two lines,\nboth ours.' },
        quote,
        {
          ...quote,
          quoteKind: 'indirect',
          manner: 'denied',
          clause: [
            { text: 'Peskov denied that ', said: false },
            { text: 'the position has changed', said: true },
            { text: '. […]', said: false },
          ],
          sure: false,
          role: null,
        },
        { kind: 'heading', text: 'Elsewhere' },
        { kind: 'excerpt', text: 'It rained.', source: { ...source, sample: true, url: null } },
        {
          kind: 'list',
          items: [
            { label: 'Rain', detail: '3 reports', url: 'https://example.org/', actions: [] },
            { label: 'Sun', detail: null, url: null, actions: [] },
          ],
        },
        { kind: 'note', text: '2 of 41' },
      ],
    });
    expect(textOf(asMessage(shown))).toBe(
      `### 2 quotes
Two lines,
both ours.

**Dmitry Peskov** · Kremlin spokesman
> “We have said this” … “it has not changed.”
-# [Reuters](https://example.org/gas#:~:text=has%20not%20changed) · <t:1795356300:f> · quote

probably **Dmitry Peskov**
> Peskov denied that **the position has changed**\\. \\[…\\]
-# [Reuters](https://example.org/gas#:~:text=has%20not%20changed) · <t:1795356300:f> · denied

### Elsewhere
It rained.
-# Reuters · <t:1795356300:f> · invented sample

- [Rain](https://example.org/) · 3 reports
- Sun

-# 2 of 41`,
    );
  });

  test('a report stands once above what was said in it', () => {
    const above = { speaker: true, passage: false };
    const known: Block = { ...quote, texts: ['We go.'], above };
    const unsure: Block = { ...quote, texts: ['We stay.'], sure: false };
    expect(
      show(
        { kind: 'report', source: { ...source, sample: true } },
        known,
        { ...unsure, role: null, above: { speaker: false, passage: true } },
        { kind: 'report', source: { ...source, title: 'Gas *ends*', url: null } },
        { ...known, manner: 'denied', source: { ...source, remark: 'also in Post' } },
      ),
    ).toBe(
      `**[Gas talks](https://example.org/gas#:~:text=has%20not%20changed)**
-# Reuters · <t:1795356300:f> · invented sample
> “We go.”
-# quote · [passage](https://example.org/gas#:~:text=has%20not%20changed)

probably **Dmitry Peskov**
> “We stay.”
-# quote

**Gas \\*ends\\***
-# Reuters · <t:1795356300:f>
> “We go.”
-# denied · [passage](https://example.org/gas#:~:text=has%20not%20changed) · also in Post`,
    );
  });

  test('a story takes two lines, the second quoted or small', () => {
    expect(
      show(
        story('Gas *talks* resume', { update: true, url: 'https://example.org/gas' }),
        story('Rain', { statement: null, url: null }),
      ),
    ).toBe(
      `\`Update\` **[Gas ＊talks＊ resume](https://example.org/gas)** Both sides met on Monday. — [The Gazette](https://gazette.example/a)
> “We go.” — **Ann Lee**, mayor · quote · [Post](https://post.example/b) · more reports: [Wire](https://wire.example/a)

**Rain** Both sides met on Monday. — [The Gazette](https://gazette.example/a)
-# more reports: [Post](https://post.example/a) · [Wire](https://wire.example/a)`,
    );
  });

  test('two wordings are one line, with what the marks mean below', () => {
    expect(show(diff('We *all*', '-will', '+shall ~~not~~', 'pay.'), diff('Nothing', 'new'))).toBe(
      `We \\*all\\* ~~will~~ **shall \\~\\~not\\~\\~** pay.
-# ~~struck~~: on record only · **bold**: in your text

Nothing new`,
    );
  });

  test('a chart is lines of signs in one width, and its sentence', () => {
    const bars = [
      { label: '```', value: 3 },
      { label: 'הנמל', value: 12 },
    ];
    expect(show({ ...chart(), bars }, chart())).toBe(
      `**Statements per week**
\`\`\`
ˋˋˋ  ▇▇▇ 3
\u2068הנמל\u2069 ▇▇▇▇▇▇▇▇▇▇▇▇ 12
\`\`\`
-# Most statements in week 3.

**Statements per week**
-# Most statements in week 3.`,
    );
  });

  test('a pair is its cards under its title, and small print for nothing', () => {
    expect(show(pair(['We go.']))).toBe(
      `### Week of 2 March
**Ann Lee** · mayor
> “We go.”
-# [The Gazette](https://gazette.example/a) · <t:1772625600:f> · quote

-# Bo Roe\\: no statement found`,
    );
  });

  test('a moment is told in the reader’s zone, where it is one', () => {
    const when = { instant: '2026-11-22T14:05:00Z', text: 'Sunday *noon*' };
    expect(show({ kind: 'note', text: 'The next one:', when })).toBe(
      '-# The next one\\: <t:1795356300:f>',
    );
    expect(show({ kind: 'note', text: 'Next', when: { ...when, instant: 'soon' } })).toBe(
      '-# Next Sunday \\*noon\\*',
    );
  });

  test('right-to-left names and words turn nothing beside them', () => {
    const named: Block = {
      ...quote,
      texts: ['שלום'],
      speaker: 'דנה',
      source: { ...source, outlet: 'הנמל' },
    };
    expect(show(named)).toBe(
      `**\u2068דנה\u2069** · Kremlin spokesman
> \u2068“שלום”\u2069
-# [\u2068הנמל\u2069](https://example.org/gas#:~:text=has%20not%20changed) · <t:1795356300:f> · quote`,
    );
  });

  test('hostile text stays inert', () => {
    const hostile = `@everyone <@1> <#2> <t:0:R> <:x:1> :x: [a](https://evil.example) **b** _c_ ~~d~~ ||e|| \`f\`
# head
-# small
- item
> quote
1. one
\u2028\u202egnp.exe\u0007 https://evil.example`;
    const spoken: Block = {
      ...quote,
      texts: [hostile],
      quoteKind: 'indirect',
      manner: 'reported',
      speaker: '**Bo**\n# Berg',
    };
    expect(show({ kind: 'text', text: hostile }, spoken)).toMatchInlineSnapshot(`
      "\\@everyone \\<\\@1\\> \\<\\#2\\> \\<t\\:0\\:R\\> \\<\\:x\\:1\\> \\:x\\: \\[a\\]\\(https\\://evil.example\\) \\*\\*b\\*\\* \\_c\\_ \\~\\~d\\~\\~ \\|\\|e\\|\\| \\\`f\\\`
      \\# head
      \\-\\# small
      \\- item
      \\> quote
      1\\. one

      gnp.exe https\\://evil.example

      **\\*\\*Bo\\*\\* \\# Berg** · Kremlin spokesman
      > \\@everyone \\<\\@1\\> \\<\\#2\\> \\<t\\:0\\:R\\> \\<\\:x\\:1\\> \\:x\\: \\[a\\]\\(https\\://evil.example\\) \\*\\*b\\*\\* \\_c\\_ \\~\\~d\\~\\~ \\|\\|e\\|\\| \\\`f\\\`
      > \\# head
      > \\-\\# small
      > \\- item
      > \\> quote
      > 1\\. one
      > 
      > gnp.exe https\\://evil.example
      -# [Reuters](https://example.org/gas#:~:text=has%20not%20changed) · <t:1795356300:f> · reported"
    `);
  });

  test('a link’s text shows look-alikes, for Discord does not read backslashes there', () => {
    const item = { label: '](https://evil.example) @here *a*: b', detail: null, actions: [] };
    expect(
      show({ kind: 'list', items: [{ ...item, url: 'https://example.org/a_(b)?c=`[d]' }] }),
    ).toBe(
      '- [］(https：//evil.example) ＠here ＊a＊: b](https://example.org/a_%28b%29?c=%60%5Bd%5D)',
    );
  });

  test('an address with stars ends no bold words in which it stands', () => {
    const starred = { ...source, url: 'https://example.org/**x**' };
    expect(show({ kind: 'report', source: starred })).toContain(
      '(https://example.org/%2A%2Ax%2A%2A)**',
    );
  });

  test.each([
    'javascript:alert(1)',
    'discord://channels',
    'not an address',
    `https://example.org/${'a'.repeat(1_500)}`,
  ])('%s is not linked', (url) => {
    const text = show({ kind: 'excerpt', text: 'Rain.', source: { ...source, url } });
    expect(text).toBe('Rain.\n-# Reuters · <t:1795356300:f>');
  });

  test('actions stand in rows of five, those of items beside them', () => {
    const items = [1, 2].map((number) => ({
      label: `Item ${number}`,
      detail: null,
      url: null,
      actions: [button('Stop', 'briefing delete', 'danger')],
    }));
    const actions = Array.from({ length: 7 }, () => button('More', 'more'));
    const shown = reply('Much', { blocks: [{ kind: 'list', items }], actions });
    const [container] = asMessage(shown).components;
    expect(container?.components?.map(({ type }) => type)).toEqual([10, 9, 9, 1, 1]);
    expect(new Set(buttonsOf(asMessage(shown)).map(({ custom_id }) => custom_id)).size).toBe(9);
    expect(faultsOf(shown)).toEqual([]);
  });

  const manyButtons = (items: number, each: number) =>
    reply('Briefings', {
      blocks: [
        {
          kind: 'list',
          items: Array.from({ length: items }, (_, at) => ({
            label: `Item ${at}`,
            detail: null,
            url: null,
            actions: ['Preview', 'Edit', 'Pause', 'Post now', 'Delete', 'Six']
              .slice(0, each)
              .map((label) => button(label, `${label} ${at}`)),
          })),
        },
      ],
      actions: [button('All', 'all')],
    });

  test('several buttons of an item stand in a row below it', () => {
    const shown = manyButtons(3, 6);
    const [container] = asMessage(shown).components;
    expect(container?.components?.map(({ type }) => type)).toEqual([10, 1, 10, 1, 10, 1, 1]);
    expect(buttonsOf(asMessage(shown)).map(({ label }) => label)).toEqual([
      ...Array(3).fill(['Preview', 'Edit', 'Pause', 'Post now', 'Delete']).flat(),
      'All',
    ]);
    expect(faultsOf(shown)).toEqual([]);
  });

  test.each([
    [5, 5, 26],
    [6, 5, 7],
    [9, 2, 19],
    [10, 2, 11],
    [12, 5, 13],
    [40, 5, 12],
  ])('of %i items with %i buttons each, all or the first ones are shown', (items, each, all) => {
    const shown = manyButtons(items, each);
    const labels = buttonsOf(asMessage(shown)).map(({ label }) => label);
    expect(labels).toHaveLength(all);
    if (all <= 13) expect(new Set(labels.slice(0, -1))).toEqual(new Set(['Preview']));
    expect(faultsOf(shown)).toEqual([]);
    const ids = buttonsOf(asMessage(shown)).map(({ custom_id }) => custom_id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([0, 1, 5, 6, 25, 30])(
    'with %i actions there are as many buttons beside items as there is room for',
    (count) => {
      const action = button('More', 'more');
      const items = Array.from({ length: 12 }, () => ({
        label: 'x',
        detail: null,
        url: null,
        actions: [action],
      }));
      const text: Block = { kind: 'text', text: 'between' };
      const blocks = items.flatMap((item): Block[] => [{ kind: 'list', items: [item] }, text]);
      const shown = reply('Much', { blocks, actions: Array.from({ length: count }, () => action) });
      expect(faultsOf(shown)).toEqual([]);
      expect(buttonsOf(asMessage(shown)).length).toBeGreaterThan(Math.min(count, 25));
    },
  );

  test('an empty reply is still a message', () => {
    expect(faultsOf(reply(''))).toEqual([]);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '',
      '*'.repeat(3_000),
      '新聞'.repeat(2_000),
      '\n\n',
      'https://a.example/',
      'é 1. ',
    ),
  );
  const action = fc.record({
    label: text,
    line: text,
    style: fc.constantFrom('plain' as const, 'primary' as const, 'danger' as const),
  });
  const anySource = fc.record({ outlet: text, url: fc.option(text), sample: fc.boolean() });
  const anyQuote = fc.tuple(text, text, fc.option(text), anySource, fc.boolean()).map(
    ([words, speaker, role, from, above]): QuoteBlock => ({
      ...quote,
      ...{ texts: [words], speaker, role, source: { ...source, ...from } },
      ...(above && { above: { speaker: false, passage: false } }),
    }),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('text' as const, 'heading' as const, 'note' as const),
      text,
    }),
    anyQuote,
    anyRich(text, anyQuote),
    fc.tuple(text, anySource).map(([title, from]) => ({
      kind: 'report' as const,
      source: { ...source, ...from, title },
    })),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(
        fc.record({
          label: text,
          detail: fc.option(text),
          url: fc.option(text),
          actions: fc.array(action, { maxLength: 6 }),
        }),
        { maxLength: 12 },
      ),
    }),
  );

  test('whatever a reply holds, Discord takes it', () => {
    const replies = fc.record({
      title: text,
      blocks: fc.array(block, { maxLength: 10 }),
      actions: fc.array(action, { maxLength: 30 }),
    });
    fc.assert(
      fc.property(replies, ({ title, ...parts }) => {
        expect(faultsOf(reply(title, parts))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the peer refuses what Discord refuses of messages', () => {
  const V2 = 1 << 15;
  const display = (content: string) => ({ type: 10, content });
  const press = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
  const row = (...components: object[]) => ({ type: 1, components });
  test.each<[string, object]>([
    [
      'too much text',
      { flags: V2, components: [display('x'.repeat(2_001)), display('x'.repeat(2_000))] },
    ],
    ['too many bytes', { flags: V2, components: [display('新'.repeat(3_500))] }],
    ['content beside components v2', { flags: V2, content: 'x', components: [display('x')] }],
    ['components v2 without the flag', { components: [display('x')] }],
    ['a custom_id twice', { flags: V2, components: [row(press('a'), press('a'))] }],
    [
      'too many components',
      { flags: V2, components: [{ type: 17, components: Array(40).fill(display('x')) }] },
    ],
  ])('%s', (_, body) => {
    expect(flatten((body as { components: Component[] }).components).length).toBeGreaterThan(0);
    expect(findFaults('POST', '/channels/1/messages', body)).toHaveLength(1);
  });
});
