import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answers } from './answers.ts';
import type { Authorize } from './authorize.ts';
import { type createFailures, meet } from './failures.ts';
import type { Installs } from './installs.ts';
import type { Json } from './json.ts';
import type { Limits } from './limits.ts';
import type { CreateMethods } from './methods/methods.ts';
import type { Oauth } from './oauth.ts';
import { outOfReach } from './reach.ts';
import { readCaller } from './read-caller.ts';
import { ALL_SCOPES, missingScope } from './scopes.ts';
import type { Team } from './team.ts';
import type { Uploads } from './uploads.ts';
import { APP_TOKEN } from './world.ts';

export type Seen = { method: string; args: Json };
type Deps = {
  methodsFor: CreateMethods;
  oauth: Oauth;
  authorize: Authorize;
  installs: Installs;
  teams: Team[];
  address: string;
  failures: ReturnType<typeof createFailures>;
  limits: Limits;
  answers: Answers;
  uploads: Uploads;
  requests: Seen[];
};

/** Arguments that travel as JSON within the form. */
const NESTED = [
  ...['blocks', 'files', 'loading_messages', 'message', 'metadata', 'prompts', 'unfurls', 'view'],
];

/** Answers one request: a page, a file, an answer to a person, or a method of the Web API. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  deps: Deps,
): Promise<void> {
  const { failures, limits, answers, uploads, requests, authorize } = deps;
  const body = Buffer.concat(await request.toArray());
  const path = request.url ?? '';
  if (path.startsWith('/oauth/v2/authorize')) return authorize.serve(path, response);
  if (path.startsWith('/upload/')) return uploads.take(path.slice(8), body, request, response);
  if (path.startsWith('/respond/')) {
    const take = () => answers.take(path, JSON.parse(body.toString()));
    return meet(failures.next('respond'), take, request, response);
  }
  const method = path.replace('/api/', '');
  const args = readForm(body.toString());
  requests.push({ method, args });
  const { authorization = '' } = request.headers;
  const install = deps.installs.find(readCaller(authorization, args).token);
  if (typeof install !== 'string')
    response.setHeader('x-oauth-scopes', (install.scopes ?? ALL_SCOPES).join(','));
  const work = () => call(method, args, authorization, deps);
  meet(failures.next(method) ?? limits.refusal(method, args), work, request, response);
}

/** A method as the app, or as one of its installations. */
function call(method: string, args: Json, authorization: string, deps: Deps): Json {
  const { methodsFor, oauth, installs, teams, address } = deps;
  const { token, client } = readCaller(authorization, args);
  if (method === 'oauth.v2.access') return oauth(args, client);
  if (method === 'apps.connections.open')
    return token === APP_TOKEN
      ? { ok: true, url: `ws://${address}/link` }
      : { ok: false, error: 'invalid_auth' };
  const install = installs.find(token);
  if (typeof install === 'string') return { ok: false, error: install };
  return (
    missingScope(method, args, install) ??
    outOfReach(method, args, install, teams) ??
    methodsFor(install)[method]?.(args) ?? { ok: false, error: 'unknown_method' }
  );
}

function readForm(body: string): Json {
  const args: Json = Object.fromEntries(new URLSearchParams(body));
  for (const key of NESTED) if (args[key]) args[key] = JSON.parse(args[key]);
  return args;
}
