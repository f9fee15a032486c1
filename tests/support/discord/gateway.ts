import type { Server } from 'node:http';
import { GatewayIntentBits } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { IDS } from './ids.ts';
import { type PeerGuild, user } from './world.ts';

export const TOKEN = 'test.token.discord';
/** Discord hands these out only to who has asked for them by form. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
const AUTHENTICATION_FAILED = 4004;
const INVALID_SHARD = 4010;
const DISALLOWED_INTENTS = 4014;

type Dispatch = { op: 0; t: string; s: number; d: unknown };
type Session = {
  id: string;
  intents: number;
  shard: [id: number, count: number];
  /** Everything of it, so that what was missed can be repeated. */
  sent: Dispatch[];
  socket: WebSocket;
};
type Identify = { intents: number; shard?: [number, number] };
/** To whom an event goes: the shard of a server, and only who has asked for such events. */
type Audience = { guildId?: string | undefined; intent?: number };
export type Emit = (type: string, data: unknown, audience?: Audience) => void;

/** Discord's gateway: signing in, resuming, and events for whoever has asked for them. */
export function openGateway(
  server: Server,
  { url, guilds, saysReady }: { url: () => string; guilds: () => PeerGuild[]; saysReady: boolean },
) {
  const sockets = new Set<WebSocket>();
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };
  let doubled = 0;
  let refusal = 0;
  new WebSocketServer({ server }).on('connection', connect);

  function connect(socket: WebSocket): void {
    sockets.add(socket);
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
    socket.on('close', (code) => {
      sockets.delete(socket);
      // Who says good-bye does not come back to the same session.
      for (const session of sessions.values())
        if (session.socket === socket && (code === 1000 || code === 1001))
          sessions.delete(session.id);
    });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (refusal && op === 2) socket.close(refusal);
      else if ((op === 2 || op === 6) && d.token !== TOKEN) socket.close(AUTHENTICATION_FAILED);
      else if (op === 2 && d.intents & PRIVILEGED) socket.close(DISALLOWED_INTENTS);
      else if (op === 2 && saysReady) identify(socket, d);
      else if (op === 6) resume(socket, d.session_id, d.seq);
    });
  }

  function identify(socket: WebSocket, { intents, shard = [0, 1] }: Identify): void {
    if (shard[0] < 0 || shard[0] >= shard[1]) return void socket.close(INVALID_SHARD);
    counts.identified++;
    if (heldShards().includes(shard.join(' of '))) doubled++;
    const session: Session = {
      ...{ id: `session-${counts.identified}`, intents, shard, sent: [], socket },
    };
    sessions.set(session.id, session);
    const own = guilds().filter(({ id }) => belongs(session, id));
    tell(session, 'READY', {
      v: 10,
      user: user(IDS.bot, true),
      application: { id: IDS.application, flags: 0 },
      session_id: session.id,
      resume_gateway_url: url(),
      shard,
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
    });
    for (const each of own) tell(session, 'GUILD_CREATE', { ...each, unavailable: false });
  }

  /** The shards for which somebody is connected, as often as that is so. */
  function heldShards(): string[] {
    return [...sessions.values()]
      .filter(({ socket }) => socket.readyState === socket.OPEN)
      .map(({ shard }) => shard.join(' of '))
      .sort();
  }

  function resume(socket: WebSocket, id: string, after: number): void {
    const session = sessions.get(id);
    if (!session) return void socket.send(JSON.stringify({ op: 9, d: false }));
    counts.resumed++;
    session.socket = socket;
    for (const missed of session.sent.filter(({ s }) => s > after))
      socket.send(JSON.stringify(missed));
    tell(session, 'RESUMED', {});
  }

  function tell(session: Session, t: string, d: unknown): void {
    const event: Dispatch = { op: 0, t, s: session.sent.length + 1, d };
    session.sent.push(event);
    session.socket.send(JSON.stringify(event));
  }

  const emit: Emit = (type, data, { guildId, intent } = {}) => {
    for (const session of sessions.values())
      if (belongs(session, guildId) && (intent === undefined || session.intents & intent))
        tell(session, type, data);
  };

  return {
    counts,
    emit,
    /** Sends any packet, right or wrong, to everyone. */
    dispatch(type: string, data: unknown): void {
      for (const session of sessions.values()) tell(session, type, data);
    },
    drop: () => sockets.forEach((socket) => void socket.terminate()),
    hangUp: (code: number) => sockets.forEach((socket) => void socket.close(code)),
    /** Asks everyone to connect anew and go on (op 7). */
    reconnect: () => sockets.forEach((socket) => void socket.send(JSON.stringify({ op: 7 }))),
    /** Says that a session is over (op 9), for good or to be resumed. */
    invalidate({ resumable = false } = {}): void {
      for (const { id, socket } of sessions.values()) {
        if (!resumable) sessions.delete(id);
        socket.send(JSON.stringify({ op: 9, d: resumable }));
      }
    },
    refuseIdentify(code: number): void {
      refusal = code;
    },
    connections: () => sockets.size,
    heldShards,
    /** How often somebody signed in for a shard for which another was connected. */
    doubled: () => doubled,
    close: () => sockets.forEach((socket) => void socket.terminate()),
  };
}

/** What belongs to no server goes to the first shard. */
const belongs = ({ shard: [own, count] }: Session, guildId?: string): boolean =>
  Number((BigInt(guildId ?? 0) >> 22n) % BigInt(count)) === own;
