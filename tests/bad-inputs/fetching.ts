import { createServer } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { Readable } from 'node:stream';
import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { parseFeed } from '../../src/ingest/feeds/parse-feed.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import { createSafeFetch, type Fetch } from '../../src/ingest/web/safe-fetch.ts';
import { type BadInput, type Checks, textOf } from './list.ts';

// A second loopback address plays the site, so that the usual one stays closed, as for strangers.
const SITE = '127.0.0.2';
const PUBLIC = '93.184.216.34';
/** A server of HTTP, or of bytes that are not HTTP. */
type Served = Server & { closeAllConnections(): void };

const HTML = { 'content-type': 'text/html' };
const userAgent = 'test';

export const fetching: Checks = {
  'ssrf-literal': refusedUnasked,
  'ssrf-url-form': refusedUnasked,
  'ssrf-scheme': refusedUnasked,
  'ssrf-host-name': refusedUnasked,
  'ssrf-dns': refusedByName,
  'ssrf-redirect': redirectRefused,
  'http-resource': resourceHeld,
  'http-content-type': typeChecked,
};

/** No host name is looked up that is an address in disguise. */
async function refusedUnasked({ input }: BadInput): Promise<void> {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    throw Object.assign(new Error('asked'), { code: 'ENOTFOUND' });
  };
  await refused(createSafeFetch({ userAgent, resolve })(textOf(input), { wants: 'page' }));
  expect(asked.filter((host) => !/\p{L}\.\p{L}/u.test(host))).toEqual([]);
}

async function refusedByName({ input }: BadInput): Promise<void> {
  if (Array.isArray(input.dns[0])) return await rebindingRefused(input);
  let asked = 0;
  const resolve = async () => {
    asked++;
    return input.dns.map(toAnswer);
  };
  const answer = createSafeFetch({ userAgent, resolve })(input.url, { wants: 'page' });
  await refused(answer, /not on the public/u);
  expect(asked).toBe(1);
}

/** A name that resolves to the site at first, and then to an inner address. */
async function rebindingRefused({ url, dns }: { url: string; dns: string[][] }): Promise<void> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { ...HTML, connection: 'close' }).end('x'),
  );
  await served(server, async (port) => {
    const answers = [[SITE], ...dns.slice(1)];
    const resolve = async () => (answers.shift() ?? []).map(toAnswer);
    const fetch = createSafeFetch({ allowNetworks: [`${SITE}/32`], userAgent, resolve });
    const at = Object.assign(new URL(url), { port }).href;
    await fetch(at, { wants: 'page' });
    expect(answers).toHaveLength(dns.length - 1);
    await refused(fetch(at, { wants: 'page' }), /not on the public/u);
  });
}

const toAnswer = (address: string) => ({ address, family: address.includes(':') ? 6 : 4 });

async function redirectRefused({ input }: BadInput): Promise<void> {
  const { status, headers } = input;
  let visits = 0;
  const server = createServer((_request, response) => {
    visits++;
    response.writeHead(status, { ...HTML, ...bytesOf(headers) }).end('x');
  });
  await served(server, async (port) => {
    let lookups = 0;
    const fetch = createSafeFetch({
      allowNetworks: [`${SITE}/32`],
      userAgent,
      resolve: async (host) => {
        const isSite = host === new URL(input.at).hostname;
        // A second visit would go to the site's public address, where only web ports are open.
        const address = isSite ? (lookups++ === 0 ? SITE : PUBLIC) : '127.0.0.1';
        return [{ address, family: 4 }];
      },
    });
    const at = new URL(input.at);
    at.port = String(port);
    if (status === 200) {
      const { url } = await fetch(at.href, { wants: 'page' });
      expect(url).toBe(at.href);
      const [, link = ''] = /<(.+)>/u.exec(headers.link) ?? [];
      await refused(fetch(link, { wants: 'feed' }), /not on the public/u);
    } else await refused(fetch(at.href, { wants: 'page' }), /^(?!.*refused the connection)/u);
    expect(visits).toBe(1);
  });
}

type Visit = {
  input: BadInput['input'];
  visit: () => ReturnType<Fetch>;
  /** The cookies that the server got, one entry for each visit. */
  cookies: unknown[];
};

/** What must happen at a bad server, by the words of the outcome; the first that fits counts. */
const OUTCOMES: [RegExp, (visit: Visit) => unknown][] = [
  [/no new items/u, async ({ visit }) => expect((await visit()).body).toHaveLength(0)],
  [/not stored/u, async ({ visit }) => expect((await visit()).etag).toBeNull()],
  [
    /cookie/u,
    async ({ visit, cookies }) => {
      await visit();
      await visit();
      expect(cookies).toEqual([undefined, undefined]);
    },
  ],
  [
    /empty body/u,
    async ({ visit }) => {
      const body = await visit().then((fetched) => fetched.body.length, toFetchError);
      expect(body === 0 || body instanceof FetchError).toBe(true);
    },
  ],
  [
    /disabled|back-off/u,
    ({ visit, input }) => expect(visit()).rejects.toMatchObject({ status: input.status }),
  ],
  [/TOO_LARGE$/u, ({ visit }) => refused(visit(), /more than 10 MB|compresses its pages/u)],
  [/./u, ({ visit }) => refused(visit())],
];

