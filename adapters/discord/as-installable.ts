import {
  type APIApplication,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord.js';
import type { CallApi } from './call-api.ts';
import type { Described } from './compare-commands.ts';
import { toPostError } from './post-error.ts';

const { GuildInstall, UserInstall } = ApplicationIntegrationType;

/**
 * The commands for what our application can be installed by, which is set on Discord’s page for it.
 * Where people cannot install it, nothing is said of them: it would be refused, or left out of what
 * is listed. Throws `PostError`.
 */
export async function asInstallable(commands: Described[], call: CallApi): Promise<Described[]> {
  const route = Routes.currentApplication();
  const application = (await call('GET', route).catch((error) => {
    throw toPostError(error, 'the application');
  })) as Partial<APIApplication> | null;
  const config = application?.integration_types_config ?? { [GuildInstall]: {} };
  return UserInstall in config ? commands : commands.map(inServersAlone);
}

/** Conversations of people have us only where a person has installed us. */
const inServersAlone = (command: Described): Described => ({
  ...command,
  integration_types: [GuildInstall],
  contexts: (command.contexts ?? []).filter((one) => one !== InteractionContextType.PrivateChannel),
});
