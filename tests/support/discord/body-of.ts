import { renderMessage } from '../../../adapters/discord/render.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Component } from './rules/component.ts';

/** A reply as the body that goes to Discord; its file is named as it would come along. */
export function bodyOf(reply: Reply) {
  const rendered = renderMessage(reply);
  const files = 'files' in rendered ? (rendered.files as { name: string }[]) : [];
  const attachments = files.map(({ name }, at) => ({ id: String(at), filename: name }));
  return {
    components: rendered.components as Component[],
    flags: rendered.flags as number,
    allowed_mentions: rendered.allowedMentions,
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
