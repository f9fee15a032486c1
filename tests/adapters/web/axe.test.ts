import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWeb, type Web } from '../../../adapters/web/client.ts';
import { readReceipt } from '../../../commands/receipt/read-receipt.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair } from '../../chat/blocks.ts';
import { addEdition } from '../../support/editions.ts';
import { openNewsroom, PLACE } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import { QUOTE } from './newsroom.ts';
import { ILL } from './operations.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA and what is best practice; `target-size` is off unless one asks. */
const ALL = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } },
};
/** What the theme can change. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const THEMES = { light: ALL, dark: COLOURS } as const;

/** A desktop, a phone, and a desktop of 1280 × 1024 at 200 % and 400 %. */
const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
  '200 %': { width: 640, height: 512 },
  '400 %': { width: 320, height: 256 },
};

type Look = [keyof typeof SIZES, keyof typeof THEMES];

/** Those that find most of what can be wrong; AXE=all looks in every size and theme. */
const LOOKS: Look[] =
  process.env.AXE === 'all'
    ? (['desktop', 'phone', '200 %', '400 %'] as const).flatMap((size): Look[] => [
        [size, 'light'],
        [size, 'dark'],
      ])
    : [
        ['desktop', 'light'],
        ['phone', 'dark'],
        ['400 %', 'light'],
      ];

const TOKEN = 'a-token-that-is-only-for-tests';
const LINES = [
  'speakers marchetti',
  'coverage northgate hauliers',
  'verify "It’s a door, and it’s open"',
  'sources list',
  'help',
  'desk briefing create 08:00 #newsroom',
];
const BLOCKS = [
  diff('We', '-will', '+shall', 'pay.'),
  chart(3, 1_234_567),
  pair(['We go.'], ['We stay.']),
  QUOTE,
];

const launch = findChromium();
const without = launch ? '' : ' (skipped: no Chromium here, CHROMIUM_PATH names one)';

describe.skipIf(!launch)(`axe finds nothing${without}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let web: Web;
  let page: Page;
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let paths: { article: string; receipt: string };

  beforeAll(async () => {
    newsroom = await openNewsroom();
    const { bot, store } = newsroom;
    const [quote] = await store.listQuotes({ placeId: 'local', kinds: ['direct'], limit: 1 });
    paths = { article: `/articles/${quote!.article.id}`, receipt: `/q/${quote!.receipt!.id}` };
    web = createWeb({
      ...{ bot, port: 0, host: '127.0.0.1', log: { error: fail } },
      findArticle: (id) => store.findArticle('local', id),
      findReceipt: (id) => readReceipt(id, store, 'local'),
      readOperations: async () => ILL,
      token: TOKEN,
    });
    await web.start();
    browser = await chromium.launch(launch);
    // What axe brings is no script of the page, and its policy is tested elsewhere.
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
    await newsroom.close();
  });

  async function go(path: string): Promise<void> {
    await page.setViewportSize(SIZES.desktop);
    await page.goto(`${web.url()}${path}`);
    await page.evaluate(AXE);
    // What it lies over can be scrolled from under it, which axe does not do.
    await page.addStyleTag({ content: '.newsroom .foot { position: static }' });
  }

  /**
   * What is wrong within a part of the page, in these looks, and where; nothing may be cut at the side
   * either.
   */
  async function check(part = 'html', looks = LOOKS): Promise<void> {
    const wrong: string[] = [];
    for (const [size, colorScheme] of looks) {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(findWrong, [part, THEMES[colorScheme]] as const);
      wrong.push(...found.map((one) => `${size}, ${colorScheme}: ${one}`));
    }
    expect(wrong).toEqual([]);
  }

  test('on an article', async () => {
    await go(paths.article);
    await check();
  });

  test('on a receipt', async () => {
    await go(paths.receipt);
    await check();
  });

  test('on an address with nothing at it', async () => {
    await go('/no/such');
    await check();
  });

  test('on the newsroom while it finds no connection', async () => {
    await page.route('**/events', (route) => route.abort());
    await go('/');
    for (const words of ['Connecting…', 'Reconnecting…']) {
      await page.locator('#status').evaluate((status, text) => {
        status.textContent = text;
      }, words);
      await check('.bar', [['400 %', 'light']]);
    }
    await page.unroute('**/events');
  });

  test('on the archive of briefings', async () => {
    const { store, ask } = newsroom;
    const briefing = makeBriefing({ place: PLACE, paused: true });
    await store.saveOrder(briefing);
    const { blocks } = await ask('briefing preview');
    const ids: string[] = [];
    for (const dueAt of ['2026-03-18', '2026-03-19', '2026-03-20'])
      ids.push(await addEdition(store, briefing, { reply: reply('News', { blocks }), dueAt }));
    const own = `/briefings/${briefing.id}`;
    for (const path of ['/briefings', own, `${own}/${ids[1]}`]) {
      await go(path);
      await check();
    }
  });

  test('on what was shared', async () => {
    await go('/share?url=https%3A%2F%2Fnews.example.org%2Ftalks');
    await check();
  });

  test('on the operator’s page, and where one signs in for it', async () => {
    await go('/operator');
    await check();
    await page.locator('#token').fill(TOKEN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Operator' }).waitFor();
    await go('/operator');
    await check();
    await page.getByRole('button', { name: 'Sign out' }).click();
  });

  test('on the empty newsroom', async () => {
    await go('/');
    await page.locator('#speakers button').first().waitFor({ state: 'attached' });
    await check();
  });

  test('on the list of completions', async () => {
    await page.setViewportSize(SIZES.desktop);
    await page.locator('#line').pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    await check('#prompt');
    await page.locator('#line').press('Escape');
    await page.locator('#line').fill('');
  });

  test('on the open menu', async () => {
    await page.setViewportSize(SIZES.phone);
    await page.getByRole('button', { name: 'Menu' }).click();
    await check(
      '#side',
      LOOKS.filter(([size]) => size === 'phone' || size === '400 %'),
    );
    await page.keyboard.press('Escape');
  });

  test('on six different answers and a post', async () => {
    const place = { id: 'local', platform: 'web', name: 'Newsroom' } as const;
    const channel = { id: 'newsroom', name: 'newsroom' };
    const compared = reply('Compared', { blocks: BLOCKS });
    await web.post({ channel, place, reply: compared, key: 'compared' });
    await page.locator('[data-key=compared]').waitFor();
    for (const line of LINES) {
      const asked = await page.locator('.exchange').count();
      await page.locator('#line').fill(line);
      await page.locator('#line').press('Escape');
      await page.locator('#line').press('Enter');
      await page.locator('.exchange .card').nth(asked).waitFor();
    }
    await check('#log');
  });
});

function fail(details: unknown): never {
  throw new Error(JSON.stringify(details));
}

/** Runs in the page. */
async function findWrong([part, options]: readonly [string, object]): Promise<string[]> {
  type Axe = { run(part: string, options: object): Promise<AxeResults> };
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(part, { ...options, resultTypes: ['violations'] });
  const { scrollWidth } = document.documentElement;
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(scrollWidth > window.innerWidth ? [`${scrollWidth} px wide`] : []),
  ];
}
