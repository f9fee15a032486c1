import { assistantMethods } from './assistant.ts';
import { blockMethods } from './blocks.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Methods, Workspace } from './method.ts';
import { teamMethods } from './team.ts';
import { viewMethods } from './views.ts';

/** `chat.postMessage` → what it does. */
export const createMethods = (workspace: Workspace): Methods => ({
  ...teamMethods(workspace),
  ...conversationMethods(workspace),
  ...fileMethods(workspace),
  ...chatMethods(workspace),
  ...assistantMethods(workspace),
  ...viewMethods(workspace),
  ...blockMethods,
});
