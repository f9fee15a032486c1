import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../src/ingest/pages/extract-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

const ADDRESS = 'https://post.example/ferry';
const SENTENCES = [
  'The island council sat until midnight, and when the doors opened again the money had passed.',
  'Shopkeepers by the old pier said that they had waited long enough for this day to come.',
  'A first boat could sail in March, the shipyard wrote, if only the steel comes in time.',
];
const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
const page = (title: string, body: string, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
const article = (title: string, body: string, head = '') =>
  page(title, `<article><h1>${title}</h1>${body}</article>`, head);
const teasers = (tag: string) =>
  SENTENCES.map(
    (sentence, n) =>
      `<${tag}><h3><a href="/n${n}">Ferry news ${n}</a></h3><p>${sentence}</p></${tag}>`,
  ).join('');
const textOf = (html: string) => extractPage(html, ADDRESS).text;

describe('a door is no article', () => {
  test.each([
    [
      'a check for programs',
      'One moment, please',
      '<p>Checking your browser before you get to the Pier Post.</p><p>Please turn on JavaScript and reload the page. This check is automatic and will not take long.</p>',
    ],
    [
      'a refusal',
      'Access Denied',
      '<p>You don’t have permission to access this server from where you are today.</p><p>Reference #18.2d351ab8.1557 and whatever else the server adds to it.</p>',
    ],
    [
      'a question whether somebody is a robot',
      'Pardon our interruption',
      '<p>Something about your browser made us think you are a bot. That may be so for these reasons:</p><ul><li>You have disabled cookies.</li><li>You move at super-human speed.</li></ul><p>To regain access, enable cookies and JavaScript.</p>',
    ],
    [
      'a question for consent',
      'Before you continue',
      '<p>We use cookies and data to run our services and to count who comes.</p><p>If you choose “Accept all”, we also show you personalised ads, depending on your settings.</p>',
    ],
    [
      'a log-in',
      'Welcome back',
      '<p>Please log in to go on to the article that you have chosen to read.</p><p>Forgot your password? Have it sent to you.</p><p>New here? Create a free account within a minute.</p>',
    ],
    ['a page that is all script', 'App', '<p>You need to enable JavaScript to run this app.</p>'],
  ])('refuses %s', (_name, title, body) => {
    const html = page(title, `<div class="box"><h1>${title}</h1>${body}</div>`);
    expect(() => extractPage(html, ADDRESS)).toThrow(
      new UnreadableError('post.example shows a door to programs, not the article.'),
    );
    expect(() => extractPage(html, null)).toThrow('The page shows a door to programs');
  });

  test('reads an article about doors', () => {
    const robots = article(
      'Are you a robot?',
      `<p>“Are you a robot?” is what the harbour office asks everybody who comes to its site.</p><p>It also shows “checking your browser”, and denied access to two thousand people, Moe said.</p>${paragraphs}`,
    );
    expect(textOf(robots).split('\n\n')).toHaveLength(5);
    const banners = article(
      'Council against banners',
      '<p>The council wants an end of banners that ask people to accept all cookies or to manage settings.</p><p>“We use cookies since we must,” Moe said. Her own site asks for consent to personalised ads.</p><p>A site may set strictly necessary cookies without asking, if it heeds what the browser signals.</p>',
    );
    expect(textOf(banners).split('\n\n')).toHaveLength(3);
  });

  test('leaves out a dialogue that lies above the page, and an offer that no box holds', () => {
    const html = article(
      'Ferries pass',
      `${paragraphs}<h2>To continue reading</h2><p>Subscribe now for €1 a week and cancel at any time.</p><p>Already a subscriber? Sign in.</p><div role="dialog"><p>${'Join our club of friends of the pier today. '.repeat(9)}</p></div>`,
    );
    const { text, teaser } = extractPage(html, ADDRESS);
    expect(text).toBe(SENTENCES.join('\n\n'));
    expect(teaser).toBe('the rest is for subscribers');
  });

  test('takes a paid article that is there in full for whole', () => {
    const data = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          isAccessibleForFree: 'False',
          wordCount: 46,
          hasPart: { isAccessibleForFree: false, cssSelector: '.body' },
        },
      ],
    });
    const html = article(
      'Ferries pass',
      `<div class="body">${paragraphs}</div>`,
      `<script type="application/ld+json">${data}</script>`,
    );
    expect(extractPage(html, ADDRESS)).not.toHaveProperty('teaser');
    expect(textOf(html)).toBe(SENTENCES.join('\n\n'));
  });
});

describe('a list of articles is not one article', () => {
  test.each(['article', 'div'])('refuses a page of teasers, each in its own <%s>', (tag) => {
    const html = page('Pier Post', `<main><h1>Top news</h1>${teasers(tag)}</main>`);
    expect(() => extractPage(html, 'https://post.example/')).toThrow(
      new UnreadableError('https://post.example/ is a list of articles, not one article.'),
    );
  });

  test('reads an article with others below, a round-up and an item of a feed', () => {
    const related = article('Ferries pass', `${paragraphs}<h2>More</h2>${teasers('div')}`);
    expect(textOf(related)).toContain(SENTENCES[0]);
    const kind = '<meta property="og:type" content="article">';
    expect(textOf(article('The week', teasers('section'), kind))).toContain(SENTENCES[2]);
    expect(textOf(teasers('div'))).toContain(SENTENCES[1]);
  });
});
