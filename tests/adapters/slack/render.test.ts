import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUIETLY, renderReply } from '../../../adapters/slack/render.ts';
import { type Block, button, type Item, reply } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair, story } from '../../chat/blocks.ts';
import { faultsOf } from '../../support/slack/rules/message-faults.ts';
import { HOSTILE_TEXTS } from '../../support/walk/hostile-texts.ts';
import { anyReply } from './any-reply.ts';
import { QUOTE } from './newsdesk.ts';

const item = (label: string, parts: Partial<Item> = {}): Item => ({
  label,
  detail: null,
  url: null,
  actions: [],
  ...parts,
});
const shown = (...blocks: Block[]) => renderReply(reply('Title', { blocks })).blocks.slice(1);

/** Halves of signs, as cutting by number makes them. */
const HALF_SIGNS = ['\uD800', 'gas \uD83D', '\uDE00 gas', '\uDC00\uD800', 'a\uD83D\uD83D\uDE00'];

const LONG = 'We go by sea. '.repeat(30).trim();

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('a reply in Slack', () => {
  test('shows a quotation with its speaker, its words and where they stand', () => {
    expect(shown(QUOTE)).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Dmitry Peskov', style: { bold: true } },
              { type: 'text', text: ' · Kremlin spokesman' },
            ],
          },
          {
            type: 'rich_text_quote',
            elements: [{ type: 'text', text: '“We have said this many times”' }],
          },
          {
            type: 'rich_text_section',
            elements: [
              { type: 'link', url: QUOTE.source.url, text: 'Reuters' },
              { type: 'text', text: ' · ' },
              {
                type: 'date',
                timestamp: 1_795_356_300,
                format: '{date_short_pretty}, {time}',
                fallback: '2026-11-22 14:05 UTC',
              },
              { type: 'text', text: ' · quote' },
            ],
          },
        ],
      },
    ]);
  });

  test('shows a report once, and under it what else a reader needs', () => {
    const remark = 'also in Post';
    const [heading, said] = shown(
      { kind: 'report', source: { ...QUOTE.source, remark } },
      { ...QUOTE, manner: 'denied', above: { speaker: true, passage: false } },
    );
    expect(heading).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'link', text: 'Gas talks', style: { bold: true } },
            { type: 'text', text: '\n' },
            { type: 'text', text: 'Reuters' },
            { text: ' · ' },
            { type: 'date' },
            { text: ' · also in Post' },
          ],
        },
      ],
    });
    expect(said).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [{ type: 'text', text: '“We have said this many times”' }],
        },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'denied' },
            { type: 'text', text: ' · ' },
            { type: 'link', url: QUOTE.source.url, text: 'passage' },
          ],
        },
      ],
    });
  });

  test('sets right-to-left words apart over all their pieces', () => {
    const clause = [
      { text: 'דנה אמרה ', said: false },
      { text: 'שלום', said: true },
    ];
    expect(JSON.stringify(shown({ ...QUOTE, quoteKind: 'indirect', clause }))).toContain(
      '{"type":"text","text":"\u2068דנה אמרה "},{"type":"text","text":"שלום\u2069","style":{"bold":true}}',
    );
  });

  test('says where it is not sure, and what is invented', () => {
    const source = { ...QUOTE.source, sample: true };
    const json = JSON.stringify(shown({ ...QUOTE, sure: false, source }));
    expect(json).toContain('"text":"probably "');
    expect(json).toContain('invented sample');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'http://', 'slack://open', ''])(
    'does not link to %j',
    (url) => {
      const json = JSON.stringify(
        shown(
          { ...QUOTE, source: { ...QUOTE.source, url } },
          { kind: 'list', items: [item('a', { url })] },
        ),
      );
      expect(json).not.toContain('"type":"link"');
    },
  );

  test('puts a list into bullets and its buttons beneath, each telling its item', () => {
    const action = button('Quotes', 'quotes ann');
    const items = [
      item('Ann', { detail: '3 quotes', actions: [action] }),
      item('Bob', { url: 'https://b.test' }),
    ];
    const [list, row] = shown({ kind: 'list', items });
    expect(JSON.stringify(list)).toContain(
      '{"type":"text","text":"Ann"},{"type":"text","text":": 3 quotes"}',
    );
    expect(row).toMatchObject({
      type: 'actions',
      elements: [{ value: 'quotes ann', text: { text: 'Quotes: Ann' } }],
    });
  });

  test('puts several buttons below their item, named for it to those who do not see it', () => {
    const actions = ['Pause', 'Edit', 'Delete'].map((label) => button(label, `x ${label}`));
    const blocks = shown({ kind: 'list', items: [item('Ann', { actions }), item('Bob')] });
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'rich_text']);
    expect(blocks[1]).toMatchObject({
      elements: [
        { text: { text: 'Pause' }, accessibility_label: 'Pause: Ann', action_id: 'line:0' },
        { text: { text: 'Edit' }, action_id: 'line:1' },
        { text: { text: 'Delete' }, action_id: 'line:2' },
      ],
    });
    const many = Array.from({ length: 60 }, (_, at) => item(`Item ${at}`, { actions }));
    expect(faultsOf(renderReply(reply('T', { blocks: [{ kind: 'list', items: many }] })))).toEqual(
      [],
    );
  });

  test('shows a story as one block of two lines, and a moment in the reader’s zone', () => {
    const when = { instant: '2026-11-22T14:05:00Z', text: 'Sunday' };
    const [told, note, unknown] = shown(
      story('Gas talks', { update: true }),
      { kind: 'note', text: 'Next:', when },
      { kind: 'note', text: 'Next:', when: { ...when, instant: 'soon' } },
    );
    expect(told).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { text: 'Update · ', style: { bold: true } },
            { type: 'link', text: 'Gas talks', style: { bold: true } },
            { text: ' Both sides met on Monday. — ' },
            { type: 'link', text: 'The Gazette' },
          ],
        },
        {
          type: 'rich_text_quote',
          elements: [
            { text: '“We go.” — ' },
            { text: 'Ann Lee', style: { bold: true } },
            { text: ', mayor · quote · ' },
            { type: 'link', text: 'Post' },
            { text: ' · more reports: ' },
            { type: 'link', text: 'Wire' },
          ],
        },
      ],
    });
    expect(note).toMatchObject({
      type: 'context',
      elements: [
        { type: 'plain_text', text: 'Next:' },
        {
          type: 'mrkdwn',
          text: '<!date^1795356300^{date_short_pretty}, {time}|2026-11-22 14:05 UTC>',
        },
      ],
    });
    expect(unknown).toMatchObject({ elements: [{ type: 'plain_text', text: 'Next: Sunday' }] });
  });

  test('strikes and thickens what differs, and says below what that means', () => {
    expect(shown(diff('We', '-will', '+shall', 'pay.'))).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'We ' },
              { type: 'text', text: 'will', style: { strike: true } },
              { type: 'text', text: ' ' },
              { type: 'text', text: 'shall', style: { bold: true } },
              { type: 'text', text: ' pay.' },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [
          {
            type: 'plain_text',
            text: 'struck: on record only · bold: in your text',
            emoji: false,
          },
        ],
      },
    ]);
  });

  test('shows a chart as lines of signs in one width, and its sentence', () => {
    expect(shown(chart(1, 3))).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          { elements: [{ text: 'Statements per week', style: { bold: true } }] },
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: 'week 1 ▇ 1\nweek 2 ▇▇▇ 3' }],
          },
        ],
      },
      { type: 'context', elements: [{ text: 'Most statements in week 3.' }] },
    ]);
    expect(shown(chart()).map(({ type }) => type)).toEqual(['rich_text', 'context']);
  });

  test('shows what would be long side by side as cards under a title', () => {
    expect(shown(pair([LONG]))).toMatchObject([
      { elements: [{ elements: [{ text: 'Week of 2 March', style: { bold: true } }] }] },
      { elements: [{ elements: [{ text: 'Ann Lee' }, {}] }, { type: 'rich_text_quote' }, {}] },
      { type: 'context', elements: [{ text: 'Bo Roe: no statement found' }] },
    ]);
  });

  test('numbers all its buttons differently and shows their weight', () => {
    const list: Block = { kind: 'list', items: [item('a', { actions: [button('Open', 'x a')] })] };
    const message = renderReply(
      reply('T', {
        blocks: [list],
        actions: [button('Delete', 'x b', 'danger'), button('Next', 'x c')],
      }),
    );
    const buttons = message.blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements : [],
    );
    expect(buttons.map((element) => 'action_id' in element && element.action_id)).toEqual([
      'line:0',
      'line:1',
      'line:2',
    ]);
    expect(buttons[1]).toMatchObject({ style: 'danger', accessibility_label: 'Delete: T' });
  });

  test('leaves whole items of a long list out, and says how many', () => {
    const items = Array.from({ length: 200 }, (_, at) =>
      item(`Speaker number ${at}`, { actions: [button('Quotes', `quotes ${at}`)] }),
    );
    const message = renderReply(reply('Speakers', { blocks: [{ kind: 'list', items }] }));
    const bullets = message.text.match(/^• /gmu)?.length ?? 0;
    expect(bullets).toBeGreaterThan(15);
    expect(message.text).toContain(`${200 - bullets} more did not fit here.`);
  });

  test('says a title that is too long for a header as a paragraph', () => {
    expect(renderReply(reply('word '.repeat(40))).blocks[0]?.type).toBe('rich_text');
  });

  test('is always something Slack takes, and says what it is in whole signs', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.constantFrom('<!channel>', '', ' ', '"'.repeat(9_000), 'слово '.repeat(2_000)),
      fc.constantFrom(...HALF_SIGNS, ...HOSTILE_TEXTS),
    );
    fc.assert(
      fc.property(anyReply(text), (whole) => {
        const message = renderReply(whole);
        expect(faultsOf(message)).toEqual([]);
        expect(JSON.stringify(message).length).toBeLessThanOrEqual(10_000);
        expect(stringsIn(message).filter((one) => !one.isWellFormed())).toEqual([]);
        expect(message).toMatchObject(QUIETLY);
        expect(message.text.length).toBeLessThanOrEqual(3_000);
        expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
      }),
      { numRuns: 150 },
    );
  });

  test.each(HALF_SIGNS)('shows %j in a topic, a name, a title and a button whole', (half) => {
    const message = renderReply(
      reply(`On ${half}`, {
        blocks: [
          { ...QUOTE, speaker: half, role: half },
          { kind: 'list', items: [item(half, { actions: [button(half, `quotes ${half}`)] })] },
          pair([half]),
        ],
        actions: [button(half, `summary ${half}`)],
        file: { name: half, type: 'text/plain', text: half },
      }),
    );
    expect(stringsIn(message).filter((one) => !one.isWellFormed())).toEqual([]);
    expect(JSON.stringify(message)).toContain('"value":"summary ');
  });
});
