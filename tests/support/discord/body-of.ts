import { toMessage } from '../../../adapters/discord/answering/answer-message.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Component } from './rules/component.ts';

/** A reply as the body that goes to Discord as an answer. */
export const bodyOf = (reply: Reply): { components: Component[] } => toMessage(reply).body as never;
