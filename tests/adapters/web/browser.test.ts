import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/client.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { chart, diff, pair } from '../../chat/blocks.ts';
import { EDITION } from '../six-stories.ts';
import { createNewsroom, QUOTE, WORDS } from './newsroom.ts';

const CHANNEL = { id: 'newsroom', name: 'newsroom' };
const PLACE = { id: 'local', platform: 'web', name: 'Newsroom' } as const;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const launch = findChromium();
const without = launch ? '' : ' (skipped: no Chromium here, CHROMIUM_PATH names one)';

describe.skipIf(!launch)(`the page in a browser${without}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let web: Web;
  let troubles: string[];
  /** A newsroom that is switched off on purpose leaves network errors in the console. */
  let isAway: boolean;

  beforeAll(async () => {
    browser = await chromium.launch(launch);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    troubles = [];
    isAway = false;
    web = createNewsroom().web;
    await web.start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await web.stop();
    expect(troubles).toEqual([]);
  });

  /** Opens the page and notes whatever it must never do: console errors, other hosts. */
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
      ...options,
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAway) troubles.push(message.text());
    });
    page.on('pageerror', ({ message }) => troubles.push(message));
    const own = web.url();
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== own) troubles.push(request.url());
    });
    await page.goto(web.url());
    await page.getByText('Live', { exact: true }).waitFor();
    return page;
  }

  test('goes by keyboard alone from half a command to a button of the answer', async () => {
    const page = await open();
    const line = page.getByRole('combobox', { name: 'Command' });
    await page.getByText('Skip to the stories').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('/');
    await page.getByRole('option', { name: '/quotes' }).waitFor();
    expect(await line.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type('qu');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await line.inputValue()).toBe('/quotes ');

    await page.getByRole('option', { name: 'Mara Lindqvist' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => line.getAttribute('aria-activedescendant')).not.toBeNull();
    const active = await line.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await line.inputValue()).toBe('/quotes "Mara Lindqvist" ');
    await page.keyboard.press('Enter');

    const card = page.getByRole('article', { name: 'Mara Lindqvist: 3 of 24 quotes' });
    await card.getByText(WORDS).waitFor();
    // The focus is still in the line.
    const said = page.locator('#said');
    await expect.poll(() => said.textContent()).toBe('Mara Lindqvist: 3 of 24 quotes');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.log .card').count()).toBe(2);
    expect(await page.locator('.asked').last().textContent()).toBe('More quotes');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Mara Lindqvist: 3 of 24 quotes');
  });

  test('asks what was typed, however late the completions come', async () => {
    const page = await open();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.keyboard.type('/qu');
    await page.getByRole('option', { name: '/quotes' }).waitFor();
    await page.route('**/complete?*', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.keyboard.type('otes mara');
    await page.keyboard.press('Enter');
    expect(await page.locator('.asked').last().textContent()).toBe('/quotes mara');
    release();

    // What is pasted is sent whole, however long.
    const pasted = `what of “${'the long winter '.repeat(400)}”`;
    const sent = page.waitForRequest('**/ask');
    await page.keyboard.insertText(pasted);
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON()).toMatchObject({ line: pasted });
    expect(await page.locator('.asked').last().textContent()).toMatch(/^what of .{280,300}…$/u);
  });

  test('closes the list with Escape and recalls earlier lines with the arrows', async () => {
    const page = await open();
    const line = page.locator('#line');
    for (const words of ['/help', '/summary gas']) {
      await line.fill(words);
      await line.press('Escape');
      await line.press('Enter');
    }
    await expect.poll(() => page.locator('.log .card').count()).toBe(2);
    await line.press('ArrowUp');
    expect(await line.inputValue()).toBe('/summary gas');
    await line.press('ArrowUp');
    expect(await line.inputValue()).toBe('/help');
    await line.press('ArrowDown');
    await line.press('ArrowDown');
    expect(await line.inputValue()).toBe('');

    await line.pressSequentially('/qu');
    await page.getByRole('listbox').waitFor();
    // Where people choose all colours, nothing else would show which one is meant.
    await page.emulateMedia({ forcedColors: 'active' });
    const groundOf = (part: string) =>
      page.locator(part).evaluate((element) => getComputedStyle(element).backgroundColor);
    const canvas = await groundOf('body');
    expect(await groundOf('#completions [aria-selected=true]')).not.toBe(canvas);
    expect(await groundOf('.pages [aria-current]')).not.toBe(canvas);
    expect(await groundOf('.foot')).toBe(canvas);
    await page.emulateMedia({ forcedColors: 'none' });
    await line.fill('/');
    await page.getByRole('listbox').waitFor();
    await line.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await line.inputValue()).toBe('/');
  });

  test('shows a briefing in the log the moment it is posted, and only once', async () => {
    const earlier = { channel: CHANNEL, place: PLACE, reply: reply('Night briefing'), key: 'b0' };
    await web.post(earlier);
    const page = await open();
    // What was there before is not news, and is not told as such.
    await page.getByRole('article', { name: 'Night briefing' }).waitFor();
    expect(await page.locator('#below').isVisible()).toBe(false);
    expect(await page.locator('#said').textContent()).toBe('');
    await web.post({
      channel: CHANNEL,
      place: PLACE,
      reply: reply('Morning briefing', { blocks: [QUOTE] }),
      key: 'b1',
    });
    await web.post({
      channel: CHANNEL,
      place: PLACE,
      reply: reply('Morning briefing', { blocks: [QUOTE] }),
      key: 'b1',
    });
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Evening briefing'), key: 'b2' });
    const log = page.getByRole('log');
    await log.getByRole('article', { name: 'Evening briefing' }).waitFor();
    expect(await log.getByRole('article').count()).toBe(3);
    expect(await page.locator('#said').textContent()).toBe('New in #newsroom: Evening briefing');
    expect(await log.locator('.posted time').first().textContent()).toContain('23 Nov');
  });

  test('comes back by itself after the newsroom was away', async () => {
    const page = await open();
    const port = Number(new URL(web.url()).port);
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Before'), key: 'b1' });
    await page.getByRole('article', { name: 'Before' }).waitFor();
    isAway = true;
    await web.stop();
    await page.getByText('Reconnecting…').waitFor();
    web = createNewsroom({ port }).web;
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Before'), key: 'b1' });
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('While away'), key: 'b2' });
    await web.start();
    await page.getByRole('article', { name: 'While away' }).waitFor();
    expect(await page.locator('.log .card').count()).toBe(2);

    await page.getByText('Live', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.locator('#status:not(.live)').waitFor({ timeout: 4_000 });
    await page.context().setOffline(false);
    await page.getByText('Live', { exact: true }).waitFor();
  });

  test('shows an answer meant for all once to the asker and to the others', async () => {
    const [asker, other] = [await open(), await open()];
    await asker.locator('#line').fill('/desk briefing create time:08:00 channel:#newsroom');
    await asker.getByRole('button', { name: 'Ask' }).click();
    for (const page of [asker, other])
      await page.getByRole('article', { name: /^Briefing at 08:00/u }).waitFor();
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Afterwards'), key: 'b1' });
    await asker.getByRole('article', { name: 'Afterwards' }).waitFor();
    expect(await asker.locator('.log .card').count()).toBe(2);
    await asker.reload();
    for (const page of [asker, other]) {
      await page.getByRole('article', { name: 'Afterwards' }).waitFor();
      expect(await page.locator('.asked').allTextContents()).toEqual([
        '/desk briefing create time:08:00 channel:#newsroom',
      ]);
      expect(await page.locator('.exchange .card').count()).toBe(1);
    }
  });

  test('asks an example at once, but only fills in one that changes something', async () => {
    const page = await open();
    await page.getByRole('button', { name: '/desk briefing create' }).click();
    expect(await page.locator('#line').inputValue()).toBe('/desk briefing create time:08:00');
    expect(await page.locator('.log .card').count()).toBe(0);
    await page.getByRole('button', { name: '/summary gas talks' }).click();
    await page.getByRole('article', { name: 'In brief: gas talks' }).waitFor();
  });

  test('keeps the line and says so when the newsroom does not answer', async () => {
    const page = await open();
    isAway = true;
    await web.stop();
    await page.locator('#line').fill('/help');
    await page.locator('#line').press('Escape');
    await page.locator('#line').press('Enter');
    await page.getByRole('article', { name: 'The newsroom does not answer' }).waitFor();
    await page.locator('#line').press('ArrowUp');
    expect(await page.locator('#line').inputValue()).toBe('/help');
  });

  test('begins an answer at its start, under the header', async () => {
    const page = await open({ viewport: { width: 900, height: 500 } });
    await page.getByRole('button', { name: 'Tomas Reyes' }).click();
    await page.locator('.log .card').waitFor();
    const top = () => page.locator('.asked').evaluate((asked) => asked.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(50);
    await expect.poll(top).toBeLessThan(120);
  });

  test('shows a story that fits a phone, and the next date in the reader’s zone', async () => {
    const page = await open(PHONE);
    await web.post({ channel: CHANNEL, place: PLACE, reply: EDITION, key: 'k-stories' });
    const told = page.getByRole('article', { name: EDITION.title });
    // A count does not wait for what is still on its way.
    await told.waitFor();
    expect(await told.getByRole('heading', { level: 3 }).count()).toBe(6);
    expect(await told.getByText(/^Next:/u).textContent()).toMatch(/^Next: 1 Dec.*, 08:00 · /u);
    const excess = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await excess()).toBe(0);
  });

  test('shows pairs side by side, or below one another on a phone, and charts that fit', async () => {
    const wide = await open();
    const phone = await open({ ...PHONE, viewport: { width: 320, height: 740 } });
    const blocks = [
      diff('We', '-will', '+shall', 'pay.'),
      chart(...Array.from({ length: 26 }, (_, at) => (at * 7) % 12)),
      chart(3, 1_234_567),
      pair(['We go.'], ['We stay.']),
    ];
    await web.post({
      channel: CHANNEL,
      place: PLACE,
      reply: reply('Compared', { blocks }),
      key: 'k-pair',
    });
    for (const page of [wide, phone]) {
      const columns = page.locator('.column');
      await columns.nth(1).waitFor();
      const [one, other] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()];
      const isBeside = one!.y === other!.y && one!.x + one!.width < other!.x;
      const isBelow = one!.x === other!.x && one!.y + one!.height < other!.y;
      expect({ isBeside, isBelow }).toEqual({ isBeside: page === wide, isBelow: page === phone });
      const outside = await page.locator('svg').evaluateAll(
        (pictures) =>
          pictures.flatMap((picture) => {
            const { left, right } = picture.getBoundingClientRect();
            const words = [...picture.querySelectorAll('text')];
            return words.filter((word) => {
              const box = word.getBoundingClientRect();
              return box.left < left - 1 || box.right > right + 1;
            });
          }).length,
      );
      expect(outside).toBe(0);
      await page.getByText('All numbers').first().click();
      expect(await page.getByRole('rowheader', { name: 'week 26' }).isVisible()).toBe(true);
      const excess = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await excess()).toBe(0);
    }
  });

  test('fits a phone without scrolling sideways', async () => {
    const page = await open(PHONE);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await overflow()).toBe(0);
    await page.getByRole('complementary').getByRole('button', { name: 'Mara Lindqvist' }).click();
    await page.locator('.log .card').waitFor();
    expect(await page.getByRole('complementary').isVisible()).toBe(false);
    await web.post({
      channel: CHANNEL,
      place: PLACE,
      reply: reply(`A long word: ${'wordsworth'.repeat(30)}`),
      key: 'long',
    });
    await page.locator('[data-key=long]').waitFor();
    expect(await overflow()).toBe(0);
  });

  test('closes the menu by its button, beside it and by Escape, and gives the focus back', async () => {
    const page = await open({ ...PHONE, viewport: { width: 320, height: 568 } });
    const side = page.getByRole('complementary');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (const close of [
      () => page.getByRole('button', { name: 'Close' }).tap(),
      () => page.touchscreen.tap(310, 400),
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Menu' }).tap(),
    ]) {
      await page.getByRole('button', { name: 'Menu' }).tap();
      expect(await focused()).toBe('close');
      expect(await page.locator('#log').getAttribute('inert')).not.toBeNull();
      await close();
      expect(await side.isVisible()).toBe(false);
      expect(await focused()).toBe('menu');
      expect(await page.locator('#log').getAttribute('inert')).toBeNull();
    }
    await page.getByRole('button', { name: 'Menu' }).tap();
    await side.evaluate((menu) => menu.scrollTo(0, menu.scrollHeight));
    const file = await page.locator('#opml').boundingBox();
    expect(file!.y + file!.height).toBeLessThanOrEqual(568);
  });

  test('gives everything one can use a name, and the log its role', async () => {
    const page = await open();
    await page.locator('#line').fill('/quotes Mara');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.locator('.log .card').waitFor();
    const tree = await page.locator('body').ariaSnapshot();
    const usable = tree.match(/- (button|link|combobox|article)\b.*/gu) ?? [];
    expect(usable.length).toBeGreaterThan(12);
    expect(usable.filter((entry) => !/^- \w+ "[^"]/u.test(entry))).toEqual([]);
    expect(tree).toContain('- log "#newsroom"');
  });

  test('lets one sign in with the token, change something, and sign out', async () => {
    await web.stop();
    const token = 'a-token-that-is-only-for-tests';
    web = createNewsroom({ host: '0.0.0.0', token }).web;
    await web.start();
    const page = await open();
    const create = async () => {
      await page.locator('#line').fill('/desk briefing create time:08:00 channel:#newsroom');
      await page.locator('#line').press('Escape');
      await page.locator('#line').press('Enter');
    };
    await create();
    await page.getByRole('article', { name: 'Sign in first' }).waitFor();

    // A refusal is an error in the console, and meant.
    isAway = true;
    await page.getByLabel('Token').fill('wrong');
    await page.getByLabel('Token').press('Enter');
    await page.getByRole('alert').getByText('That is not the token.').waitFor();
    isAway = false;
    await page.getByLabel('Token').fill(token);
    await page.getByLabel('Token').press('Enter');
    await page.getByText('You are signed in').waitFor();
    await create();
    await page.getByRole('article', { name: /^Briefing at 08:00/u }).waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Everyone may ask').waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('says that it is for reading only where others can come and no token is set', async () => {
    await web.stop();
    web = createNewsroom({ host: '0.0.0.0' }).web;
    await web.start();
    const page = await open(PHONE);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByText('This page is for reading only.').waitFor();
    expect(await page.getByLabel('Token').isVisible()).toBe(false);
  });

  test('remembers the theme one chose', async () => {
    const page = await open({ colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(247, 244, 238)');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await paper()).toBe('rgb(20, 21, 24)');
    await page.reload();
    expect(await paper()).toBe('rgb(20, 21, 24)');
    expect(await page.getByRole('button', { name: 'Light theme' }).count()).toBe(1);
  });

  test('opens the passage of the stored copy, and leads back to where one was', async () => {
    const page = await open();
    await page.locator('#line').fill('/quotes Mara');
    await page.getByRole('button', { name: 'Ask' }).click();
    const link = page.getByRole('log').getByRole('link', { name: 'Read the passage' }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('mark').waitFor();
    expect(await page.locator('mark').textContent()).toBe(WORDS);
    await page
      .getByText(/^23 Nov.* · /u)
      .first()
      .waitFor();
    // What the colour says is read out as well, and not copied.
    const read = await page.locator('.body').ariaSnapshot();
    expect(read).toContain(`[the words begin] ${WORDS} [the words end]`);

    await page.goBack();
    const card = page.getByRole('article', { name: 'Mara: 3 of 24 quotes' });
    await card.getByText(WORDS).waitFor();
    expect(await page.locator('.asked').allTextContents()).toEqual(['/quotes Mara']);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await card.getByRole('button', { name: 'Summary' }).click();
    await page.getByRole('article', { name: 'In brief: gas' }).waitFor();
  });
});
