import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import { refused } from './methods/page.ts';

/** One of these a method needs; `channels:` stands for the kind of the conversation. */
const NEEDED: Record<string, string[]> = {
  'assistant.threads.setStatus': ['assistant:write', 'chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.unfurl': ['links:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history'],
  'conversations.info': ['channels:read'],
  'conversations.join': ['channels:join'],
  'conversations.list': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.open': ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  'conversations.replies': ['channels:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'team.info': ['team:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
};

/** All that the app may be given, and one of its installations where nothing is said. */
export const ALL_SCOPES: string[] = [
  ...new Set([...Object.values(NEEDED).flat(), 'groups:history', 'groups:read']),
];

/** What Slack says where the people who installed the app did not allow that. */
export function missingScope(method: string, { channel }: Json, install: Install) {
  const { scopes, teams } = install;
  const needed = NEEDED[method];
  if (!scopes || !needed) return undefined;
  const isPrivate = teams.some((team) =>
    team.channels.some(({ id, is_private }) => id === channel && is_private),
  );
  const kind = isPrivate ? 'groups' : channel?.startsWith('D') ? 'im' : 'channels';
  const meant = channel
    ? needed.map((scope) => scope.replace(/^channels(?=:(?:read|history))/u, kind))
    : needed;
  if (meant.some((scope) => scopes.includes(scope))) return undefined;
  return { ...refused('missing_scope'), needed: meant[0], provided: scopes.join(',') };
}
