import { fitReply, isWhole } from '../../src/chat/fit/fit.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { LIMITS } from './limits.ts';

/** Whether the page shows all of a reply. */
export const holds = (reply: Reply): boolean => isWhole(reply, fitReply(reply, LIMITS));
