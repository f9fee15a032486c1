import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type BrowserContextOptions, chromium } from 'playwright-core';

const FOLDER = new URL('../docs/images/', import.meta.url);
const DESKTOP = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

/** Takes the pictures of the README from a newsroom that runs: `node scripts/screenshots.ts http://localhost:3000`. */
const [url, line] = process.argv.slice(2);
if (!url) {
  console.error('Name the running newsroom: node scripts/screenshots.ts http://localhost:3000');
  process.exit(1);
}

const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!executablePath) {
  console.error('No Chromium here. Install one, or name it with CHROMIUM_PATH.');
  process.exit(1);
}

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
await picture('newsroom.png', { ...DESKTOP, colorScheme: 'light' });
await picture('newsroom-dark.png', { ...DESKTOP, colorScheme: 'dark' });
await picture('newsroom-phone.png', { ...PHONE, colorScheme: 'light' });
await browser.close();

/** Asks for the first speaker of the shortcuts, or for the line given. */
async function picture(name: string, options: BrowserContextOptions): Promise<void> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await page.goto(url as string);
  const first = page.locator('#speakers [data-line]').first();
  await first.waitFor({ state: 'attached' });
  await page.fill('#line', line ?? ((await first.getAttribute('data-line')) as string));
  await page.press('#line', 'Escape');
  await page.press('#line', 'Enter');
  await page.locator('.exchange .card').waitFor();
  await page.screenshot({ path: new URL(name, FOLDER).pathname });
  await page.close();
}
