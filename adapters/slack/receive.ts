import {
  type BlockAction,
  type ButtonAction,
  type SlackActionMiddlewareArgs,
  type SlackCommandMiddlewareArgs,
  type StaticSelectAction,
  webApi,
} from '@slack/bolt';
import type { Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Channel, Place } from '../../src/model.ts';
import { respond } from './answering/respond.ts';
import { sendFile } from './answering/send-file.ts';
import { isReplacing } from './layout/buttons.ts';
import { WAY_IN, writeLine } from './listing/reserved-names.ts';

/** What somebody presses, or picks from a list. */
export type Pressed = ButtonAction | StaticSelectAction;

/** What answers a slash command, and a pressed button. */
export type Receiver = {
  slash(args: SlackCommandMiddlewareArgs): Promise<void>;
  press(args: SlackActionMiddlewareArgs<BlockAction<Pressed>>): Promise<void>;
};

export type ReceiveDeps = {
  bot: Bot;
  web: webApi.WebClient;
  /** The token's workspace. In a shared channel people of other workspaces may ask, too. */
  place: Place;
  teamId: string;
  log: Pick<Log, 'warn' | 'error'>;
};

// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
// `C024BE91L`, `<#C024BE91L|news>`
const CHANNEL_ID = /^(?:<#)?([CG][A-Z0-9]{6,})(?:\|[^<>]*)?>?$/u;
/** How long we remember who somebody is. */
const REMEMBERED_MS = 5 * 60_000;

/** Turns what is typed and pressed in Slack into questions, and replies into answers. */
export function receiveEvents({ bot, web, place, teamId, log }: ReceiveDeps): Receiver {
  const zoneAndRights = remember(REMEMBERED_MS, async (id: string) => {
    const { user } = await web.users.info({ user: id });
    // Administrators of another workspace manage theirs, not this one.
    const manages = user?.team_id === teamId && Boolean(user.is_admin || user.is_owner);
    return { zone: user?.tz ?? null, manages };
  });

  /** Where Slack does not tell, the answer goes out without it. */
  const orElse = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
    asked.catch((error) => {
      log.warn({ reason: String(error) }, 'Slack did not tell who asks or where');
      return otherwise;
    });

  /** Where the socket has just closed, the asker sees an error, and then the answer all the same. */
  const acknowledge = (ack: () => Promise<void>): Promise<void> =>
    ack().catch((error) => log.warn({ reason: String(error) }, 'Slack was not told in time'));

  /** Channels are not remembered: the bot may have been invited to one just now. */
  async function findChannel(typed: string): Promise<Channel | undefined> {
    const id = CHANNEL_ID.exec(typed.trim())?.[1];
    if (id) return readChannel(web, id);
    const name = typed.trim().replace(/^#/u, '').toLowerCase();
    return (await listChannels(web)).find((channel) => channel.name === name);
  }

  /** Where it was asked. Slack calls each private channel “privategroup”, so it is looked up. */
  async function channelHere(where: Channel | undefined): Promise<Channel | null> {
    if (!where || where.id.startsWith('D')) return null;
    if (where.name !== 'privategroup') return where;
    const found = await orElse(readChannel(web, where.id), undefined);
    return found ?? { id: where.id, name: say('this private channel') };
  }

  /** False where there is no file, or Slack does not take it: the app may lack the scopes. */
  async function handOver({ file }: Reply, userId: string): Promise<boolean> {
    if (!file) return false;
    try {
      await sendFile(web, userId, file);
      return true;
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack did not take a file');
      return false;
    }
  }

  async function answer(
    line: string,
    asker: { id: string; name: string },
    where: Channel | undefined,
    address: string,
    turns = false,
  ): Promise<void> {
    const [user, channel] = await Promise.all([
      orElse(zoneAndRights(asker.id), { zone: null, manages: false }),
      channelHere(where),
    ]);
    const reply = await bot.answer({
      line,
      place,
      channel,
      user: { ...asker, ...user },
      findChannel,
      write: writeLine,
      ...(channel && { showing: { refused: null, threads: false } }),
    });
    const fileSent = await handOver(reply, asker.id);
    await respond(address, reply, {
      fileSent,
      // A page that somebody reads stays where there is no other page.
      replaces: turns && reply.more !== null,
      // The error as a whole could put the answer's address into the log.
      onTrouble: (error) =>
        log.error({ reason: String(error) }, 'An answer did not reach Slack as it was.'),
    });
  }

  /** What Slack should not have sent ends here, and not in the library. */
  const guarded = (work: () => Promise<void>): Promise<void> =>
    Promise.try(work).catch((error) =>
      log.error({ reason: String(error) }, 'A question from Slack could not be answered.'),
    );

  return {
    slash: (args) =>
      guarded(async () => {
        const { command, ack } = args;
        await acknowledge(ack);
        const text = readText(command.text ?? '');
        const name = command.command.slice(1);
        await answer(
          name === WAY_IN ? text : `${name} ${text}`,
          { id: command.user_id, name: command.user_name },
          { id: command.channel_id, name: command.channel_name },
          command.response_url,
        );
      }),
    press: (args) =>
      guarded(async () => {
        const { body, action, ack } = args;
        await acknowledge(ack);
        const { id, name = id } = body.user;
        const where = body.channel && { id: body.channel.id, name: body.channel.name };
        const line = 'selected_option' in action ? action.selected_option.value : action.value;
        // What stands in a channel stays as it is: whoever presses there gets a page of their own.
        const isOwn = body.container?.is_ephemeral === true;
        const turns = isOwn && isReplacing(action.action_id);
        await answer(line ?? '', { id, name }, where, body.response_url, turns);
      }),
  };
}

/**
 * What was typed: a picked channel stays `<#C024BE91L>`, which no other word looks like, a person becomes
 * their name, and `&lt;` a `<` again.
 */
export function readText(text: string): string {
  return text
    .replace(PICKED, (_, target: string, label: string | undefined) => {
      if (target.startsWith('#')) return `<${target}>`;
      if (target.startsWith('@')) return label || target.slice(1);
      return target.startsWith('!') ? label || `@${target.slice(1)}` : target;
    })
    .replace(/&(amp|lt|gt);/gu, (_, name: 'amp' | 'lt' | 'gt') => ENTITIES[name])
    .trim();
}

const ENTITIES = { amp: '&', lt: '<', gt: '>' };

/** Undefined where the channel is gone or the bot may not post. */
async function readChannel(web: webApi.WebClient, id: string): Promise<Channel | undefined> {
  try {
    const { channel } = await web.conversations.info({ channel: id });
    return postable([channel])[0];
  } catch (error) {
    const gone =
      error instanceof webApi.WebAPIPlatformError && error.data.error === 'channel_not_found';
    if (gone) return undefined;
    throw error;
  }
}

async function listChannels(web: webApi.WebClient): Promise<Channel[]> {
  const found: Channel[] = [];
  let cursor: string | undefined;
  do {
    const page = await web.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 1000,
      ...(cursor && { cursor }),
    });
    found.push(...postable(page.channels ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
}

type Listed = { id?: string; name?: string; is_member?: boolean } | undefined;

const postable = (channels: Listed[]): Channel[] =>
  channels.flatMap((channel) =>
    channel?.id && channel.name && channel.is_member
      ? [{ id: channel.id, name: channel.name }]
      : [],
  );

/** Keeps what was loaded for this long; a failure is not kept. */
function remember<T>(ms: number, load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept;
    const loading = load(key);
    known.set(key, loading);
    setTimeout(() => known.delete(key), ms).unref();
    loading.catch(() => known.delete(key));
    return loading;
  };
}
