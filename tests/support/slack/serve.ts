import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answers } from './answers.ts';
import { type createFailures, meet } from './failures.ts';
import type { Json } from './json.ts';
import type { Limits } from './limits.ts';
import type { Methods } from './methods/method.ts';
import type { createScopes } from './scopes.ts';
import type { Uploads } from './uploads.ts';
import { APP_TOKEN, BOT_TOKEN } from './world.ts';

export type Seen = { method: string; args: Json };
type Deps = {
  methods: Methods;
  failures: ReturnType<typeof createFailures>;
  limits: Limits;
  answers: Answers;
  uploads: Uploads;
  requests: Seen[];
  scopes: ReturnType<typeof createScopes>;
};

const SCOPED: Record<string, string> = { 'apps.connections.open': APP_TOKEN };
/** Arguments that travel as JSON within the form. */
const NESTED = [
  ...['blocks', 'files', 'loading_messages', 'message', 'metadata', 'prompts', 'unfurls', 'view'],
];

/** Answers one request: a file, an answer to a person, or a method of the Web API. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { methods, failures, limits, answers, uploads, requests, scopes }: Deps,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const path = request.url ?? '';
  if (path.startsWith('/upload/')) return uploads.take(path.slice(8), body, request, response);
  if (path.startsWith('/respond/')) {
    const take = () => answers.take(path, JSON.parse(body.toString()));
    return meet(failures.next('respond'), take, request, response);
  }
  const method = path.replace('/api/', '');
  const args = readForm(body.toString());
  requests.push({ method, args });
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  const work = (): Json => {
    if (token !== (SCOPED[method] ?? BOT_TOKEN)) return { ok: false, error: 'invalid_auth' };
    return (
      scopes.refusal(method) ?? methods[method]?.(args) ?? { ok: false, error: 'unknown_method' }
    );
  };
  response.setHeader('x-oauth-scopes', scopes.provided());
  meet(failures.next(method) ?? limits.refusal(method, args), work, request, response);
}

function readForm(body: string): Json {
  const args: Json = Object.fromEntries(new URLSearchParams(body));
  for (const key of NESTED) if (args[key]) args[key] = JSON.parse(args[key]);
  return args;
}
