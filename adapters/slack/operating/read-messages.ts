import { readFile } from 'node:fs/promises';
import { UserError } from '../../../src/chat/errors.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import type { Named } from './named.ts';

/** The messages in a file, which holds a JSON list of them. Throws `UserError`. */
export async function readMessages(file: string): Promise<Named[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new UserError(`${file} cannot be read: ${messageOf(cause)}.`);
  });
  const messages = parseList(text);
  const wrong = messages?.findIndex((message) => !isMessage(message));
  if (!messages || messages.length === 0)
    throw new UserError(`${file} is not a list of Slack messages in JSON: [{ "blocks": … }, …].`);
  if (wrong !== undefined && wrong >= 0)
    throw new UserError(`Number ${wrong + 1} in ${file} is no message: it has no blocks.`);
  return messages.map((message, at) => ({ name: `message ${at + 1}`, message: message as object }));
}

function parseList(text: string): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    // Said to whoever named the file.
    return undefined;
  }
}

const isMessage = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  ('blocks' in message || 'attachments' in message);
