import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWeb, type Web } from '../../../adapters/web/client.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import type { Briefing } from '../../../src/model.ts';
import { toKept } from '../../../src/outbox/to-kept.ts';
import { deliverRound, hurried, scriptedAdapter } from '../../support/briefings.ts';
import { addEdition } from '../../support/editions.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';

const DAY_MS = 86_400_000;
const EVIL = '"><script>alert(1)</script>\u202e';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let web: Web;
const errors: unknown[] = [];
const own = makeBriefing({
  ...{ id: 'own', place: PLACE, channel: CHANNEL, topics: ['ferry', '-sport'], paused: true },
});
const empty = makeBriefing({ id: 'empty', place: PLACE, channel: CHANNEL, paused: true });
/** What only those may know of who manage the newsroom, and what is another place’s. */
const hidden = makeBriefing({
  ...{ id: 'hidden', place: PLACE, paused: true, topics: ['secret plans'] },
  channel: { id: 'https://hooks.example.org/key', name: 'hooks.example.org' },
});
const foreign = makeBriefing({ id: 'foreign', topics: ['secret plans'], paused: true });

const get = (path: string): Promise<Response> => Promise.resolve(web.app.request(path));
const page = async (path: string): Promise<string> => (await get(path)).text();
const dayOf = (days: number): string => new Date(CLOCK.getTime() - days * DAY_MS).toISOString();
const post = (briefing: Briefing, words: string, dueAt = dayOf(1)): Promise<string> =>
  addEdition(newsroom.store, briefing, { reply: reply(words), dueAt });
const editionsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/briefings\/own\/[\w-]+/gu)].map(([path]) => path)),
];

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { bot, store } = newsroom;
  web = createWeb({
    ...{ bot, port: 0, host: '127.0.0.1', publicUrls: ['https://news.example.org'] },
    findArticle: async () => undefined,
    findReceipt: async () => undefined,
    log: { error: (error) => errors.push(error) },
  });
  for (const one of [own, empty, hidden, foreign]) await store.saveOrder(one);
  for (let days = 40; days > 0; days--) await post(own, `Edition of day ${days}`, dayOf(days));
});
afterAll(() => newsroom.close());

describe('briefings', () => {
  test('each has its topics, times, next and last edition, and its feeds', async () => {
    const html = await page('/briefings');
    expect(html).toContain(
      '<h2 id="briefing-0" dir="auto"><a href="/briefings/empty">All news</a>',
    );
    expect(html).toContain('Every day at 09:00 (Europe/Berlin) in #newsroom, about ferry');
    expect(html).toContain('Next: paused');
    expect(html).toContain('>Edition of day 1</a>');
    expect(html).toContain('href="/feeds/briefings/own.atom"');
    expect(html).toContain('Nothing has been posted yet');
    expect(html).toContain('<code>briefing 8am weekdays</code>');
    expect(await page('/stories')).toContain('<a href="/briefings">Briefings</a>');
  });

  test('none: the page says how one is set up', async () => {
    const bare = await openNewsroom({ sample: '0' });
    const { app } = createWeb({
      ...{ bot: bare.bot, port: 0, host: '127.0.0.1', log: { error: () => {} } },
      findArticle: async () => undefined,
      findReceipt: async () => undefined,
    });
    const html = await (await app.request('/briefings')).text();
    expect(html).toContain(
      '<code>briefing 8am weekdays berlin time #newsroom about gas talks</code>',
    );
    await bare.close();
  });
});

