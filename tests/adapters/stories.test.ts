import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { renderReply as renderInSlack } from '../../adapters/slack/render.ts';
import { reply, type StoryBlock } from '../../src/chat/reply/reply.ts';
import { QUOTE, sourceOf, story } from '../chat/blocks.ts';
import { textOf } from '../support/discord/message.ts';
import type { Component } from '../support/discord/rules/component.ts';
import { shownOn } from './shown-on.ts';
import { EDITION, SIX_STORIES } from './six-stories.ts';

const HOSTILE = '](https://evil.example) @everyone <!channel> **b** # x <script>\u202Eeve';
const HEBREW = 'הנמל';
const long = (words: string) => words.repeat(600).trim();

type Case = { block: StoryBlock; seen: RegExp[]; unseen?: RegExp[] };

const cases: Record<string, Case> = {
  'with all there can be': {
    block: story('Talks resume', { update: true }),
    seen: [
      /Update.*Talks resume/u,
      /Both sides met on Monday\..*The Gazette/su,
      /“We go\.”.*Ann Lee.*, mayor.*quote.*Post/su,
      /more reports:.*Wire/su,
    ],
  },
  'told by nobody else': {
    block: story('Talks resume', { outlets: [], statement: null }),
    seen: [/Talks resume/u, /Both sides met/u, /The Gazette/u],
    unseen: [/more reports|We go/u],
  },
  'of which there is only the headline': {
    block: story('Talks resume', { sentence: null, statement: null }),
    seen: [/Talks resume/u, /The Gazette|Gazette.*Post.*Wire/su],
    unseen: [/more reports|Update/u],
  },
  'of which there is a teaser': {
    block: story('Talks resume', {
      ...{ sentence: null, statement: null, about: 'teaser: not the whole report' },
    }),
    seen: [/Talks resume.*teaser: not the whole report/su],
  },
  'of which there is a teaser, and words of another report': {
    block: story('Talks resume', { about: 'teaser: not the whole report' }),
    seen: [/Talks resume/u],
    unseen: [/teaser/u],
  },
  'of which there is hardly that': {
    block: story(' ', { url: null, sentence: null, statement: null, outlets: [] }),
    seen: [],
    unseen: [/\*/u],
  },
  'whose speaker is a guess, and whose words are disputed': {
    block: story('Talks', {
      statement: {
        ...QUOTE,
        sure: false,
        source: sourceOf('Post', null, {
          remark: 'disputed: also given to Bo Roe by Wire; also in Star',
        }),
      },
    }),
    seen: [/probably \**Ann Lee/u, /disputed: also given to Bo Roe by Wire/u],
    unseen: [/also in Star/u],
  },
  'with a statement that is certain and a clause': {
    block: story('Talks', {
      statement: {
        ...QUOTE,
        manner: 'denied',
        certain: true,
        quoteKind: 'indirect',
        clause: [
          { text: 'Lee denied ', said: false },
          { text: 'any delay', said: true },
        ],
      },
    }),
    seen: [/Lee denied \**any delay/u, /denied[\s·]+✓ certain who spoke/u],
  },
  'from the sample and of a teaser': {
    block: story('Talks', {
      sentence: {
        text: 'They met.',
        source: sourceOf('Post', null, { sample: true, about: 'teaser' }),
      },
    }),
    seen: [/They met\..*Post.*invented sample.*teaser/su],
  },
  'with hostile words and names': {
    block: story(HOSTILE, {
      sentence: {
        text: `${HOSTILE}\n# head\n> quote`,
        source: sourceOf(HOSTILE, 'https://a.example'),
      },
      statement: {
        ...QUOTE,
        texts: [`${HOSTILE}\n\n- item`],
        speaker: HOSTILE,
        role: HOSTILE,
        source: sourceOf(`${HOSTILE} 2`, 'javascript:alert(1)'),
      },
      outlets: [{ outlet: `${HOSTILE} 3`, url: 'https://b.example/"onclick=' }],
    }),
    seen: [/evil\.example/u],
    unseen: [/^(?:>?\s*# |> >|- item)/mu],
  },
  'from right to left': {
    block: story(`${HEBREW} עומד`, {
      sentence: { text: `${HEBREW} פתוח.`, source: sourceOf(HEBREW, 'https://a.example') },
      statement: { ...QUOTE, texts: [HEBREW], speaker: 'דנה', role: 'ראש העיר' },
    }),
    seen: [/הנמל עומד/u, /“הנמל”/u, /דנה/u],
  },
  'that is far too long': {
    block: story(long('title '), {
      url: `https://a.example/${'a'.repeat(5_000)}`,
      sentence: {
        text: long('rain '),
        source: sourceOf(long('Gazette '), `https://b.example/#:~:text=${'b'.repeat(900)}`),
      },
      statement: { ...QUOTE, texts: [long('word ')], speaker: long('Lee '), role: long('mayor ') },
      outlets: Array.from({ length: 400 }, (_, at) => ({
        outlet: `Outlet ${at}`,
        url: `https://c.example/${'c'.repeat(80)}${at}`,
      })),
    }),
    seen: [/(?:title ){20}/u, /(?:rain ){20}/u, /“(?:word ){20}/u],
  },
};

describe.each(Object.entries(shownOn))('a story on %s', (_, show) => {
  test.each(Object.entries(cases))('%s', (_, { block, seen: expected, unseen = [] }) => {
    const { seen, faults } = show(reply('News', { blocks: [block] }));
    const plain = seen.replace(/[\u200E\u2066-\u2069]/gu, '');
    expect(faults).toEqual([]);
    for (const words of expected) expect(plain).toMatch(words);
    for (const words of unseen) expect(plain).not.toMatch(words);
    expect(seen).not.toMatch(/[\u202A-\u202E]|undefined|null|NaN/u);
    expect(seen.match(/\u2068/gu)?.length).toBe(seen.match(/\u2069/gu)?.length);
  });

  test('names each outlet once', () => {
    const { seen } = show(reply('News', { blocks: [SIX_STORIES[0]!] }));
    const words = seen.replace(/https?:\S+/gu, '');
    for (const outlet of ['Harbour Post', 'Northern Wire', 'Morning Star'])
      expect(words.split(outlet).length - 1).toBe(1);
  });
});

describe('six stories', () => {
  const lines = textOf({ components: renderMessage(EDITION).components as Component[] }).split(
    '\n',
  );

  test('take twelve lines on Discord, each with links to its words', () => {
    const shown = lines.filter((line) => line.trim() !== '' && !/^(?:###|-#)/u.test(line));
    expect(shown).toHaveLength(12);
    for (const [at, { title, sentence, statement }] of SIX_STORIES.entries()) {
      expect(shown[2 * at]).toContain(`**[${title}](https://www.harbourpost.org/`);
      expect(shown[2 * at]).toContain(sentence!.text);
      expect(shown[2 * at + 1]).toContain(statement!.texts[0]);
      expect(shown[2 * at + 1]).toMatch(/\]\(https:\S+#:~:text=\S+\) · \+\d outlets$/u);
    }
    const chars = lines.join('\n').length;
    expect(chars).toBeGreaterThan(3_500);
    expect(chars).toBeLessThanOrEqual(3_800);
  });

  test('are a block each in Slack', () => {
    const { blocks } = renderInSlack(EDITION);
    const stories = blocks.filter(({ type }) => type === 'rich_text');
    expect(stories).toHaveLength(6);
    for (const { elements } of stories as { elements: { type: string }[] }[])
      expect(elements.map(({ type }) => type)).toEqual(['rich_text_section', 'rich_text_quote']);
  });

  test('are told whole or not at all where there is less room', () => {
    const many = reply('Many', { blocks: [...SIX_STORIES, ...SIX_STORIES, ...SIX_STORIES] });
    for (const show of [shownOn.Discord!, shownOn.Slack!]) {
      const { seen, faults } = show(many);
      const told = SIX_STORIES.filter(({ title }) => seen.includes(title));
      expect(faults).toEqual([]);
      expect(told.length).toBeGreaterThan(4);
      for (const { statement } of told) expect(seen).toContain(statement!.texts[0]);
      expect(seen).toMatch(/1[0-4] more did not fit here/u);
    }
  });
});

test('whatever a story holds, Discord and Slack take it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('', ' ', '*'.repeat(3_000), '新聞'.repeat(2_000), '"'.repeat(5_000), HOSTILE),
  );
  const url = fc.option(fc.oneof(fc.webUrl(), text));
  const source = fc
    .record({
      outlet: text,
      url,
      sample: fc.boolean(),
      about: fc.option(text),
      remark: fc.option(text),
    })
    .map((fields) => ({ ...QUOTE.source, ...fields }));
  const block = fc.record({
    kind: fc.constant('story' as const),
    title: text,
    url,
    update: fc.boolean(),
    sentence: fc.option(fc.record({ text, source })),
    statement: fc.option(
      fc
        .record({
          texts: fc.array(text, { maxLength: 3 }),
          clause: fc.option(fc.array(fc.record({ text, said: fc.boolean() }), { maxLength: 4 })),
          speaker: text,
          role: fc.option(text),
          sure: fc.boolean(),
          certain: fc.boolean(),
          source,
        })
        .map((fields) => ({ ...QUOTE, ...fields })),
    ),
    outlets: fc.array(fc.record({ outlet: text, url }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(text, fc.array(block, { maxLength: 8 }), (title, blocks) => {
      const shown = reply(`t${title}`, { blocks });
      for (const show of Object.values(shownOn)) expect(show(shown).faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
