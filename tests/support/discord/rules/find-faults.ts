import { commandFaults } from './command-faults.ts';
import { messageFaults } from './message-faults.ts';
import { modalFaults } from './modal-faults.ts';
import { schemaFaults } from './schema.ts';

export { readRules } from './schema.ts';

type Body = Record<string, unknown>;

const EPHEMERAL = 1 << 6;
const COMMANDS = /^\/applications\/\d+\/(?:guilds\/\d+\/)?commands(?:\/\d+)?$/u;
const CALLBACK = /^\/interactions\/[^/]+\/[^/]+\/callback$/u;
const IN_A_CHANNEL = /^\/channels\/[^/]+\/messages(?:\/[^/]+)?$/u;
const NEW_THREAD = /^\/channels\/[^/]+\/threads$/u;
const AS_ANSWER = /^\/webhooks\//u;

/**
 * What Discord would refuse in a request, in words: its published schema, and the rules that the schema
 * lacks. `attached` has the names of the files that come with it, where that is known.
 */
export function findFaults(
  method: string,
  path: string,
  body: unknown,
  attached?: string[],
): string[] {
  if (body === undefined) return [];
  return [...schemaFaults(method, path, body), ...ruleFaults(method, path, body as Body, attached)];
}

function ruleFaults(method: string, path: string, body: Body, attached?: string[]): string[] {
  if (COMMANDS.test(path))
    return Array.isArray(body)
      ? body.flatMap((one) => commandFaults(one))
      : commandFaults(body, method === 'POST');
  if (CALLBACK.test(path)) return callbackFaults(body, attached);
  if (NEW_THREAD.test(path)) return body.message ? messageFaults(body.message, { attached }) : [];
  if (IN_A_CHANNEL.test(path)) return messageFaults(body, { attached, inChannel: true });
  return AS_ANSWER.test(path) ? messageFaults(body, { attached }) : [];
}

function callbackFaults(body: Body, attached?: string[]): string[] {
  const { type, data = {} } = body as { type?: number; data?: Body };
  if (type === 4 || type === 7) return messageFaults(data, { attached });
  if (type === 9) return modalFaults(data);
  if (type === 5 && ((data.flags as number) ?? 0) & ~EPHEMERAL)
    return ['a deferred answer may only be ephemeral'];
  return [];
}
