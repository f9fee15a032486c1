import {
  type APIApplication,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord.js';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import type { Described } from './compare-commands.ts';
import { isRefusal } from './update-commands.ts';

const { GuildInstall, UserInstall } = ApplicationIntegrationType;

/**
 * The commands for what our application can be installed by, which is set on Discord’s page for it.
 * Where people cannot install it, nothing is said of them: it would be refused, or left out of what
 * is listed. So it is where Discord does not say. Throws `PostError`.
 */
export async function asInstallable(commands: Described[], call: CallApi): Promise<Described[]> {
  const route = Routes.currentApplication();
  const application = (await call('GET', route).catch((error) => {
    const known = toPostError(error, 'the application');
    if (!isRefusal(known)) throw known;
    return null;
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
