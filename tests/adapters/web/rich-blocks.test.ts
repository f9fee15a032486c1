import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/web/render.ts';
import { type Block, reply } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair } from '../../chat/blocks.ts';

const show = (...blocks: Block[]): Document =>
  parseHTML(`<body>${renderReply(reply('Title', { blocks }))}</body>`).document;
const textsOf = (within: Document | Element | null, selector: string) =>
  [...(within?.querySelectorAll(selector) ?? [])].map(({ textContent }) =>
    textContent?.replace(/\s+/gu, ' ').trim(),
  );

describe('two wordings on the page', () => {
  const block = diff('We', '-will', '+shall', 'pay.');

  test('are one paragraph with marks of their own, said to screen readers', () => {
    const [words] = show(block).querySelectorAll('.diff p');
    expect(words?.textContent).toBe('We [left out: will] [added: shall] pay.');
    for (const unseen of words?.querySelectorAll('.unseen') ?? []) unseen.remove();
    expect(words?.innerHTML).toBe('We <del>will</del> <ins>shall</ins> pay.');
  });

  test('have below them what the marks mean, as far as they occur', () => {
    expect(textsOf(show(block), '.legend > span')).toEqual([
      'struck (left out): on record only',
      'underlined (added): in your text',
    ]);
    expect(textsOf(show(diff('We', '+all')), '.legend > span')).toHaveLength(1);
    expect(textsOf(show(diff('We')), '.legend')).toEqual([]);
  });
});

describe('a chart on the page', () => {
  test('is a picture that says what it shows', () => {
    const picture = show(chart(1, 3)).querySelector('svg');
    expect(picture?.getAttribute('role')).toBe('img');
    expect(picture?.getAttribute('aria-label')).toBe('Most statements in week 3.');
    expect(textsOf(show(chart(1, 3)), 'figcaption')).toEqual(['Statements per week']);
  });

  test('labels a few bars all, and of many the first, the last and the highest', () => {
    expect(textsOf(show(chart(1, 3)), 'text')).toEqual(['1', '3', 'week 1', 'week 2']);
    const many = show(chart(2, 1, 9, 4, 9, 0, 3));
    expect(textsOf(many, 'text')).toEqual(['week 3: 9', 'week 1', 'week 7']);
    expect(textsOf(many, 'rect')).toHaveLength(6);
    expect(textsOf(many, 'rect.highest')).toEqual(['week 3: 9']);
  });

  test('has all its numbers for who opens them', () => {
    expect(textsOf(show(chart(1, 0, 1_234)), 'th, td')).toEqual([
      ...['week 1', '1'],
      ...['week 2', '0'],
      ...['week 3', '1,234'],
    ]);
  });

  test.each([[[]], [[0, 0]], [[-3, Number.NaN, Number.POSITIVE_INFINITY]]])(
    'of %j is its words alone',
    (values) => {
      const document = show(chart(...values));
      expect(document.querySelector('svg')).toBeNull();
      expect(textsOf(document, '.chart .note')).toEqual(['Most statements in week 3.']);
    },
  );

  test('draws huge numbers in its frame, and no NaN', () => {
    const document = show(chart(1e300, 1, -5, Number.NaN, Number.POSITIVE_INFINITY, 2));
    const bars = [...document.querySelectorAll('rect')];
    expect(bars.map((bar) => Number(bar.getAttribute('height')))).toEqual([104, 2, 2]);
    expect(document.querySelector('.chart')?.outerHTML).not.toMatch(/NaN|Infinity|style=/u);
  });
});

describe('a pair on the page', () => {
  test('has a column for each, headed by the name, with cards or small print', () => {
    const document = show(pair(['We go.', 'We stay.']));
    expect(textsOf(document, '.pair > h3')).toEqual(['Week of 2 March']);
    const [lee, roe] = document.querySelectorAll('.columns > .column');
    expect(textsOf(lee!, 'h4, blockquote')).toEqual(['Ann Lee', '“We go.”', '“We stay.”']);
    expect(textsOf(roe!, 'h4, .note')).toEqual(['Bo Roe', 'no statement found']);
  });

  test('leaves out what there is not', () => {
    const document = show({ kind: 'pair', title: '', sides: [{ name: '', quotes: [], gap: '' }] });
    expect(textsOf(document, 'h3, h4, .pair p')).toEqual([]);
  });
});
