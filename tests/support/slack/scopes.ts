import type { Json } from './json.ts';

/** What methods need; those that are not here are not refused. */
const NEEDED: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'conversations.info': 'channels:read',
  'conversations.join': 'channels:join',
  'conversations.list': 'channels:read',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'users.list': 'users:read',
};

/** The scopes that the app was given, which each answer names. */
export function createScopes() {
  const given = new Set(Object.values(NEEDED));
  const provided = (): string => [...given].join(',');
  return {
    provided,
    refusal(method: string): Json | undefined {
      const needed = NEEDED[method];
      if (!needed || given.has(needed)) return undefined;
      return { ok: false, error: 'missing_scope', needed, provided: provided() };
    },
    /** The app is installed again, with or without one of them. */
    grant: (scope: string): void => void given.add(scope),
    withdraw: (scope: string): void => void given.delete(scope),
  };
}
