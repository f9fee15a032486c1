import type { Clock } from './clock.ts';
import { IDS } from './ids.ts';
import { type Component, flatten } from './rules/component.ts';
import { user } from './world.ts';

export const V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

const SUBSTANCE = ['content', 'embeds', 'components', 'sticker_ids', 'poll', 'attachments'];

export type Message = {
  id: string;
  channel_id: string;
  author: { id: string; username: string };
  flags: number;
  components: Component[];
  content?: string;
  edited_timestamp?: string | null;
};

/** What a request says of a message. */
export type MessageBody = Partial<Pick<Message, 'flags' | 'components' | 'content'>> & {
  nonce?: string;
  enforce_nonce?: boolean;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean };
  attachments?: { id: string; filename?: string }[];
};

/** Whether there is anything to show. */
export const isEmpty = (body: MessageBody & { [key: string]: unknown }): boolean =>
  !SUBSTANCE.some((key) => body[key] && String(body[key]) !== '');

/** A message of the bot's as Discord keeps it. */
export const toMessage = (
  clock: Clock,
  channel: string,
  { components, flags = 0, content = '', message_reference, attachments }: MessageBody,
): Message => ({
  id: clock.newId(),
  channel_id: channel,
  author: user(IDS.bot, true),
  flags,
  components: withIds(components ?? []),
  ...{ type: 0, content: content ?? '', timestamp: clock.iso(), embeds: [] },
  ...{ attachments: (attachments ?? []).map(({ id, filename }) => ({ id, filename, size: 1 })) },
  ...{ mentions: [], mention_roles: [], mention_everyone: false, pinned: false, tts: false },
  ...{ edited_timestamp: null, ...(message_reference ? { message_reference } : {}) },
});

/**
 * Puts what an edit says in the place of what was there. Discord keeps no id of a component that the
 * edit does not say again, so that a mark left out is gone.
 */
export function editMessage(
  clock: Clock,
  message: Message,
  { components, flags, content }: MessageBody,
): void {
  message.edited_timestamp = clock.iso();
  if (components !== undefined) message.components = withIds(components ?? []);
  if (content !== undefined) message.content = content ?? '';
  if (flags !== undefined) message.flags = (message.flags & (V2 | EPHEMERAL)) | flags;
}

/** Components that say no id get one, beginning with 1, as far as nobody else has it. */
function withIds(components: Component[]): Component[] {
  const copy = structuredClone(components);
  const all = flatten(copy);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next++;
    component.id = next++;
  }
  return copy;
}

/** All text of a message, as sent. */
export const textOf = ({ components, content }: Pick<Message, 'components' | 'content'>): string =>
  [content, ...flatten(components).map((component) => component.content)]
    .filter(Boolean)
    .join('\n');

export const buttonsOf = ({ components }: Pick<Message, 'components'>): Component[] =>
  flatten(components).filter(({ type }) => type === 2);
