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
    [
      'a block of an address',
      'Attention Required!',
      '<h2>Why have I been blocked?</h2><p>The post uses a security service to protect itself from online attacks. What you just did triggered the security solution, as a certain word or malformed data may do.</p><p>You can write to the site owner to let them know what you did. Ray ID: 8d0e44f1a7</p>',
    ],
    [
      'a check of a network',
      'Search',
      '<p>We have detected unusual traffic from where you are. This page checks that it is really you sending the requests, and not a robot.</p><p>It is shown to anybody whose requests coming from your computer are too many, and goes away after a while.</p>',
    ],
    [
      'a script that does not run',
      'Oops',
      '<p>Something went wrong, but do not fret: try again.</p><p>Some privacy related extensions may be the cause. JavaScript is not available, so switch to a supported browser.</p>',
    ],
    [
      'a region that is shut out',
      'Not here',
      '<h2>Our European readers matter to us.</h2><p>The post is currently not available to readers in the European Economic Area, as it cannot comply with the General Data Protection Regulation yet.</p>',
    ],
    [
      'a question for consent in French',
      'Bienvenue',
      '<p>Avec votre accord, nos 98 partenaires et nous utilisons des cookies pour mesurer l’audience du port.</p><p>Vous pouvez retirer votre consentement quand vous voulez, ou vous opposer à l’intérêt légitime.</p>',
    ],
    [
      'a question for consent in Dutch',
      'Welkom',
      '<p>De havenpost maakt gebruik van cookies en verwerkt gegevens om de haven te meten.</p><p>Door op “Akkoord” te klikken geef je toestemming aan ons en onze 98 partners voor het plaatsen van cookies.</p>',
    ],
    [
      'a question for consent in Italian',
      'Benvenuti',
      '<p>Noi e i nostri 98 fornitori usiamo informazioni quali cookie per annunci personalizzati nel porto.</p><p>Con il tuo consenso trattiamo dati personali. Puoi cambiare le tue preferenze o modificare le tue preferenze.</p>',
    ],
    [
      'a question for consent in Spanish',
      'Hola',
      '<p>Con tu consentimiento, nuestros 98 socios usamos cookies para medir quién visita el puerto y su web.</p><p>Puedes retirar tu consentimiento al procesamiento de datos basado en intereses legítimos.</p>',
    ],
    [
      'a question in Japanese',
      '確認',
      '<p>ロボットではないことを確認しています。JavaScriptとCookieを有効にして、確認が完了するまでお待ちください。不審なアクセスが検出されました。港のサイトは自動的に表示されますので、この画面のままでお待ちください。</p>',
    ],
    ['a page that is all script', 'App', '<p>You need to enable JavaScript to run this app.</p>'],
  ])('refuses %s', (_name, title, body) => {
    const html = page(title, `<div class="box"><h1>${title}</h1>${body}</div>`);
    expect(() => extractPage(html, ADDRESS)).toThrow(
      new UnreadableError('post.example shows a door to programs, not the article.'),
    );
    expect(() => extractPage(html, null)).toThrow('The page shows a door to programs');
  });

  test('says of a page that is gone that there is none', () => {
    const body =
      '<h1>Sorry!</h1><p>The page you are looking for can’t be found. Check the address, or try a search.</p>';
    expect(() => extractPage(page('Page not found', body), ADDRESS)).toThrow(
      new UnreadableError(`${ADDRESS} is gone: its site says that there is no such page.`),
    );
    const museum = article(
      'A museum of lost pages',
      '<p>“Page not found” is what greets visitors of the new museum in Tarn, above the door.</p><p>It shows four hundred pages that no longer exist, among them the first of the harbour office.</p><p>The best, Ada Moe said, is one that says sorry in nine languages and then plays a hymn.</p>',
    );
    expect(textOf(museum).split('\n\n')).toHaveLength(3);
  });

  test('reads a short article that a wall lies above', () => {
    const walls = [
      '<h2>You are using an ad blocker</h2><p>We know: ads are annoying. But they help keep the lights on in the net loft, and pay for every single line that you read here on any day of the year.</p><p>To continue reading, please allow ads on this site, or subscribe for one crown a month.</p>',
      '<h2>Votre vie privée compte</h2><p>Avec votre accord, nos 98 partenaires et nous utilisons des cookies pour mesurer l’audience du port, et traiter des données personnelles telles que votre visite.</p><p>Vous pouvez retirer votre consentement à tout moment, comme l’intérêt légitime.</p>',
    ];
    for (const wall of walls)
      expect(
        textOf(
          page(
            'Quay opens',
            `<div class="w">${wall}</div><main><article><h1>Quay opens</h1><p>The new quay opens in May.</p><p>“At last,” Ada Moe said.</p></article></main>`,
          ),
        ),
      ).toBe('The new quay opens in May.\n\n“At last,” Ada Moe said.');
  });

  test('leaves out a question for consent before a video, which is no wall', () => {
    const html = article(
      'Ferries pass',
      `${paragraphs}<div class="embed"><h3>Allow video content?</h3><p>This article contains content provided by a video site. We ask for your permission before anything is loaded, as it may use cookies. To view this content, choose “accept and continue”.</p></div>`,
    );
    expect(extractPage(html, ADDRESS)).not.toHaveProperty('teaser');
    expect(textOf(html)).toBe(SENTENCES.join('\n\n'));
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

  test('refuses rows without headings that are cut or lead to their page twice', () => {
    const rows = [...SENTENCES, ...SENTENCES].map(
      (sentence, n) =>
        `<li><a href="/n${n}">What happened on the pier ${n}</a><p>${sentence.slice(0, -9)}…</p></li>`,
    );
    const results = page(
      'Results',
      `<main><h1>Results for “pier”</h1><ol>${rows.join('')}</ol></main>`,
    );
    expect(() => extractPage(results, ADDRESS)).toThrow('is a list of articles');
    const boats = rows.map((row) => row.replace('…', 's.'));
    expect(
      textOf(page('Six boats', `<main><h1>Six boats</h1><ol>${boats.join('')}</ol></main>`)),
    ).toContain('sat until midnight');
  });

  test('reads an article with others below, a round-up and an item of a feed', () => {
    const related = article('Ferries pass', `${paragraphs}<h2>More</h2>${teasers('div')}`);
    expect(textOf(related)).toContain(SENTENCES[0]);
    const kind = '<meta property="og:type" content="article">';
    expect(textOf(article('The week', teasers('section'), kind))).toContain(SENTENCES[2]);
    expect(textOf(teasers('div'))).toContain(SENTENCES[1]);
  });
});