async function resourceHeld({ input, expect: { outcome } }: BadInput): Promise<void> {
  const cookies: unknown[] = [];
  await served(badServer(input, cookies), async (port) => {
    // Shorter than ours, so that a test need not wait for it; compressing needs time on a busy
    // machine.
    const deadlineMs = input.zerosMB ? 15_000 : 4_000;
    const fetch = createSafeFetch({ allowNetworks: [`${SITE}/32`], userAgent, deadlineMs });
    const visit = () => fetch(`http://${SITE}:${port}/`, { wants: 'page' });
    const [, check] = OUTCOMES.find(([pattern]) => pattern.test(outcome)) ?? [];
    await check?.({ input, visit, cookies });
  });
}

async function typeChecked({ input, expect: { outcome } }: BadInput): Promise<void> {
  const server = createServer((_request, response) =>
    response.writeHead(200, input.headers).end(input.body),
  );
  await served(server, async (port) => {
    const fetch = createSafeFetch({ allowNetworks: [`${SITE}/32`], userAgent });
    const answer = fetch(`http://${SITE}:${port}/`, { wants: 'feed' });
    if (outcome === 'refuse') return await refused(answer, /sent/u);
    const { body, contentType, url } = await answer;
    const parse = () => parseFeed(body, { url, contentType });
    if (/not a feed/u.test(outcome)) expect(parse).toThrow(UnreadableError);
    else expect(parse().items).toEqual([]);
  });
}

async function refused(answer: Promise<unknown>, message = /./u): Promise<void> {
  const error: unknown = await answer.catch((reason) => reason);
  expect(error).toBeInstanceOf(FetchError);
  expect((error as FetchError).message).toMatch(message);
}

const toFetchError = (error: unknown): unknown => error;

async function served(server: Served, use: (port: number) => Promise<void>): Promise<void> {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, SITE, done));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Node sends no letters beyond ASCII in a header; other servers send them as bytes. */
const bytesOf = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
  );

// biome-ignore lint/suspicious/noExplicitAny: each kind of bad server is described by its own field
function badServer(input: any, cookies: unknown[]): Served {
  if (input.rawResponse || input.continue100) return rawServer(input.rawResponse);
  return createServer((request, response) => {
    cookies.push(request.headers.cookie);
    const { status = 200, headers = {} } = input;
    if (input.zerosMB) {
      response.writeHead(200, { ...HTML, 'content-encoding': input.encoding });
      zeros(input.zerosMB)
        .pipe(packer(input.encoding))
        .pipe(response)
        .on('error', () => {});
    } else if (input.truncated) {
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' });
      response.end(gzipSync('words, and more words').subarray(0, 15));
    } else if (input.slowloris) {
      response.writeHead(200, HTML);
      const drip = setInterval(() => response.write('a'), 100);
      response.on('close', () => clearInterval(drip));
    } else if (input.stallAfter) response.writeHead(200, HTML).write('a'.repeat(input.stallAfter));
    else if (input.headerBytes)
      response.writeHead(200, { ...HTML, 'x-long': 'a'.repeat(input.headerBytes) }).end();
    else if (input.headerCount) {
      const many = Array.from({ length: input.headerCount }, (_, n) => [`x-${n}`, 'a'] as const);
      response.writeHead(200, { ...HTML, ...Object.fromEntries(many) }).end();
    } else {
      const expanded = Object.entries(headers).map(([name, value]) => [
        name,
        textOf(value as string),
      ]);
      response.writeHead(status, { ...HTML, ...Object.fromEntries(expanded) }).end();
    }
  });
}

/** Answers with these bytes, or with `100 Continue` again and again while anybody listens. */
function rawServer(answer: string | undefined): Served {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const more = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 50);
    socket.on('close', () => clearInterval(more));
    if (answer === undefined) return;
    clearInterval(more);
    socket.end(answer);
  });
  return Object.assign(server, {
    closeAllConnections() {
      for (const socket of sockets) socket.destroy();
    },
  });
}

function zeros(megabytes: number): Readable {
  const chunk = Buffer.alloc(1_000_000);
  return Readable.from(Array.from({ length: megabytes }, () => chunk));
}

function packer(encoding: string) {
  if (encoding === 'br')
    return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  return encoding === 'deflate' ? createDeflate() : createGzip();
}
