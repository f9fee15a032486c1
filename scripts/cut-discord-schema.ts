import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Cuts Discord's OpenAPI description (github.com/discord/discord-api-spec) to the requests that we
 * send, for the peer that stands in for Discord in tests.
 *
 *     node scripts/cut-discord-schema.ts openapi.json
 */
type Json = { [key: string]: unknown };

const OPERATIONS = [
  ...[
    '/applications/{application_id}/commands',
    '/applications/{application_id}/guilds/{guild_id}/commands',
  ].flatMap((path) => [
    ['put', path] as const,
    ['post', path] as const,
    ['patch', `${path}/{command_id}`] as const,
  ]),
  ['post', '/channels/{channel_id}/messages'],
  ['patch', '/channels/{channel_id}/messages/{message_id}'],
  ['post', '/channels/{channel_id}/messages/{message_id}/threads'],
  ['post', '/channels/{channel_id}/threads'],
  ['post', '/users/@me/channels'],
  ['post', '/interactions/{interaction_id}/{interaction_token}/callback'],
  ['post', '/webhooks/{webhook_id}/{webhook_token}'],
  ['patch', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
  ['patch', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}'],
] as const;
const TARGET = new URL('../tests/fixtures/discord/openapi.json', import.meta.url);

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Name the description: node scripts/cut-discord-schema.ts openapi.json');
  process.exit(1);
}
const { openapi, info, paths, components } = JSON.parse(readFileSync(file, 'utf8'));
const { title, version, license } = info;
const own: { [path: string]: Json } = {};
for (const [method, path] of OPERATIONS) {
  const { schema } = paths[path][method].requestBody.content['application/json'];
  const requestBody = { content: { 'application/json': { schema } } };
  own[path] = { ...own[path], [method]: { requestBody } };
}
const schemas = Object.fromEntries(
  [...schemasUsedBy(own)].sort().map((name) => [name, withoutWords(components.schemas[name])]),
);
const cut = {
  openapi,
  info: { title, version, license },
  paths: withoutWords(own),
  components: { schemas },
};
writeFileSync(TARGET, `${JSON.stringify(cut, null, 1)}\n`);

function schemasUsedBy(part: unknown, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/gu)) {
    if (found.has(name!)) continue;
    found.add(name!);
    schemasUsedBy(components.schemas[name!], found);
  }
  return found;
}

/** Leaves out what only people read, and Discord's own marks; a property may be called `title`. */
function withoutWords(schema: unknown, isProperties = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutWords(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema as Json).filter(
    ([key]) => isProperties || !/^(?:title|description|deprecated|x-.*)$/u.test(key),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutWords(value, key === 'properties' && !isProperties)]),
  );
}
