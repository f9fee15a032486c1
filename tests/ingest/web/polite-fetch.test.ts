import { describe, expect, test } from 'vitest';
import { FetchError } from '../../../src/ingest/web/fetch-error.ts';
import { createPoliteFetch } from '../../../src/ingest/web/polite-fetch.ts';
import type { Fetch } from '../../../src/ingest/web/safe-fetch.ts';
import { fetched } from '../../support/fetched.ts';

type Page = string | FetchError;

/** A web whose clock moves only while somebody sleeps or waits for an answer, which takes 100 ms. */
function createWeb(pages: Record<string, Page>) {
  let time = 0;
  let busy = 0;
  let most = 0;
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(`${time} ${url.replace('https://', '')}`);
    most = Math.max(most, ++busy);
    await Promise.resolve();
    time += 100;
    busy--;
    const page = pages[url] ?? new FetchError('no such page (404)', { status: 404 });
    if (page instanceof FetchError) throw page;
    return { ...fetched(page.startsWith('https:') ? page : url, page), contentType: 'text/plain' };
  };
  const polite = createPoliteFetch({
    fetch,
    robot: 'OnRecord',
    now: () => new Date(time),
    sleep: async (ms) => {
      time += ms;
    },
  });
  return {
    asked,
    most: () => most,
    pass: (ms: number) => {
      time += ms;
    },
    feed: (url: string) => polite(url, { wants: 'feed' }),
    page: (url: string) => polite(url, { wants: 'page' }),
  };
}

const BUSY = new FetchError('busy', { status: 429, retryAfter: '3600' });
const SLOW = new FetchError('a.example took too long to answer.', { isTimeout: true });
const DOWN = new FetchError('down', { status: 503 });

describe('a polite fetch', () => {
  test('asks a host for one thing at a time, and pauses in between', async () => {
    const web = createWeb({ 'https://a.example/1': 'x', 'https://a.example/2': 'x' });
    await Promise.all([web.feed('https://a.example/1'), web.feed('https://a.example/2')]);
    expect(web.asked).toEqual(['0 a.example/1', '1100 a.example/2']);
    expect(web.most()).toBe(1);
  });

  test('asks several hosts at once', async () => {
    const web = createWeb({ 'https://a.example/1': 'x', 'https://b.example/1': 'x' });
    await Promise.all([web.feed('https://a.example/1'), web.feed('https://b.example/1')]);
    expect(web.most()).toBe(2);
  });

  test('goes on after an error', async () => {
    const web = createWeb({ 'https://a.example/2': 'x' });
    await expect(web.feed('https://a.example/1')).rejects.toThrow('404');
    expect((await web.feed('https://a.example/2')).status).toBe(200);
  });

  test('leaves a host alone that asks for it, without asking again', async () => {
    const web = createWeb({ 'https://a.example/1': BUSY, 'https://a.example/2': 'x' });
    await expect(web.feed('https://a.example/1')).rejects.toThrow('busy');
    const refusal = await web.feed('https://a.example/2').catch((error: FetchError) => error);
    expect(refusal).toMatchObject({
      message: 'a.example asked to be left alone for a while.',
      retryAfter: '3600',
    });
    expect(web.asked).toHaveLength(1);
    web.pass(3_600_000);
    expect((await web.feed('https://a.example/2')).status).toBe(200);
  });

  test('leaves a host alone for ten minutes that was too slow three times in a row', async () => {
    const web = createWeb({
      'https://a.example/slow': SLOW,
      'https://a.example/fast': 'x',
      'https://b.example/fast': 'x',
    });
    const slow = () => web.feed('https://a.example/slow').catch(({ message }: Error) => message);
    await Promise.all([slow(), slow()]);
    await web.feed('https://a.example/fast');
    await Promise.all([slow(), slow(), slow()]);
    await expect(web.feed('https://a.example/fast')).rejects.toThrow(
      'a.example took too long to answer three times, so I leave it alone for a while.',
    );
    expect(web.asked).toHaveLength(6);
    expect((await web.feed('https://b.example/fast')).status).toBe(200);
    web.pass(600_000);
    expect(await slow()).toBe('a.example took too long to answer.');
    expect(await slow()).toMatch(/so I leave it alone/u);
    web.pass(600_000);
    expect((await web.feed('https://a.example/fast')).status).toBe(200);
  });
});

describe('article pages', () => {
  const robots = (rules: string) => ({
    'https://a.example/robots.txt': rules,
    'https://a.example/story': 'x',
    'https://a.example/private/story': 'x',
    'https://a.example/feed.xml': 'x',
  });

  test('are read where robots.txt allows it; feeds are there to be read', async () => {
    const web = createWeb(robots('User-agent: *\nDisallow: /priv***e\nDisallow: /feed.xml'));
    await web.page('https://a.example/story');
    await expect(web.page('https://a.example/private/story')).rejects.toThrow(
      'a.example asks programs not to read that page (robots.txt).',
    );
    await web.feed('https://a.example/feed.xml');
    expect(web.asked.map((line) => line.split('/').slice(1).join('/'))).toEqual([
      'robots.txt',
      'story',
      'feed.xml',
    ]);
  });

  test('go by what is said to us, before what is said to all', async () => {
    const web = createWeb(robots('User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nAllow: /'));
    expect((await web.page('https://a.example/story')).status).toBe(200);
  });

  test('are read as slowly as robots.txt asks, within reason', async () => {
    const web = createWeb(robots('User-agent: *\nCrawl-delay: 5'));
    await web.page('https://a.example/story');
    await web.page('https://a.example/private/story');
    expect(web.asked.at(-1)).toMatch(/^6\d\d\d /u);
  });

  test('are free where there is no robots.txt, and left alone where it cannot be had', async () => {
    expect(
      (await createWeb({ 'https://a.example/story': 'x' }).page('https://a.example/story')).status,
    ).toBe(200);
    const web = createWeb({ 'https://a.example/story': 'x', 'https://a.example/robots.txt': DOWN });
    await expect(web.page('https://a.example/story')).rejects.toThrow(
      'Before a page of a.example I read its robots.txt, and that could not be had: ',
    );
    web.pass(2 * 3_600_000);
    await expect(web.page('https://a.example/story')).rejects.toThrow('robots.txt');
    expect(web.asked).toHaveLength(2);
  });

  test('are held to the robots.txt of the site that a redirect led to', async () => {
    const web = createWeb({
      'https://a.example/story': 'https://b.example/story',
      'https://b.example/robots.txt': 'User-agent: *\nDisallow: /',
    });
    await expect(web.page('https://a.example/story')).rejects.toThrow('b.example asks programs');
  });

  test('are read in spite of a robots.txt that is noise', async () => {
    const web = createWeb(robots(`\u0000<html>${'Disallow '.repeat(1_000)}`));
    expect((await web.page('https://a.example/story')).status).toBe(200);
  });
});
