import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { fitReply, fitUntil } from '../../../src/chat/fit/fit.ts';
import { type Block, button, reply } from '../../../src/chat/reply/reply.ts';
import { anyRich } from '../any-blocks.ts';
import {
  below,
  clause,
  diff,
  excerpt,
  heading,
  list,
  pair,
  QUOTE,
  quote,
  report,
  sourceOf,
  story,
  text,
  visible,
} from '../blocks.ts';

const repeat = (words: string, times: number) => words.repeat(times).trim();

const limits = { chars: 1_000, blocks: 10, actions: 5 };
const shrink = (blocks: Block[], change: Partial<typeof limits> = {}) =>
  fitReply(reply('Title', { blocks }), { ...limits, ...change }).blocks;
const left = (count: number): Block => ({ kind: 'note', text: `${count} more did not fit here.` });
const part = (text: string): Block => ({ kind: 'note', text });

describe('fitting a reply', () => {
  test('leaves one that fits as it is', () => {
    const whole = [text('Hello.'), heading('News'), quote('One', 'two'), list('a', 'b')];
    expect(shrink(whole)).toEqual(whole);
  });

  test('drops whole blocks from the end and says how many', () => {
    const words = repeat('word ', 60);
    expect(shrink([excerpt(words), quote(words), excerpt(words)])).toEqual([
      excerpt(words),
      quote(words),
      left(1),
    ]);
    expect(shrink([text('a'), text('b'), text('c'), text('d')], { blocks: 3 })).toEqual([
      text('a'),
      text('b'),
      left(2),
    ]);
  });

  test('counts the parts of an answer that has parts', () => {
    const three = ['1', '2', '3'].flatMap((at) => [heading(at), text('a'), text('b')]);
    const last = (blocks: number) =>
      fitReply(reply('Title', { blocks: three, parts: 'quotation' }), {
        ...limits,
        blocks,
      }).blocks.at(-1);
    expect(last(4)).toEqual(part('2 more quotations did not fit here.'));
    expect(last(6)).toEqual(part('1 more quotation did not fit here.'));
    expect(last(9)).toEqual(part('The end did not fit here.'));
    expect(last(10)).toEqual(text('b'));
  });

  test('leaves no heading over nothing', () => {
    const long = quote(repeat('word ', 300));
    expect(shrink([text('a'), heading('News'), heading('Said'), long])).toEqual([
      text('a'),
      left(3),
    ]);
  });

  test('does not part a quote from what differs in it, where the list goes on', () => {
    const diff: Block = {
      kind: 'diff',
      pieces: [{ text: repeat('word ', 60), change: 'same' }],
      legend: { gone: 'only on 3 March', new: 'only on 9 April' },
    };
    const blocks = [quote('One'), quote(repeat('word ', 100)), diff, quote('Two')];
    const more = { line: 'timeline ann', from: 0, total: 9 };
    const fitted = fitReply(reply('Title', { blocks, more }), { ...limits, chars: 950 });
    expect(fitted.blocks).toEqual([...blocks.slice(0, 1), part('1 of 9')]);
    expect(fitted.actions).toEqual([button('Next (8 more)', 'timeline ann from:1', 'primary')]);
    // The first of a page stays, or it would never be shown.
    const alone = fitReply(reply('Title', { blocks: blocks.slice(1), more }), {
      ...limits,
      chars: 950,
    });
    expect(alone.blocks).toEqual([...blocks.slice(1, 2), part('1 of 9')]);
    expect(alone.actions[0]!.line).toBe('timeline ann from:1');
  });

  test('counts a pair as one of a list', () => {
    const pair: Block = {
      kind: 'pair',
      title: '9 April',
      sides: ['Ann', 'Bo'].map((name) => ({ name, quotes: [], gap: 'Nothing.' })),
    };
    const more = { line: 'compare ann with:bo', from: 2, total: 7 };
    const { actions } = fitReply(reply('Title', { blocks: [pair, pair], more }), limits);
    expect(actions).toEqual([
      button('Next (3 more)', 'compare ann with:bo from:4', 'primary'),
      button('First page', 'compare ann with:bo'),
    ]);
  });

  test('counts no heading of a report, and leaves none over nothing', () => {
    const words = repeat('word ', 50);
    const blocks = [report('Rain'), below(words), below(words), report('Sun'), below(words)];
    expect(shrink(blocks, { chars: 1_050 })).toEqual([...blocks.slice(0, 3), left(1)]);
    const more = { line: 'quotes ann', from: 4, total: 7 };
    const shown = fitReply(reply('Title', { blocks, more }), { ...limits, chars: 1_050 });
    expect(shown.blocks).toEqual([...blocks.slice(0, 3), part('5–6 of 7')]);
    expect(shown.actions).toEqual([
      button('Next (1 more)', 'quotes ann from:6', 'primary'),
      button('First page', 'quotes ann'),
    ]);
  });

  test('shortens a clause where it ends, with what was said set off as before', () => {
    const said = { text: repeat('rain ', 300), said: true };
    const [shown] = shrink([clause({ text: 'Lee denied that ', said: false }, said)]);
    const pieces = shown?.kind === 'quote' ? shown.clause : [];
    expect(pieces).toEqual([
      { text: 'Lee denied that ', said: false },
      { text: expect.stringMatching(/^rain .*rain$/u), said: true },
      { text: ' […]', said: false },
    ]);
  });

  test('shortens a broken quotation piece by piece', () => {
    const [shown] = shrink([quote('One.', 'Two.', repeat('three ', 300))]);
    expect(shown?.kind === 'quote' && shown.texts).toEqual([
      'One.',
      'Two.',
      expect.stringMatching(/^three .*three \[…\]$/u),
    ]);
  });

  test.each([
    ['an excerpt', [excerpt(repeat('word ', 300))]],
    ['a quote', [quote(repeat('word ', 300))]],
    ['a broken quote', [quote(repeat('word ', 150), repeat('more ', 150))]],
    ['a text', [text(repeat('word ', 300))]],
    ['a quote below a note', [left(9), quote(repeat('word ', 300))]],
    ['a quote below a report', [report('Rain'), below(repeat('word ', 300))]],
    ['a clause', [clause({ text: repeat('word ', 300), said: false })]],
    ['a difference', [diff('We', `-${repeat('word ', 300)}`)]],
    ['a pair', [pair([repeat('word ', 300)], [repeat('more ', 300)])]],
    ['a quote below a heading', [heading('Said'), quote(repeat('word ', 300))]],
  ])('shortens %s that alone is too long, and shows the cut', (_, blocks) => {
    const shown = shrink(blocks);
    expect(shown).toHaveLength(blocks.length);
    expect(visible(shown.at(-1)!)).toMatch(/(?:word|more) \[…\]/u);
  });

  test('shortens a list item by item and counts those left out', () => {
    const items = Array.from({ length: 200 }, (_, n) => `number ${n}`);
    const [first, shown, note] = shrink([text('All there are'), list(...items)]);
    const labels = shown?.kind === 'list' ? shown.items.map(({ label }) => label) : [];
    expect(first).toEqual(text('All there are'));
    expect(labels.length).toBeGreaterThan(20);
    expect(labels).toEqual(items.slice(0, labels.length));
    expect(note).toEqual(left(200 - labels.length));
  });

  test('leads on from the first that was left out, instead of counting', () => {
    const words = repeat('word ', 50);
    const more = { line: 'quotes ann', from: 10, total: 40 };
    const whole = reply('Title', { blocks: Array(5).fill(quote(words)), more });
    const shown = fitReply({ ...whole, actions: [button('Back', 'quotes ann')] }, limits);
    expect(shown.blocks).toEqual([quote(words), quote(words), part('11–12 of 40')]);
    expect(shown.actions).toEqual([
      button('Next (28 more)', 'quotes ann from:12', 'primary'),
      button('First page', 'quotes ann'),
      button('Back', 'quotes ann'),
    ]);
    const last = { ...whole, blocks: [quote('x')], more: { ...more, from: 39 } };
    expect(fitReply(last, limits).actions).toEqual([button('First page', 'quotes ann')]);
  });

  test('drops whole pairs from the end and says how many', () => {
    const pairs = Array.from({ length: 5 }, (_, at) => pair([`We go ${at}.`], [`We stay ${at}.`]));
    expect(shrink(pairs)).toEqual([...pairs.slice(0, 3), left(2)]);
    const more = { line: 'compare lee roe', from: 0, total: 9 };
    const shown = fitReply(reply('Title', { blocks: pairs, more }), limits);
    expect(shown.actions).toEqual([button('Next (6 more)', 'compare lee roe from:3', 'primary')]);
  });

  test('takes links from stories before it drops one, and then drops it whole', () => {
    const stories = ['One', 'Two', 'Three'].map((title) => story(title));
    const titles = (chars: number) =>
      shrink(stories, { chars }).map((block) => (block.kind === 'story' ? block.title : block));
    expect(titles(1_000)).toEqual(['One', 'Two', 'Three']);
    expect(titles(700)).toEqual(['One', 'Two', 'Three']);
    expect(titles(450)).toEqual(['One', 'Two', left(1)]);
    for (const shown of shrink(stories, { chars: 450 }).slice(0, 2))
      expect(shown).toMatchObject({
        sentence: stories[0]?.sentence,
        statement: stories[0]?.statement,
      });
  });

  test('cuts the words of a story that alone is too long, its title least', () => {
    const [shown] = shrink([
      story('Talks resume', {
        sentence: { text: repeat('rain ', 300), source: sourceOf('Post', null) },
        statement: { ...QUOTE, texts: [repeat('word ', 300)] },
      }),
    ]);
    const { title, sentence, statement } = shown as ReturnType<typeof story>;
    expect(title).toBe('Talks resume');
    expect(sentence?.text).toMatch(/^rain .*rain \[…\]$/u);
    expect(statement?.texts).toEqual([expect.stringMatching(/^word .*word \[…\]$/u)]);
    expect(visible(shown!).length).toBeLessThan(1_000);
  });

  test('keeps as many buttons as there is room for', () => {
    const actions = Array.from({ length: 9 }, (_, n) => button(`${n}`, `${n}`));
    expect(fitReply(reply('', { actions }), limits).actions).toEqual(actions.slice(0, 5));
  });

  test('is never longer than the limit', () => {
    const words = fc
      .array(fc.string({ maxLength: 12 }), { maxLength: 120 })
      .map((w) => w.join(' '));
    const block = fc.oneof(
      words.map(text),
      words.map(heading),
      words.map(excerpt),
      words.map(report),
      words.map((said) => clause({ text: 'Lee denied ', said: false }, { text: said, said: true })),
      words.map((said) => below(said)),
      fc.tuple(words, words, words).map(([title, told, said]) =>
        story(title, {
          sentence: { text: told, source: sourceOf('Post', null) },
          statement: { ...QUOTE, texts: [said] },
        }),
      ),
      fc.array(words, { minLength: 1, maxLength: 3 }).map((texts) => quote(...texts)),
      fc.array(fc.string(), { maxLength: 80 }).map((labels) => list(...labels)),
      anyRich(words),
    );
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 350, max: 3_000 }), (blocks, chars) => {
        const shown = shrink(blocks, { chars });
        expect(['Title', ...shown.map(visible)].join('').length).toBeLessThanOrEqual(chars);
        expect(shown.length).toBeLessThanOrEqual(limits.blocks);
      }),
    );
  });
});

describe('cutText', () => {
  test.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two […]'],
    ['one two three', 11, 'one […]'],
    ['unbreakable', 8, 'unbr […]'],
    ['😀😀😀😀', 7, '😀 […]'],
  ])('cuts %j to %i characters', (words, room, expected) => {
    expect(cutText(words, room)).toBe(expected);
  });

  test('never shows half a character or more than there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 5, max: 99 }), (words, room) => {
        const cut = cutText(words, room);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('fitting until it fits', () => {
  test('asks for less and less, and gives up on what never fits', () => {
    const asked: number[] = [];
    const make = (chars: number) => {
      asked.push(chars);
      return chars;
    };
    expect(fitUntil(1_000, make, (chars) => chars <= 700)).toBe(656);
    expect(asked).toEqual([1_000, 900, 810, 729, 656]);
    expect(fitUntil(1_000, make, () => false)).toBeLessThan(50);
  });
});
