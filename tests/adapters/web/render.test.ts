import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/web/render.ts';
import { type Block, button, quoteText, reply } from '../../../src/chat/reply/reply.ts';
import { speakIn } from '../../../src/language/speak.ts';
import { chart, diff, pair, story, QUOTE as WE_GO } from '../../chat/blocks.ts';
import { QUOTE, SAMPLE, sourceOf, WORDS } from './newsroom.ts';

const HOSTILE = '<script>alert(1)</script> " onclick="alert(2)\' & <img src=x onerror=alert(3)>';

const show = (...blocks: Block[]) => toDocument(renderReply(reply('Title', { blocks })));
const toDocument = (html: string) => parseHTML(`<body>${html}</body>`).document;
const linksOf = (document: Document) =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('renderReply', () => {
  test('shows a quotation with its speaker, kind, outlet, date and passage', () => {
    const document = show(QUOTE);
    expect(document.querySelector('blockquote')?.textContent).toBe(quoteText(QUOTE));
    expect(document.querySelector('.said')?.textContent).toBe(
      'Mara Lindqvist, Energy minister quote',
    );
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe(QUOTE.source.published);
    expect(document.querySelector('time')?.textContent).toBe('2026-11-23 10:05 UTC');
    const start = QUOTE.source.start;
    expect(linksOf(document)).toEqual([
      'https://news.example.org/talks',
      `/articles/talks%2F1?start=${start}&end=${start + WORDS.length}&hash=${QUOTE.source.hash}#passage`,
    ]);
  });

  test('tells the time of a schedule on the reader’s clock, and in its own zone without scripts', () => {
    const told = {
      text: 'Wed 2 Dec, 08:00',
      instant: '2026-12-01T23:00:00.000Z',
      zone: 'Asia/Tokyo',
    };
    const item = { label: 'every day', detail: `next: ${told.text}`, minutes: [told, told] };
    const document = show({ kind: 'list', items: [{ ...item, url: null, actions: [] }] });
    const times = document.querySelectorAll('.detail time');
    expect([...times].map((time) => time.outerHTML)).toEqual([
      `<time datetime="${told.instant}" data-among="words">${told.text} (Asia/Tokyo)</time>`,
    ]);
  });

  test('leaves minutes in our own words to the reader’s clock, and those in copied ones alone', () => {
    const minute = '2026-11-23 10:05 UTC';
    const document = show(
      { kind: 'text', text: `First in The Calder Post, ${minute}.` },
      { kind: 'excerpt', text: `“Be there at ${minute},” she said.`, source: QUOTE.source },
    );
    const [own] = document.querySelectorAll('.text time');
    expect(own?.getAttribute('datetime')).toBe('2026-11-23T10:05:00.000Z');
    expect(own?.textContent).toBe(minute);
    expect(document.querySelector('.excerpt > p:first-child time')).toBeNull();
  });

  test('shows a report once, and under it only what holds for each statement', () => {
    const above = { speaker: true, passage: false };
    const document = show(
      { kind: 'report', source: QUOTE.source },
      { ...QUOTE, manner: 'denied', above },
      { ...QUOTE, sure: false, above: { ...above, speaker: false } },
    );
    const [headline] = document.querySelectorAll('.report h3 a');
    expect(headline?.textContent).toBe('Gas talks stall as winter nears');
    expect(headline?.getAttribute('href')).toMatch(/^\/articles\/talks%2F1\?start=.*#passage$/u);
    expect(document.querySelectorAll('.outlet, time')).toHaveLength(2);
    const captions = [...document.querySelectorAll('figcaption')].map(({ textContent }) =>
      textContent?.replace(/\s+/gu, ' ').trim(),
    );
    expect(captions).toEqual([
      'denied Read the passage: We will not sign a contract that leaves our homes…',
      'probably Mara Lindqvist, Energy minister quote Read the passage: We will not sign a contract that leaves our homes…',
    ]);
  });

  test('tells the links of one report apart by the first words that they lead to', () => {
    const receipt = { id: 'r1', isPublic: true };
    const said = (words: string) => ({
      ...QUOTE,
      texts: [words],
      source: { ...QUOTE.source, receipt },
    });
    const document = show(said('We go.'), said('They stay.'), story('Talks', { statement: WE_GO }));
    const names = [...document.querySelectorAll('.source a[href^="/"]')].map(
      (link) => link.textContent,
    );
    expect(names.slice(0, 2)).toEqual(['Receipt: We go.', 'Receipt: They stay.']);
    expect(names.slice(2)).toEqual([
      'The Gazette: the passage Both sides met on Monday.',
      'passage: We go.',
    ]);
  });

  test('opens our own pages where their link stands, and says which open in a new tab', () => {
    const document = show(
      QUOTE,
      { kind: 'report', source: QUOTE.source },
      story('Talks', { url: 'https://news.example.org/t' }),
    );
    for (const link of document.querySelectorAll('a')) {
      const isOwn = link.getAttribute('href')!.startsWith('/');
      expect([link.textContent, link.getAttribute('target')]).toEqual([
        isOwn ? link.textContent : expect.stringContaining('in a new tab'),
        isOwn ? null : '_blank',
      ]);
    }
  });

  test('has a report or story below a heading of the answer one level further down', () => {
    const document = show(
      { kind: 'report', source: QUOTE.source },
      { kind: 'heading', text: 'Without naming it:' },
      { kind: 'report', source: QUOTE.source },
      story('Talks'),
    );
    const headings = [...document.querySelectorAll('h2, h3, h4')];
    expect(headings.map(({ tagName }) => tagName)).toEqual(['H2', 'H3', 'H3', 'H4', 'H4']);
  });

  test('says in which language an answer is, and in which the words in it', () => {
    const blocks: Block[] = [
      QUOTE,
      { kind: 'excerpt', text: 'Wir gehen.', source: { ...QUOTE.source, language: 'de' } },
    ];
    const document = toDocument(renderReply(reply('Eine Aussage', { blocks, language: 'fr' })));
    expect(document.querySelector('.card')?.getAttribute('lang')).toBe('fr');
    expect(document.querySelector('blockquote')?.getAttribute('lang')).toBe('en');
    expect(document.querySelector('.excerpt > p')?.getAttribute('lang')).toBe('de');
    expect(document.querySelector('.source a[href^="/"]')?.getAttribute('lang')).toBe('en');
    expect(show(QUOTE).querySelector('.card')?.hasAttribute('lang')).toBe(false);
    // A post is made in the language of its place.
    expect(speakIn('ru', () => renderReply(reply('Новости')))).toContain(' lang="ru">');
  });

  test('keeps a day on one line', () => {
    const document = show({ kind: 'note', text: 'Since 2026-12-01.' });
    expect(document.querySelector('.note .day')?.textContent).toBe('2026-12-01');
    expect(document.querySelector('.note')?.textContent).toBe('Since 2026-12-01.');
  });

  test('shows a story as an article of its own, its words linked to their passages', () => {
    const document = show(
      story('Talks resume', {
        update: true,
        url: 'https://news.example.org/t',
        outlets: [{ outlet: 'Northern Star', url: 'https://star.example.org/t' }],
      }),
    );
    const [told] = document.querySelectorAll('article.story');
    expect(told?.querySelector('h3')?.textContent).toMatch(/^Update Talks resume/u);
    expect(told?.querySelector('h3 a')?.getAttribute('href')).toBe('https://news.example.org/t');
    expect(told?.querySelector('.told')?.textContent).toMatch(/^Both sides met on Monday\. The G/u);
    expect(told?.querySelector('blockquote')?.textContent).toBe('“We go.”');
    expect(told?.querySelector('.said')?.textContent).toBe('Ann Lee, mayor quote');
    expect(linksOf(document)).toEqual([
      'https://news.example.org/t',
      expect.stringMatching(/^\/articles\/a\?.*#passage$/u),
      expect.stringMatching(/^\/articles\/a\?.*#passage$/u),
      'https://star.example.org/t',
    ]);
  });

  test('links the headline of the invented sample to its stored copy', () => {
    const url = 'https://wire.example/t';
    const source = { ...sourceOf(SAMPLE, WORDS), url: `${url}#:~:text=We` };
    const document = show(
      story('Talks', { url, sentence: { text: WORDS, source }, statement: null, outlets: [] }),
    );
    expect(linksOf(document)).toEqual(
      Array(2).fill(expect.stringMatching(/^\/articles\/sample-1\?/u)),
    );
    expect(document.querySelector('.told')?.textContent).toContain('invented sample');
  });

  test('shows all buttons of an item, in a group that is named for it', () => {
    const actions = ['Preview', 'Pause', 'Delete'].map((label) => button(label, `x ${label}`));
    const document = show({ kind: 'list', items: [{ ...item('Morning'), actions }] });
    const group = document.querySelector('li [role=group]');
    expect(group?.getAttribute('aria-label')).toBe('Morning');
    expect([...(group?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual([
      'Preview',
      'Pause',
      'Delete',
    ]);
  });

  test('links to every piece of a broken quotation', () => {
    const spans = [
      { start: 3, end: 9 },
      { start: 20, end: 31 },
    ];
    const document = show({ ...QUOTE, source: { ...QUOTE.source, spans, hash: 'abc' } });
    expect(linksOf(document)[1]).toBe(
      '/articles/talks%2F1?start=3&end=9&start=20&end=31&hash=abc#passage',
    );
  });

  test('says “probably” where the speaker is not certain, and the kind in words', () => {
    const quote = { ...QUOTE, manner: 'denied', sure: false, role: null };
    expect(show(quote).querySelector('.said')?.textContent).toBe('probably Mara Lindqvist denied');
  });

  test('says in words that it is certain who spoke, and hides the sign from screen readers', () => {
    const above = { speaker: true, passage: true };
    for (const quote of [QUOTE, { ...QUOTE, above }]) {
      const mark = show({ ...quote, certain: true }).querySelector('.certain');
      expect(mark?.textContent).toBe('✓ certain who spoke');
      expect(mark?.querySelector('[aria-hidden]')?.textContent).toBe('✓ ');
      expect(show(quote).querySelector('.certain')).toBeNull();
    }
  });

  test('labels the invented sample and links to its stored copy alone', () => {
    const document = show({ ...QUOTE, source: sourceOf(SAMPLE, WORDS) });
    expect(document.querySelector('.sample')?.textContent).toBe('invented sample');
    expect(linksOf(document)).toEqual([expect.stringMatching(/^\/articles\/sample-1\?/u)]);
  });

  test('escapes everything that came from elsewhere', () => {
    const source = { ...QUOTE.source, outlet: HOSTILE, title: HOSTILE, articleId: HOSTILE };
    const html = renderReply(
      reply(HOSTILE, {
        blocks: [
          { ...QUOTE, texts: [HOSTILE], speaker: HOSTILE, role: HOSTILE, source },
          { kind: 'report', source },
          { kind: 'excerpt', text: HOSTILE, source: { ...source, published: HOSTILE } },
          { kind: 'text', text: HOSTILE },
          { kind: 'heading', text: HOSTILE },
          diff(HOSTILE, `-${HOSTILE}`, `+${HOSTILE}`),
          { ...chart(), title: HOSTILE, alt: HOSTILE, bars: [{ label: HOSTILE, value: 3 }] },
          { ...pair([HOSTILE]), title: HOSTILE },
          { ...pair([]), sides: [{ name: HOSTILE, quotes: [], gap: HOSTILE }] },
          story(HOSTILE, {
            url: `https://a.org/${HOSTILE}`,
            sentence: { text: HOSTILE, source },
            statement: { ...QUOTE, texts: [HOSTILE], speaker: HOSTILE, role: HOSTILE, source },
            outlets: [{ outlet: `${HOSTILE}!`, url: `https://a.org/${HOSTILE}` }],
          }),
          { kind: 'note', text: HOSTILE, when: { instant: HOSTILE, text: HOSTILE } },
          { kind: 'note', text: HOSTILE },
          {
            kind: 'list',
            items: [
              {
                label: HOSTILE,
                detail: HOSTILE,
                url: `https://a.org/${HOSTILE}`,
                actions: [button(HOSTILE, HOSTILE)],
              },
            ],
          },
        ],
        actions: [button(HOSTILE, HOSTILE)],
      }),
      { key: HOSTILE, at: HOSTILE },
    );
    const document = toDocument(html);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    const names = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(names.filter((name) => name.startsWith('on') || /^(?:src|style)$/u.test(name))).toEqual(
      [],
    );
    expect(document.querySelector('.text')?.textContent).toBe(HOSTILE);
    expect(document.querySelector('.actions button')?.getAttribute('data-line')).toBe(HOSTILE);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    '/articles/1',
    'not an address',
    'https://harbour-post.example/story',
  ])('shows the outlet without a link where its address is %s', (url) => {
    const document = show({ ...QUOTE, source: { ...QUOTE.source, url } });
    expect(document.querySelector('.outlet')?.innerHTML).toBe('Northern Wire');
  });

  test('leaves out what there is not', () => {
    const document = show({ kind: 'list', items: [item('A thing')] });
    expect(document.querySelector('li')?.textContent?.trim()).toBe('A thing');
    expect(document.querySelectorAll('.posted, .actions, button, a')).toHaveLength(0);
  });
});

const item = (label: string) => ({ label, detail: null, url: null, actions: [] });
