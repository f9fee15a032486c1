import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/client.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair } from '../../chat/blocks.ts';
import { EDITION } from '../six-stories.ts';
import { createNewsroom, QUOTE } from './newsroom.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES = { 'target-size': { enabled: true } };

/** A desktop, a phone, and a desktop of 1280 × 1024 at 200 % and 400 %. */
const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
  '200 %': { width: 640, height: 512 },
  '400 %': { width: 320, height: 256 },
};

const LINES = ['/quotes Mara', '/quotes nobody', '/summary gas', '/desk briefing list', '/help'];
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

  beforeAll(async () => {
    web = createNewsroom().web;
    await web.start();
    browser = await chromium.launch(launch);
    // What axe brings is no script of the page, and its policy is tested elsewhere.
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function go(path: string): Promise<void> {
    await page.setViewportSize(SIZES.desktop);
    await page.goto(`${web.url()}${path}`);
    await page.evaluate(AXE);
  }

  /** What is wrong in any size and theme, and where; nothing may be cut at the side either. */
  async function check(sizes = Object.entries(SIZES)): Promise<void> {
    const wrong: string[] = [];
    for (const [name, size] of sizes)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(
          async ([tags, rules]) => {
            const { axe } = window as unknown as {
              axe: { run(root: Document, options: object): Promise<AxeResults> };
            };
            const runOnly = { type: 'tag', values: tags };
            const { violations } = await axe.run(document, {
              ...{ runOnly, rules, resultTypes: ['violations'] },
            });
            const { scrollWidth } = document.documentElement;
            return [
              ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
              ...(scrollWidth > window.innerWidth ? [`${scrollWidth} px wide`] : []),
            ];
          },
          [TAGS, RULES] as const,
        );
        wrong.push(...found.map((one) => `${name}, ${colorScheme}: ${one}`));
      }
    expect(wrong).toEqual([]);
  }

  test.each([
    ['an article', '/articles/talks%2F1?start=0&end=5'],
    ['an article that is not there', '/articles/unknown'],
    ['a receipt', '/q/talks-1'],
    ['what was shared', '/share?url=https%3A%2F%2Fnews.example.org%2Ftalks'],
  ])('on %s', async (_what, path) => {
    await go(path);
    await check();
  });

  test('on the empty newsroom', async () => {
    await go('/');
    await page.locator('#speakers button').first().waitFor({ state: 'attached' });
    await check();
  });

  test('on six different answers and two posts', async () => {
    const place = { id: 'local', platform: 'web', name: 'Newsroom' } as const;
    const channel = { id: 'newsroom', name: 'newsroom' };
    await web.post({ channel, place, reply: EDITION, key: 'edition' });
    const compared = reply('Compared', { blocks: BLOCKS });
    await web.post({ channel, place, reply: compared, key: 'compared' });
    await page.locator('[data-key=compared]').waitFor();
    for (const line of [...LINES, '/desk briefing create time:08:00 channel:#newsroom']) {
      const asked = await page.locator('.exchange').count();
      await page.locator('#line').fill(line);
      await page.locator('#line').press('Escape');
      await page.locator('#line').press('Enter');
      await page.locator('.exchange .card').nth(asked).waitFor();
    }
    await check();
  });

  test('on the list of completions', async () => {
    await page.setViewportSize(SIZES.desktop);
    await page.locator('#line').pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    await check();
    await page.locator('#line').press('Escape');
  });

  test('on the open menu', async () => {
    await page.setViewportSize(SIZES.phone);
    await page.getByRole('button', { name: 'Menu' }).click();
    await check(Object.entries(SIZES).filter(([name]) => name !== 'desktop'));
  });
});
