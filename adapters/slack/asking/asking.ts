import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Ask } from '../../../src/chat/bot.ts';
import { type Language, languageOf } from '../../../src/language/languages.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Channel, Place } from '../../../src/model.ts';
import { writeLine } from '../listing/reserved-names.ts';
import { findChannel, readChannel } from './channels.ts';
import { checkChannel, joinChannel, PRIVATE_NAME } from './check-channel.ts';
import { findPerson, nameOf, whyNoEditor } from './find-person.ts';
import { createChannelLook } from './look-at-channels.ts';
import { remember } from './remember.ts';

/** How long we remember who somebody is. */
const REMEMBERED_MS = 5 * 60_000;

export type AskingDeps = {
  web: webApi.WebClient;
  /** The token's workspace. In a shared channel people of other workspaces may ask, too. */
  place: Place;
  teamId: string;
  log: Pick<Log, 'warn'>;
};

/** Somebody as Slack’s profile tells; `name` is empty where it tells none. */
type Person = {
  name: string;
  zone: string | null;
  manages: boolean;
  /** Of this workspace in full: no guest, no app, and not of another one. */
  isMember: boolean;
  language: Language | undefined;
};

export type Asker = { id: string; name?: string | undefined };
export type Asking = {
  whoIs(id: string): Promise<Person>;
  /** The question of somebody in a conversation; the line is not read. */
  toAsk(line: string, asker: Asker, where: Channel | undefined): Promise<Ask>;
};

const NOBODY: Person = {
  ...{ name: '', zone: null, manages: false, isMember: false },
  language: undefined,
};

const HOW_TO_MANAGE = message(
  'Workspace owners and administrators can, and editors they name with “/desk editors add”. Who made a channel may set up what is posted there.',
);

/** Who asks, where, and what they may: looked up in Slack, which does not say it with a question. */
export function createAsking({ web, place, teamId, log }: AskingDeps): Asking {
  const known = remember(REMEMBERED_MS, async (id: string): Promise<Person> => {
    const { user } = await web.users.info({ user: id, include_locale: true });
    return {
      name: nameOf(user ?? {}),
      zone: user?.tz ?? null,
      // Administrators of another workspace manage theirs, not this one.
      manages: user?.team_id === teamId && Boolean(user.is_admin || user.is_owner),
      isMember: user !== undefined && whyNoEditor(user, teamId) === undefined,
      language: user?.locale ? languageOf(user.locale) : undefined,
    };
  });

  const look = createChannelLook(web);

  /** Slack tells an app who made a channel, and not who else manages it. */
  const managesChannel = async (userId: string, channel: Channel): Promise<boolean> =>
    (await orElse(look.maker(channel), undefined)) === userId;

  /** Where Slack does not tell, the answer goes out without it. */
  const orElse = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
    asked.catch((error) => {
      log.warn({ reason: String(error) }, 'Slack did not tell who asks or where');
      return otherwise;
    });

  /** Where it was asked. Slack calls each private channel “privategroup”, so it is looked up. */
  async function channelHere(where: Channel | undefined): Promise<Channel | null> {
    if (!where || where.id.startsWith('D')) return null;
    if (where.name !== '' && where.name !== PRIVATE_NAME) return where;
    const found = await orElse(readChannel(web, where.id), undefined);
    return found ?? { id: where.id, name: say('this private channel') };
  }

  const whoIs = (id: string): Promise<Person> => orElse(known(id), NOBODY);

  return {
    whoIs,
    async toAsk(line, { id, name }, where) {
      const [person, channel] = await Promise.all([whoIs(id), channelHere(where)]);
      return {
        ...{ line, place, channel },
        user: {
          ...{ id, name: person.name || name || id, zone: person.zone, manages: person.manages },
          ...{ mayEdit: person.isMember, howToManage: HOW_TO_MANAGE },
          ...(person.isMember && { managesChannel: (asked) => managesChannel(id, asked) }),
        },
        sight: {
          asker: (asked) => orElse(look.isSeenBy(id, asked), false),
          everyone: (asked) => orElse(look.isPublic(asked), false),
        },
        findPerson: (typed) => findPerson(web, typed, teamId),
        findChannel: (typed) => findChannel(web, typed),
        checkChannel: (asked) => checkChannel(web, asked, where),
        joinChannel: (asked) => joinChannel(web, asked),
        write: writeLine,
        leavesSound: true,
        // The place is the whole workspace, in direct messages, too.
        ...(channel && { showing: { refused: null, threads: true } }),
      };
    },
  };
}
