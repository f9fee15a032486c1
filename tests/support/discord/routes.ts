import { type Answer, UNKNOWN_CHANNEL } from './answers.ts';
import type { createCommands } from './commands.ts';
import { IDS } from './ids.ts';
import type { Interactions } from './interactions.ts';
import type { createMessages } from './messages.ts';
import type { Places } from './places.ts';
import { threadChannel } from './thread.ts';
import type { createThreads } from './threads.ts';
import { user } from './world.ts';

type Request = { ids: string[]; query: URLSearchParams; body: never };
type Handler = (request: Request) => Answer;
type Deps = {
  application: PeerApplication;
  gatewayUrl: () => string;
  shards: number;
  places: Places;
  commands: ReturnType<typeof createCommands>;
  interactions: Interactions;
  messages: ReturnType<typeof createMessages>;
  threads: ReturnType<typeof createThreads>;
};

/** What Discord’s page for the application says; by whom it can be installed: 0 servers, 1 people. */
export type PeerApplication = { id: string; integration_types_config?: Record<number, object> };

/** `POST /channels/:/messages` → what it does; each `:` stands for an id. */
export function createRoutes(deps: Deps): Record<string, Handler> {
  return {
    ...ownRoutes(deps),
    ...commandRoutes(deps),
    ...channelRoutes(deps),
    ...answerRoutes(deps),
  };
}

function ownRoutes({ gatewayUrl, shards, application }: Deps): Record<string, Handler> {
  const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: shards };
  return {
    'GET /gateway/bot': () => [200, { url: gatewayUrl(), shards, session_start_limit: limit }],
    'GET /applications/@me': () => [200, application],
    'GET /users/@me': () => [200, user(IDS.bot, true)],
    'POST /users/@me/channels': () => [200, { id: IDS.dm, type: 1, recipients: [] }],
  };
}

function commandRoutes({ commands }: Deps): Record<string, Handler> {
  const all = '/applications/:/commands';
  const own = '/applications/:/guilds/:/commands';
  return {
    [`GET ${all}`]: ({ query }) => commands.list(undefined, query),
    [`PUT ${all}`]: ({ body }) => commands.replaceAll(undefined, body),
    [`POST ${all}`]: ({ body }) => commands.create(undefined, body),
    [`GET ${all}/:`]: ({ ids: [, id] }) => commands.read(undefined, id!),
    [`PATCH ${all}/:`]: ({ ids: [, id], body }) => commands.change(undefined, id!, body),
    [`DELETE ${all}/:`]: ({ ids: [, id] }) => commands.remove(undefined, id!),
    [`GET ${own}`]: ({ ids: [, guild], query }) => commands.list(guild, query),
    [`PUT ${own}`]: ({ ids: [, guild], body }) => commands.replaceAll(guild, body),
    [`POST ${own}`]: ({ ids: [, guild], body }) => commands.create(guild, body),
    [`GET ${own}/:`]: ({ ids: [, guild, id] }) => commands.read(guild, id!),
    [`PATCH ${own}/:`]: ({ ids: [, guild, id], body }) => commands.change(guild, id!, body),
    [`DELETE ${own}/:`]: ({ ids: [, guild, id] }) => commands.remove(guild, id!),
    [`GET ${own}/:/permissions`]: ({ ids: [, guild, id] }) => commands.permissionsOf(guild!, id!),
  };
}

function channelRoutes({ places, messages, threads }: Deps): Record<string, Handler> {
  return {
    'GET /channels/:': ({ ids: [id] }) => readChannel(places, id!, messages.newestIn(id!)),
    'GET /channels/:/messages': ({ ids: [id], query }) => messages.history(id!, query),
    'POST /channels/:/messages': ({ ids: [id], body }) => messages.post(id!, body),
    'GET /channels/:/messages/:': ({ ids: [id, message] }) => messages.read(id!, message!),
    'PATCH /channels/:/messages/:': ({ ids: [id, message], body }) =>
      messages.edit(id!, message!, body),
    'POST /channels/:/messages/:/crosspost': ({ ids: [id, message] }) =>
      messages.publish(id!, message!),
    'POST /channels/:/messages/:/threads': ({ ids: [id, message], body }) =>
      threads.openAt(id!, message!, body),
    'POST /channels/:/threads': ({ ids: [id], body }) => threads.open(id!, body),
    'GET /channels/:/threads/archived/public': ({ ids: [id] }) => threads.archived(id!),
    'GET /guilds/:/threads/active': ({ ids: [guild] }) => threads.active(guild!),
  };
}

function answerRoutes({ interactions }: Deps): Record<string, Handler> {
  const message = '/webhooks/:/:/messages/:';
  return {
    'POST /interactions/:/:/callback': ({ ids: [, token], body }) =>
      interactions.takeCallback(token!, body),
    'POST /webhooks/:/:': ({ ids: [, token], body }) => interactions.followUp(token!, body),
    [`GET ${message}`]: ({ ids: [, token, id] }) => interactions.read(token!, id!),
    [`PATCH ${message}`]: ({ ids: [, token, id], body }) => interactions.edit(token!, id!, body),
    [`DELETE ${message}`]: ({ ids: [, token, id] }) => interactions.remove(token!, id!),
  };
}

function readChannel(places: Places, id: string, newest: string | null): Answer {
  const place = places.find(id);
  const why = places.refuse(id);
  if (!place || why) return why ?? UNKNOWN_CHANNEL;
  const described = place.thread ? threadChannel(place.thread, place.guild!.id) : place.channel;
  return [200, { ...described, last_message_id: newest }];
}
