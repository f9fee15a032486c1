import type { Install } from '../installs.ts';
import { assistantMethods } from './assistant.ts';
import { blockMethods } from './blocks.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Methods, Slack, Workspace } from './method.ts';
import { teamMethods } from './team.ts';
import { viewMethods } from './views.ts';

export type CreateMethods = (install: Install) => Methods;

/** `chat.postMessage` → what it does for an installation of the app. */
export const createMethods =
  (slack: Slack): CreateMethods =>
  (install) => {
    const { teams } = install;
    const channels = teams.flatMap((team) => team.channels);
    return methodsOf({ ...slack, install, teams, channels });
  };

const methodsOf = (workspace: Workspace): Methods => ({
  ...teamMethods(workspace),
  ...conversationMethods(workspace),
  ...fileMethods(workspace),
  ...chatMethods(workspace),
  ...assistantMethods(workspace),
  ...viewMethods(workspace),
  ...blockMethods,
});
