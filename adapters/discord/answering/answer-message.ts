import { MessageFlags } from 'discord.js';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { escapeText } from '../layout/markup.ts';
import { renderMessage } from '../render.ts';

/** Well below the 2,000 that Discord takes, since escaping makes a text longer. */
const MAX_PLAIN_CHARS = 900;

/** A message as it is sent, with its files. */
export type Message = {
  body: { flags: number; [part: string]: unknown };
  files?: { name: string; data: Buffer; key: string }[];
};

/** A whole reply. */
export function toMessage(answer: Reply): Message {
  const { allowedMentions, ...rendered } = renderMessage(answer);
  const body = { ...rendered, allowed_mentions: allowedMentions };
  if (!('files' in body)) return { body };
  const { files, ...message } = body;
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  return {
    body: { ...message, attachments },
    files: files.map(({ name, attachment }, id) => ({
      name,
      data: attachment,
      key: `files[${id}]`,
    })),
  };
}

/** A few words without any form. */
export const plainMessage = (text: string): Message => ({
  body: {
    content: escapeText(text.slice(0, MAX_PLAIN_CHARS)),
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  },
});
