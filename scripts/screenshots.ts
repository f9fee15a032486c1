/** Takes the pictures of the newsroom for the README, from one that runs. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const FOLDER = new URL('../docs/images/', import.meta.url);
const DESKTOP = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

const [url, line] = process.argv.slice(2);
const launch = findChromium();
if (!url || !launch) {
  console.error(
    launch
      ? 'Name the running newsroom, and a line if you like: node scripts/screenshots.ts http://localhost:3000 "/quotes marchetti"'
      : 'There is no Chromium here. Install one, or name it with CHROMIUM_PATH.',
  );
  process.exit(1);
}

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch(launch);
await takePicture(url, 'newsroom.png', { ...DESKTOP, colorScheme: 'light' });
await takePicture(url, 'newsroom-dark.png', { ...DESKTOP, colorScheme: 'dark' });
await takePicture(url, 'newsroom-phone.png', { ...PHONE, colorScheme: 'light' });
await takeStory(url, 'story.png', { ...DESKTOP, colorScheme: 'light' });
await browser.close();

/** The first of today's stories, as it is read without scripts. */
async function takeStory(url: string, name: string, options: BrowserContextOptions): Promise<void> {
  const page = await browser.newPage({ ...options, javaScriptEnabled: false });
  await page.goto(new URL('/stories', url).href);
  await page.locator('main a[href^="/stories/"]').first().click();
  await page.screenshot({ path: fileURLToPath(new URL(name, FOLDER)) });
  await page.close();
}

/** Asks for the most quoted speaker where no line was given. */
async function takePicture(
  url: string,
  name: string,
  options: BrowserContextOptions,
): Promise<void> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await page.goto(url);
  const first = page.locator('#speakers [data-line]').first();
  await page.fill('#line', line ?? (await first.getAttribute('data-line')) ?? '/help');
  await page.press('#line', 'Escape');
  await page.press('#line', 'Enter');
  await page.locator('.exchange .card').waitFor();
  await page.screenshot({ path: fileURLToPath(new URL(name, FOLDER)) });
  await page.close();
}
