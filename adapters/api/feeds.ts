import type { Context, Hono } from 'hono';
import { briefingFeed } from '../../src/api/briefing-feed.ts';
import { type Feed, speakerFeed, storiesFeed, topicFeed } from '../../src/api/feed.ts';
import { text } from '../../src/api/query.ts';
import { Refusal } from '../../src/api/refusal.ts';
import type { ApiDeps } from '../../src/api/resource.ts';
import { toAtom } from './atom.ts';
import { toJsonFeed } from './json-feed.ts';

type OpenDeps = (c: Context) => ApiDeps;

const FORMATS = {
  atom: { write: toAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: toJsonFeed, type: 'application/feed+json; charset=utf-8' },
};

// `marchetti.atom`, `gas talks.json`
const FILE = /^(?<name>.+)\.(?<format>atom|json)$/su;
const asked = text('A name or words.');

/** Adds what others subscribe to. */
export function serveFeeds(app: Hono, openDeps: OpenDeps): void {
  serve('/feeds/speakers/:file', speakerFeed);
  serve('/feeds/topics/:file', topicFeed);
  serve('/feeds/briefings/:file', briefingFeed);
  app.get('/feeds/:file{stories\\.(atom|json)}', async (c) => {
    const { format } = readFile(c.req.param('file'));
    return answer(c, await storiesFeed(openDeps(c)), format, openDeps(c));
  });

  function serve(path: string, read: (name: string, deps: ApiDeps) => Promise<Feed>): void {
    app.get(path, async (c) => {
      const deps = openDeps(c);
      const { name, format } = readFile(c.req.param('file') ?? '');
      return answer(c, await read(name, deps), format, deps);
    });
  }
}

type Format = keyof typeof FORMATS;

function readFile(file: string): { name: string; format: Format } {
  const { name = '', format } = FILE.exec(file)?.groups ?? {};
  const { data } = asked.safeParse(name);
  if (data === undefined || format === undefined)
    throw new Refusal('A feed is called by a name or words and ends in .atom or .json.', {
      status: 404,
    });
  return { name: data, format: format as Format };
}

function answer(c: Context, feed: Feed, format: Format, { base }: ApiDeps): Response {
  const changed = new Date(feed.updated);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  const isKnown = c.req.header('if-none-match') === undefined && since >= seconds(changed);
  c.header('last-modified', changed.toUTCString());
  if (isKnown) return c.body(null, 304);
  const { pathname } = new URL(c.req.url);
  const { write, type } = FORMATS[format];
  return c.body(write(feed, `${base}${pathname}`), 200, {
    'content-type': type,
  });
}

/** As a header tells it, to the second. */
const seconds = (at: Date): number => Math.floor(at.getTime() / 1_000) * 1_000;