describe('editions', () => {
  test('stand newest first, page by page, each once', async () => {
    const first = await page('/briefings/own');
    const [, next] = /<a rel="next" href="([^"]+)"/u.exec(first)!;
    const second = await page(next!);
    const all = [...editionsIn(first), ...editionsIn(second)];
    expect([all.length, new Set(all).size]).toEqual([40, 40]);
    expect(first.indexOf('of day 1<')).toBeLessThan(first.indexOf('of day 2<'));
    expect(second).toContain('>Edition of day 40</a>');
    expect(second).not.toContain('rel="next"');
    expect(second).toContain('<a href="/briefings/own">← The newest</a>');
    expect(editionsIn(await page(`/briefings/own?before=${dayOf(38).slice(0, 10)}`))).toHaveLength(
      2,
    );
  });

  test('one leads to those before and after it, and has one address', async () => {
    const [first, second, third] = editionsIn(await page('/briefings/own')) as string[];
    const html = await page(second!);
    expect(html).toContain(`<a rel="prev" href="${third}">`);
    expect(html).toContain(`<a rel="next" href="${first}">`);
    expect(html).toContain(`<link rel="canonical" href="https://news.example.org${second}">`);
    expect(html).toContain(
      'type="application/atom+xml" title="Briefing: ferry" href="/feeds/briefings/own.atom"',
    );
    expect(await page(first!)).not.toContain('rel="next"');
  });

  test('one that was composed leads to stories, receipts and passages, without scripts', async () => {
    const { store } = newsroom;
    const { adapter } = scriptedAdapter();
    await store.saveOrder({ ...empty, paused: false });
    await store.addDelivery(empty, { slot: 'now', dueAt: CLOCK.toISOString() });
    await deliverRound({
      ...{ store: hurried(store), adapters: { web: adapter }, now: () => CLOCK },
      onTrouble: (words, error) => errors.push([words, error]),
    });
    const [path] = /\/briefings\/empty\/[\w-]+/u.exec(await page('/briefings/empty'))!;
    const html = await page(path);
    expect(html).toMatch(/<h1 dir="auto" lang="en">Briefing · Friday 20 March<\/h1>/u);
    for (const href of ['/stories/', '/q/', '/articles/', '/speakers/'])
      expect(html).toContain(`<a href="${href}`);
    expect(html).not.toContain('<button type="button" data-line');
  });

  test('one that was corrected says so where it is listed, and on its page', async () => {
    const id = await post(own, 'As posted', dayOf(0.5));
    const when = { instant: CLOCK.toISOString(), text: '20 Mar 2026, 08:40 UTC' };
    const note = { kind: 'note', text: 'Corrected:', when, isCorrection: true } as const;
    const mended: Reply = reply('As posted', { blocks: [note] });
    await newsroom.store.replaceEdition(id, toKept(mended, CLOCK.toISOString()));
    expect(await page('/briefings/own')).toContain(`corrected <time datetime="${when.instant}">`);
    const html = await page(`/briefings/own/${id}`);
    expect(html).toContain('As it was posted, and corrected since');
    expect(html).toContain('Corrected: <time');
  });
});

describe('what is not to be seen', () => {
  test.each([hidden, foreign])('$id is on no page', async (briefing) => {
    const id = await post(briefing, 'Secret edition');
    for (const path of [`/briefings/${briefing.id}`, `/briefings/${briefing.id}/${id}`]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).not.toContain('ecret');
    }
    expect((await get(`/briefings/own/${id}`)).status).toBe(404);
    for (const path of ['/briefings', '/briefings/own', '/ask?line=briefing+list'])
      expect((await page(path)).toLowerCase()).not.toMatch(/secret|hooks\.example/u);
  });

  test('an edition stands under its own briefing alone', async () => {
    const [path] = editionsIn(await page('/briefings/own')) as [string];
    const response = await get(path.replace('own', 'empty'));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('kept for 90 days');
  });

  test.each([
    [EVIL, 'x'.repeat(5_000)],
    ['\u0000', '\ud800'],
    ['../..', '%'],
    ["' or 1=1 --", '2026-13-45'],
  ])('%j breaks nothing', async (...texts) => {
    for (const text of texts) {
      const given = encodeURIComponent(text.toWellFormed());
      for (const path of [
        `/briefings/${given}`,
        `/briefings/own/${given}`,
        `/briefings/own?before=${given}`,
      ]) {
        const response = await get(path);
        expect([path.slice(0, 60), response.status < 500]).toEqual([path.slice(0, 60), true]);
        expect(await response.text()).not.toContain('<script>alert');
      }
    }
    expect(errors).toEqual([]);
  });

  test('an edition’s own words have no effect', async () => {
    const id = await post(own, EVIL, dayOf(0.2));
    for (const path of ['/briefings', '/briefings/own', `/briefings/own/${id}`])
      expect(await page(path)).not.toMatch(/<script>alert/u);
  });

  test('a day that is none is said to be none', async () => {
    const response = await get('/briefings/own?before=yesterday');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('is a day like 2026-11-27');
  });
});
