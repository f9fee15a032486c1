import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import { type createFailures, respond, send } from './failures.ts';
import { TOKEN } from './gateway.ts';
import type { createLimits } from './limits.ts';
import type { createRoutes } from './routes.ts';
import { findFaults } from './rules/find-faults.ts';
import type { Uploads } from './uploads.ts';

export type Seen = { method: string; path: string; body: Record<string, unknown> | undefined };
type Deps = {
  routes: ReturnType<typeof createRoutes>;
  failures: ReturnType<typeof createFailures>;
  limits: ReturnType<typeof createLimits>;
  uploads: Uploads;
  seen: Seen[];
  /** What Discord would have refused, in words. */
  faults: string[];
  /** What was attached to messages, by the name of the file. */
  files: Map<string, string>;
};

// an id in a path, the token of a question, the first answer of it
const ID = /^(?:\d+|token-\d+|@original)$/u;

/** Answers one request: notes it, refuses what Discord refuses, fails where a test wants it to. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, failures, limits, uploads, seen, faults, files }: Deps,
): Promise<void> {
  const { body, attached } = await readBody(request);
  const url = new URL(request.url ?? '/', 'http://peer');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, '');
  const method = request.method ?? 'GET';
  if (path.startsWith('/attachments/')) return sendFile(response, uploads, path);
  seen.push({ method, path, body });
  for (const [name, content] of attached) files.set(name, content);

  const wrong = findFaults(method, path, body, [...attached.keys()]);
  faults.push(...wrong);
  if (wrong.length > 0) return send(response, [400, { code: 50035, message: wrong.join('; ') }]);
  const isOpen = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
  if (!isOpen && request.headers.authorization !== `Bot ${TOKEN}`)
    return send(response, [401, { code: 0, message: '401: Unauthorized' }]);
  const failure = failures.next(path) ?? limits.refusal(method, path);
  respond(response, () => act(method, path, url.searchParams, body), failure);

  function act(method: string, path: string, query: URLSearchParams, body: unknown): Answer {
    const [, ...parts] = path.split('/');
    const ids = parts.filter((part) => ID.test(part));
    const shape = `/${parts.map((part) => (ID.test(part) ? ':' : part)).join('/')}`;
    const handle = routes[`${method} ${shape}`];
    if (handle) return handle({ ids, query, body: body as never });
    faults.push(`nothing here answers ${method} ${path}`);
    return [404, { code: 0, message: '404: Not Found' }];
  }
}

function sendFile(response: ServerResponse, { uploads }: Uploads, path: string): void {
  const upload = uploads.get(path.split('/')[2] ?? '');
  if (!upload) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': upload.type ?? 'application/octet-stream' });
  response.end(upload.content);
}

/** The message, and its files put aside where it comes as a form. */
async function readBody(request: IncomingMessage) {
  const attached = new Map<string, string>();
  const bytes = new Uint8Array(Buffer.concat(await request.toArray()));
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, attached };
  if (!type.startsWith('multipart/'))
    return { body: JSON.parse(new TextDecoder().decode(bytes)), attached };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const part of form.values())
    if (typeof part !== 'string')
      attached.set(part.name, Buffer.from(await part.arrayBuffer()).toString());
  return { body: JSON.parse(String(form.get('payload_json'))), attached };
}
