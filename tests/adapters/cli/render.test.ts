import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/cli/render.ts';
import { renderProgress } from '../../../adapters/cli/render-progress.ts';
import { toJson } from '../../../adapters/cli/terminal-text.ts';
import { type Block, button, reply, type Source } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair, story } from '../../chat/blocks.ts';

const PLAIN = { columns: 40, colour: false };

const source: Source = {
  articleId: 'a1',
  outlet: 'Harbour Post',
  title: 'Port reopens',
  published: '2026-06-12T08:00:00.000Z',
  url: 'https://example.org/port#:~:text=It%20was%20a%20long%20night',
  start: 0,
  end: 10,
  spans: [{ start: 0, end: 10 }],
  hash: 'Zm9vYmFy',
  sample: false,
};

const quote: Block = {
  kind: 'quote',
  texts: ['It was a long night for everyone here', 'and nobody slept.'],
  speaker: 'Ana Lima',
  role: 'harbour master',
  quoteKind: 'direct',
  manner: 'quote',
  clause: null,
  sure: true,
  certain: false,
  source,
};

const render = (...blocks: Block[]) => renderReply(reply('Title', { blocks }), PLAIN);

describe('renderReply', () => {
  test('shows a quote wrapped, with its speaker, outlet, date and whole link', () => {
    expect(render(quote)).toBe(`Title

“It was a long night for everyone here”
… “and nobody slept.”
  Ana Lima, harbour master · quote ·
  Harbour Post, 2026-06-12
  https://example.org/port#:~:text=It%20was%20a%20long%20night
`);
  });

  test('shows the title of an article without a link, and marks the invented sample', () => {
    const text = render({ ...quote, source: { ...source, url: null, sample: true } });
    expect(text).toMatch(/2026-06-12\s+·\s+invented\s+sample\n {2}Port reopens\n$/);
  });

  test('shows a report once, and under it what else a reader needs', () => {
    const above = { speaker: true, passage: true };
    expect(
      render(
        { kind: 'report', source },
        { ...quote, source: { ...source, remark: 'also in Post' }, above },
        { ...quote, sure: false, above: { speaker: false, passage: false } },
      ),
    ).toBe(`Title

Port reopens
  Harbour Post, 2026-06-12
  https://example.org/port#:~:text=It%20was%20a%20long%20night

“It was a long night for everyone here”
… “and nobody slept.”
  quote · also in Post

“It was a long night for everyone here”
… “and nobody slept.”
  probably Ana Lima, harbour master ·
  quote
  https://example.org/port#:~:text=It%20was%20a%20long%20night
`);
  });

  test('shows a story with the address of each passage and outlet', () => {
    expect(
      render(story('Talks resume', { update: true, url: 'https://wire.example/t' })),
    ).toBe(`Title

Update: Talks resume
  https://wire.example/t
Both sides met on Monday.
  The Gazette
  https://gazette.example/a
“We go.”
  Ann Lee, mayor · quote · Post
  https://post.example/b
  more reports:
  Wire https://wire.example/a
`);
  });

  test('shows the one address of a story once, and no lines for what there is not', () => {
    expect(render(story('Talks', { statement: null, outlets: [] }))).toBe(`Title

Talks
Both sides met on Monday.
  The Gazette
  https://gazette.example/a
`);
    const bare = story('Talks', { url: null, sentence: null, statement: null, outlets: [] });
    expect(render(bare)).toBe('Title\n\nTalks\n');
  });

  test('says when in the words that are given, and all buttons of an item', () => {
    const when = { instant: '2026-12-01T07:00:00Z', text: 'Tuesday, 08:00' };
    const actions = [button('Pause', 'pause 1'), button('Delete', 'delete 1')];
    expect(
      render(
        { kind: 'list', items: [{ label: 'One', detail: null, url: null, actions }] },
        { kind: 'note', text: 'Next:', when },
      ),
    ).toBe(`Title

• One
  → Pause: pause 1
  → Delete: delete 1

Next: Tuesday, 08:00
`);
  });

  test('sets what was said off in a terminal with colours, line by line', () => {
    const clause = [
      { text: 'Lima denied that ', said: false },
      { text: 'the port had been closed on either', said: true },
      { text: ' day. […]', said: false },
    ];
    const block: Block = { ...quote, quoteKind: 'indirect', manner: 'denied', clause };
    const coloured = renderReply(reply('', { blocks: [block] }), { columns: 40, colour: true });
    expect(coloured).toContain(
      'Lima denied that \u001B[1mthe port had been\u001B[0m\n\u001B[1mclosed on either\u001B[0m day. […]\n',
    );
    expect(render(block)).toContain(
      'Lima denied that the port had been\nclosed on either day. […]',
    );
  });

  test('tells two wordings apart by signs, and by colours where there are any', () => {
    const block = diff('We', '-will never ever', '+shall gladly', 'pay for the port.');
    expect(render(block)).toBe(`Title

We [-will never ever-] {+shall gladly+}
pay for the port.
[-…-]: on record only · {+…+}: in your
text
`);
    const coloured = renderReply(reply('', { blocks: [block] }), { columns: 22, colour: true });
    expect(coloured.split('\n').slice(0, 3)).toEqual([
      'We \u001B[31m[-will never ever-]\u001B[0m',
      '\u001B[32m{+shall gladly+}\u001B[0m pay',
      'for the port.',
    ]);
    expect(render(diff())).toBe('Title\n');
  });

  test('draws a chart in signs, and says what it shows', () => {
    expect(render(chart(2, 0))).toBe(`Title

Statements per week
week 1 ▇▇ 2
week 2 0
Most statements in week 3.
`);
  });

  test('shows a pair as its cards under its title', () => {
    expect(render(pair(['We go.']))).toBe(`Title

Week of 2 March

“We go.”
  Ann Lee, mayor · quote · The Gazette,
  2026-03-04
  https://gazette.example/a

Bo Roe: no statement found
`);
  });

  test('keeps dates beside right-to-left names in their place', () => {
    expect(render({ ...quote, source: { ...source, outlet: 'הנמל' } })).toContain(
      'הנמל\u200E, 2026-06-12',
    );
  });

  test('shows headings, notes, excerpts and lists', () => {
    const action = button('Remove', 'sources remove one');
    const item = {
      label: 'One',
      detail: 'checked an hour ago',
      url: 'https://one.example/',
      actions: [action],
    };
    const text = render(
      { kind: 'heading', text: 'Port' },
      { kind: 'excerpt', text: 'The port reopened.', source },
      { kind: 'list', items: [item, { label: 'Two', detail: null, url: null, actions: [] }] },
      { kind: 'note', text: 'first line\nsecond line' },
    );
    expect(text).toBe(`Title

Port

The port reopened.
  Harbour Post, 2026-06-12
  https://example.org/port#:~:text=It%20was%20a%20long%20night

• One: checked an hour ago
  https://one.example/
  → Remove: sources remove one
• Two

first line
second line
`);
  });

  test('shows actions as lines to type', () => {
    const actions = [button('More', 'quotes lima page:2'), button('All', 'quotes lima')];
    expect(renderReply(reply('Title', { actions }), PLAIN)).toBe(
      'Title\n\n→ More: quotes lima page:2\n→ All: quotes lima\n',
    );
  });

  test('wraps wide letters by the columns they take', () => {
    const text = render({ kind: 'text', text: `${'漢'.repeat(10)} ${'漢'.repeat(10)} end` });
    expect(text.split('\n').slice(2, 4)).toEqual(['漢'.repeat(10), `${'漢'.repeat(10)} end`]);
  });

  test('lets nothing from an article steer the terminal', () => {
    const hostile =
      'a\u001B[31mred\u001B[0m \u001B]0;title\u0007b\u009B2Jc\u0008\u007Fd \u202Eevil\u2066x\uD800\r\nend\u2028.';
    const text = renderReply(
      reply(hostile, {
        blocks: [
          { ...quote, texts: [hostile], speaker: hostile, source: { ...source, outlet: hostile } },
          { ...quote, source: { ...source, url: hostile } },
          { ...quote, source: { ...source, url: null, title: hostile } },
          {
            kind: 'list',
            items: [{ label: hostile, detail: hostile, url: hostile, actions: [] }],
          },
          diff(hostile, `-${hostile}`, `+${hostile}`),
          { ...chart(), title: hostile, alt: hostile, bars: [{ label: hostile, value: 3 }] },
          {
            ...pair([hostile]),
            title: hostile,
            sides: [{ name: hostile, quotes: [], gap: hostile }],
          },
          ...(['text', 'heading', 'note'] as const).map((kind) => ({ kind, text: hostile })),
        ],
        actions: [button(hostile, hostile)],
      }),
      PLAIN,
    );
    expect(text).toContain('ared');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028]/u);
    expect(text.isWellFormed()).toBe(true);
  });

  test('keeps words of an article on lines of their own making', () => {
    expect(render({ kind: 'excerpt', text: 'one\n→ fake: line', source })).toContain(
      'one → fake: line\n  Harbour Post',
    );
  });

  test('colours only when asked, and never around nothing', () => {
    const text = renderReply(reply('Title', { blocks: [{ kind: 'note', text: '' }] }), {
      columns: 40,
      colour: true,
    });
    expect(text).toBe('\u001B[1mTitle\u001B[0m\n');
    expect(render(quote)).not.toContain('\u001B');
  });
});

describe('renderProgress', () => {
  test('fits the terminal at every width', () => {
    for (let columns = 1; columns < 90; columns++)
      for (const done of [0, 3, 7])
        if (columns > 3) expect(renderProgress(done, 7, columns).length - 1).toBeLessThan(columns);
    expect(renderProgress(1, 2, 14)).toBe('\r[===    ] 1/2');
  });
});

describe('toJson', () => {
  test('escapes what a terminal obeys and keeps the value', () => {
    const data = { text: 'a\u009B2J\u202Eb\n"', list: [1, null] };
    expect(toJson(data)).not.toMatch(/[\u007F-\u009F\u202E]/u);
    expect(JSON.parse(toJson(data))).toEqual(data);
    expect(toJson({ a: 1 })).toBe('{\n  "a": 1\n}');
  });
});
