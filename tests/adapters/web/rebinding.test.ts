import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/client.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { createNewsroom } from './newsroom.ts';

const launch = findChromium();
const without = launch ? '' : ' (skipped: no Chromium here, CHROMIUM_PATH names one)';
/** The name that leads first to the other site’s server, and then to ours on the same port. */
const REBOUND = '--host-resolver-rules=MAP evil.example 127.0.0.1';
const TOKEN = 'a-token-that-is-only-for-tests';
const CREATE = 'briefing create time:08:00 channel:newsroom';

describe.skipIf(!launch)(`another site in a browser${without}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let web: Web;
  beforeAll(async () => {
    browser = await chromium.launch({ ...launch, args: [...(launch?.args ?? []), REBOUND] });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await web.stop();
  });

  /**
   * A page of the other site, whose server then makes room for ours: the browser sees what it sees
   * when a name is pointed elsewhere.
   */
  async function openTheirs(options: Parameters<typeof createNewsroom>[0]): Promise<Page> {
    const theirs = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>Free puppies</title>'),
    );
    const { promise: listening, resolve } = Promise.withResolvers<void>();
    theirs.listen(0, '127.0.0.1', resolve);
    await listening;
    const { port } = theirs.address() as AddressInfo;
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://evil.example:${port}`);
    expect(await page.title()).toBe('Free puppies');
    const { promise: closed, resolve: close } = Promise.withResolvers<void>();
    theirs.close(() => close());
    theirs.closeAllConnections();
    await closed;
    web = createNewsroom({ ...options, port }).web;
    await web.start();
    return page;
  }

  /** What a script in the page gets to read: a status and words, or that it may not. */
  const fetchIn = (page: Page, url: string, line?: string): Promise<string> =>
    page.evaluate(
      async ([url, line]) => {
        const options = line && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ line }),
        };
        try {
          const response = await fetch(url as string, options || {});
          return `${response.status} ${await response.text()}`;
        } catch {
          return 'nothing';
        }
      },
      [url, line] as const,
    );

  test.each(['127.0.0.1', '0.0.0.0'])(
    'that points its name to us on %s reads nothing, and reaches no command',
    async (host) => {
      const page = await openTheirs({ host });
      for (const path of [
        '/',
        '/access',
        '/commands',
        '/complete?line=%2Fqu',
        '/articles/talks%2F1',
      ])
        expect([path, await fetchIn(page, path)]).toEqual([path, expect.stringMatching(/^403 /u)]);
      expect(await fetchIn(page, '/ask', 'quotes mara')).toMatch(/^403 /u);
      expect(await fetchIn(page, '/ask', CREATE)).toMatch(/^403 /u);
      const heard = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const events = new EventSource('/events');
            events.addEventListener('open', () => resolve('open'));
            events.addEventListener('error', () => resolve('refused'));
          }),
      );
      expect(heard).toBe('refused');
    },
  );

  test('would reach us if its name were ours: the way is open, the guard shuts it', async () => {
    const page = await openTheirs({ publicUrls: ['https://evil.example'] });
    expect(await fetchIn(page, '/commands')).toMatch(/^200 /u);
    expect(await fetchIn(page, '/ask', 'help')).toMatch(/^200 /u);
  });

  test('that asks us by our own name reads nothing, even where one has signed in', async () => {
    const page = await openTheirs({ host: '0.0.0.0', token: TOKEN });
    const own = await page.context().newPage();
    await own.goto(web.url());
    await own.getByLabel('Token').fill(TOKEN);
    await own.getByRole('button', { name: 'Sign in' }).click();
    await own.getByText('You are signed in').waitFor();
    expect(await fetchIn(own, '/ask', CREATE)).toContain('Briefing at 08:00');
    expect(await fetchIn(page, `${web.url()}/commands`)).toBe('nothing');
    expect(await fetchIn(page, `${web.url()}/ask`, CREATE)).toBe('nothing');
    const keys = await own.evaluate(() => document.cookie);
    expect(keys).toBe('');
  });
});
