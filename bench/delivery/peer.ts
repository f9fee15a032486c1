import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { discordApi, greet } from './discord-api.ts';
import type { Accepted, Answer, PeerOptions } from './peer-types.ts';
import { slackApi } from './slack-api.ts';
import { createTakePost } from './take-post.ts';

/**
 * Discord and Slack on one local port, in a process of their own and as cheap as they can be, so
 * that a bench measures its other side. Its options come as JSON; `start-peer.ts` starts it.
 */
const options: PeerOptions = JSON.parse(process.argv[2] ?? '{}');
const accepted: Accepted[] = [];
const counts: Record<string, number> = {};
const now = Date.now;
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const count = (name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};
const recordFor = (platform: string) => (key: string, channel: string, by: string) =>
  void accepted.push({ platform, key, channel, by, at: now() });

const discord = discordApi(options, { host, now, record: recordFor('discord') });
const slack = slackApi(options, { host, now, record: recordFor('slack') });
const takePost = createTakePost(options, { random: Math.random, count });

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => answer(request, body, response));
  response.on('error', () => {});
});

function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
  const { method = 'GET', url = '' } = request;
  const by = request.headers.authorization?.split('-').at(-1) ?? '';
  const [path = '', query = ''] = url.split('?');
  const isSlack = path.startsWith('/slack/');
  if (options.stuck === (isSlack ? 'slack' : 'discord') && !isStart(path)) return;
  const asked = isSlack
    ? slack({ method: path.slice('/slack/'.length), body, by })
    : discord({ method, path: path.replace('/api/v10', ''), query, body, by });
  if ('status' in asked) {
    if (path.endsWith('/messages') || /\.(?:history|replies)$/u.test(path)) count('look-ups');
    send(response, asked);
    return;
  }
  takePost(asked, {
    answer: (given) => send(response, given),
    cut: () => request.socket.destroy(),
  });
}

/** What a client asks before it is connected. */
const isStart = (path: string): boolean => !/channels|chat\.|conversations\./u.test(path);

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket, { url = '' }) => {
  socket.on('error', () => {});
  if (url.startsWith('/link')) socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  else greet(socket, host());
});

server.listen(0, '127.0.0.1', () => process.send?.({ host: host() }));
process.on('message', (what) => {
  process.send?.(what === 'count' ? accepted.length : { accepted, counts });
});
process.on('disconnect', () => process.exit());
