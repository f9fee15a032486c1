import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import { message } from '../../../src/language/say.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import type { Refusal } from '../api/refusals.ts';
import { compareCommands, type Described, type Differences } from './compare-commands.ts';

/** More than these go with one request, so that a first start does not meet Discord’s limits. */
const MOST_SINGLY = 3;
const NOT_ON_SERVER = message(
  'DISCORD_GUILD names a server that I am not on, or not with “applications.commands”. Invite me there.',
);
const OWN: Record<number, Refusal> = {
  10004: { outcome: 'message', remedy: NOT_ON_SERVER },
  50001: { outcome: 'message', remedy: NOT_ON_SERVER },
  30032: { outcome: 'message' },
  30034: { outcome: 'message' },
};

type UpdateDeps = {
  call: CallApi;
  applicationId: string;
  /** Only there, in place of everywhere. */
  guildId?: string | undefined;
  /** True for who wants the ids and leaves the changes to another. */
  onlyReads?: boolean;
  /** Told of the ids of typed commands, by name, as soon as they are known. */
  onIds(ids: ReadonlyMap<string, string>): void;
};

/** How many commands were changed, and in words what Discord does not take. */
export type Updated = { changed: number; refused: string[] };

/**
 * Reads what Discord has listed and changes what differs from ours, one by one or all together. One
 * command that is refused keeps no other back. Throws `PostError`.
 */
export async function updateCommands(
  ours: Described[],
  { call, applicationId, guildId, onlyReads = false, onIds }: UpdateDeps,
): Promise<Updated> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const ids = new Map<string, string>();
  const asks = async (...request: Parameters<CallApi>): Promise<unknown> => {
    const answer = await call(...request).catch((error) => {
      throw toPostError(error, 'the list of commands', OWN);
    });
    for (const { name, id, type } of [answer ?? []].flat() as APIApplicationCommand[])
      if (type === ApplicationCommandType.ChatInput) ids.set(name, id);
    onIds(ids);
    return answer;
  };

  // Without being asked, Discord gives no translations, and all of them would seem to differ.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const listed = await asks('GET', route, { query });
  if (onlyReads) return { changed: 0, refused: [] };
  const differences = compareCommands(listed as APIApplicationCommand[], ours);
  const changed = countOf(differences);
  if (changed > MOST_SINGLY && (await replaceAll())) return { changed, refused: [] };
  const refused = await changeEach(differences);
  return { changed: changed - refused.length, refused };

  /** Whoever is listed under an equal name and type keeps the id: Discord overwrites by these two. */
  async function replaceAll(): Promise<boolean> {
    return isTaken(() => asks('PUT', route, { body: ours }));
  }

  async function changeEach({ create, change, remove }: Differences): Promise<string[]> {
    const refused: string[] = [];
    const each = async (name: string, ...request: Parameters<CallApi>): Promise<void> => {
      const onRefusal = ({ message }: PostError): void =>
        void refused.push(`Discord did not take “${name}”. ${message.replace(/\s+/gu, ' ')}`);
      await isTaken(() => asks(...request), onRefusal);
    };
    for (const { name, id } of remove) await each(name, 'DELETE', `${route}/${id}`);
    for (const { id, command } of change)
      await each(command.name, 'PATCH', `${route}/${id}`, { body: toChange(command) });
    for (const command of create) await each(command.name, 'POST', route, { body: command });
    return refused;
  }
}

/** False where Discord does not want what was asked; throws where it may want it later. */
async function isTaken(
  ask: () => Promise<unknown>,
  onRefusal: (error: PostError) => void = () => {},
): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (!(error instanceof PostError) || !isRefusal(error)) throw error;
    onRefusal(error);
    return false;
  }
}

/** For its content, so that the same would be refused again. */
export const isRefusal = ({ outcome }: PostError): boolean =>
  outcome === 'message' || outcome === 'channel';

const countOf = ({ create, change, remove }: Differences): number =>
  create.length + change.length + remove.length;

/** A change leaves what it does not say, so that it says all; the type never changes. */
function toChange({ type: _, ...command }: Described): object {
  const nothing = { name_localizations: null, description_localizations: null, nsfw: false };
  return { ...nothing, ...command };
}
