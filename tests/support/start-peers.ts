import { createInterface } from 'node:readline';
import { textOf } from './discord/message.ts';
import { startDiscordPeer } from './discord/peer.ts';
import type { PeerGuild } from './discord/world.ts';
import { openSlackPeer } from './slack/peer.ts';

/**
 * Both peers as a process of their own, for a test that starts the real program:
 *
 *     node tests/support/start-peers.ts
 *
 * The first line it writes has the addresses: `{"DISCORD_API":"http://…","SLACK_API":"http://…"}`. Then
 * it takes a line of JSON for each order, `[PEER, ORDER, …]`, does it at once, and answers each with a
 * line, in their order: `{"answer":…}` or `{"error":"…"}`. It ends with its input.
 *
 *     ["discord","fail","/messages$",{"status":503}]       the next request to such a path goes wrong
 *     ["slack","fail","chat.postMessage",{"error":"token_revoked"}]
 *     ["discord","dispatch","INTERACTION_CREATE",{}]       any packet of the gateway
 *     ["slack","sendRaw","{}"]                              anything over the socket
 *     ["discord","slash","help"]                           somebody asks: gives the answer's text
 *     ["slack","slash","/onrecord","help"]
 *     ["discord","press","0:help",{"manages":true}]        a button, a select, a menu of a message
 *     ["discord","choose","1:outlet",["bbc"]]              `["discord","menu","Who said this?","…"]`
 *     ["discord","mention","hello"]                        `["discord","directMessage","hello"]`
 *     ["slack","mention","hello",{"thread":"1.2"}]         `["slack","directMessage","hello"]`
 *     ["slack","tooManySockets",2]   ["slack","loseAcks",3]   ["slack","limit","chat.postMessage"]
 *     ["slack","invite","C0GENERAL"]   ["slack","putOut","C0NEWSDESK"]
 *     ["slack","openHome","U0ADMIN","messages"]            `["slack","event",{"type":"…"}]`
 *     ["discord","join"]   ["discord","leave"]             a server with and without the bot
 *     ["discord","limit",{"calls":5,"perMs":5000},{…}]     posts into each channel, and into all
 *     ["slack","add",[{"id":"C1","name":"x","is_member":true}]]   more channels
 *     ["discord","removeChannel","300…"]                   `["discord","changeChannel","300…",{}]`
 *     ["discord","reconnect"]   ["discord","invalidate"]   ["discord","pass",3001]
 *     ["discord","drop"]   ["discord","hangUp",4004]   ["discord","refuseIdentify",4004]
 *     ["discord","posts"]  ["slack","posts"]               what has arrived, oldest first
 *     ["slack","blocks"]                                   what those in Slack are made of
 *     ["discord","seen"]   ["slack","seen"]                every request, oldest first
 *     ["discord","connections"]   ["slack","connections"]
 *     ["discord","heldShards"]   ["discord","doubled"]     who is connected for which part of the servers
 *     ["discord","bePatient",60000]                        so long it waits for answers
 *     ["discord","waits"]                                  how long each question waited, in ms
 *     ["discord","faults"]                                 what Discord would have refused
 */
type Limit = { calls: number; perMs: number };
type Order = (...given: never[]) => unknown;

const discord = await startDiscordPeer();
const slack = await openSlackPeer();

const orders: Record<string, Record<string, Order>> = {
  discord: {
    fail: (path: string, ...next: never[]) => {
      for (const failure of next) discord.fail(new RegExp(path, 'u'), failure);
    },
    dispatch: (type: string, packet: unknown) => discord.dispatch(type, packet),
    slash: async (name: string, options: unknown[] = [], from = {}) =>
      textOf((await discord.slash(name, options, from)).message),
    press: async (id: string, from = {}) => textOf((await discord.press(id, from)).message),
    choose: async (id: string, values: string[], from = {}) =>
      textOf((await discord.choose(id, values, from)).message),
    menu: async (name: string, text: string, from = {}) =>
      textOf((await discord.menu(name, text, from)).message),
    write: (channel: string) => discord.write(channel),
    mention: (text: string) => discord.mention(text).id,
    directMessage: (text: string) => discord.directMessage(text).id,
    join: (guild?: PeerGuild) => discord.join(guild),
    limit: (channel: Limit, all: Limit) => discord.limit(channel, all),
    leave: (guild?: string, how = {}) => discord.leave(guild, how),
    removeChannel: (id: string) => discord.removeChannel(id),
    changeChannel: (id: string, changes: object) => discord.changeChannel(id, changes),
    pass: (ms: number) => discord.pass(ms),
    reconnect: () => discord.reconnect(),
    invalidate: (how = {}) => discord.invalidate(how),
    drop: () => discord.drop(),
    hangUp: (code: number) => discord.hangUp(code),
    refuseIdentify: (code: number) => discord.refuseIdentify(code),
    posts: () =>
      discord.messages.map((message) => ({
        id: message.id,
        channel: message.channel_id,
        text: textOf(message),
      })),
    seen: () => discord.seen.map(({ method, path }) => `${method} ${path}`),
    waits: () => discord.waits,
    bePatient: (ms: number) => discord.bePatient(ms),
    connections: () => discord.connections(),
    heldShards: () => discord.heldShards(),
    doubled: () => discord.doubled(),
    faults: () => discord.faults,
  },
  slack: {
    fail: (method: string, ...next: never[]) => slack.fail(method, ...next),
    sendRaw: (data: string) => slack.sendRaw(data),
    slash: async (command: string, text = '', from = {}) =>
      (await slack.slash(command, text, from)).text,
    write: (channel: string) => slack.write(channel),
    mention: async (text: string, from = {}) => (await slack.mention(text, from)).ts,
    directMessage: async (text: string, from = {}) => (await slack.directMessage(text, from)).ts,
    openHome: async (user?: string, tab?: 'home' | 'messages') =>
      (await slack.openHome(user, tab)).event_id,
    event: async (event: object) => (await slack.event(event)).event_id,
    invite: (channel: string) => slack.invite(channel),
    add: (channels: typeof slack.channels) => void slack.channels.push(...channels),
    faults: () => slack.faults,
    putOut: (channel: string) => slack.putOut(channel),
    tooManySockets: (times?: number) => slack.tooManySockets(times),
    loseAcks: (every?: number) => slack.loseAcks(every),
    limit: (method: string, most = {}) => slack.limit(method, most),
    drop: () => slack.drop(),
    posts: () => slack.posts.map(({ ts, channel, text }) => ({ id: ts, channel, text })),
    blocks: () => slack.posts.map(({ blocks }) => JSON.stringify(blocks)),
    seen: () => slack.requests.map(({ method }) => method),
    connections: () => slack.connections(),
  },
};

async function obey(line: string): Promise<object> {
  try {
    const [peer, order, ...given] = JSON.parse(line);
    const known = orders[peer]?.[order];
    if (!known) throw new Error(`There is no order “${peer} ${order}”.`);
    return { answer: (await known(...(given as never[]))) ?? null };
  } catch (error) {
    return { error: String(error) };
  }
}

const say = (words: object): void => console.log(JSON.stringify(words));

say({ DISCORD_API: discord.api, SLACK_API: slack.apiUrl });
let answered: Promise<void> = Promise.resolve();
for await (const line of createInterface({ input: process.stdin })) {
  const obeyed = obey(line);
  answered = answered.then(async () => say(await obeyed));
}
await answered;
process.exit();
