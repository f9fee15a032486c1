import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Deliver, Undelivered } from './delivery.ts';
import type { Json } from './json.ts';
import type { LostAcks } from './lost-acks.ts';
import type { Stamps } from './stamps.ts';

/** So many connections of one app Slack takes. */
const MOST_SOCKETS = 10;

export type Socket = ReturnType<typeof openSocket>;
type Options = { saysHello: boolean; ackMs: number; lostAcks: LostAcks };

/** Socket Mode: envelopes go out, and each is acknowledged in time. */
export function openSocket(
  http: Server,
  { newId }: Stamps,
  { saysHello, ackMs, lostAcks }: Options,
) {
  const sockets = new Set<WebSocket>();
  const acknowledge = new Map<string, (payload: Json | undefined) => void>();
  const timers = new Set<NodeJS.Timeout>();
  let arrivals: (() => void)[] = [];
  let turnedAway = 0;
  let isOff = false;

  const server = new WebSocketServer({ server: http, path: '/link' });
  server.on('connection', (socket) => {
    if (isOff) return disconnect(socket, 'link_disabled');
    if (turnedAway > 0 || sockets.size >= MOST_SOCKETS) return turnAway(socket);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      acknowledge.get(envelope_id)?.(payload);
    });
    if (saysHello) socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size }));
    for (const arrive of arrivals.splice(0)) arrive();
  });

  function disconnect(socket: WebSocket, reason: string): void {
    const debug_info = { host: 'applink-1' };
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info }));
  }

  /** As Slack does it: the reason comes in the place of the hello, and then nothing. */
  function turnAway(socket: WebSocket): void {
    turnedAway = Math.max(0, turnedAway - 1);
    disconnect(socket, 'too_many_websockets');
  }

  /** Each further attempt goes to the next of the connections. */
  const deliver: Deliver = (type, envelope) => {
    const id = newId('e');
    const acknowledged = new Promise<Json | undefined>((resolve, reject) => {
      const late = new Undelivered(`${type} was not acknowledged in time`, 'timeout');
      const timer = setTimeout(() => reject(late), ackMs);
      timers.add(timer);
      const isLost = lostAcks.isLost(type);
      acknowledge.set(id, (payload) => {
        if (isLost) return;
        clearTimeout(timer);
        timers.delete(timer);
        resolve(payload);
      });
    });
    const socket = [...sockets][(envelope.retry_attempt ?? 0) % sockets.size];
    socket?.send(JSON.stringify({ envelope_id: id, type, ...envelope }));
    return acknowledged;
  };

  return {
    connections: (): number => sockets.size,
    deliver,
    /** The next who connect are told that there are too many of them. */
    tooManySockets(times = 1): void {
      turnedAway += times;
    },
    /** Sends anything over the socket, right or wrong. */
    sendRaw: (data: string): void => sockets.forEach((socket) => void socket.send(data)),
    /** Cuts the socket without a word. */
    drop: (): void => sockets.forEach((socket) => void socket.terminate()),
    /** Slack renews the socket, or warns that it will: resolves once the client has come back. */
    refresh(reason: 'refresh_requested' | 'warning' = 'refresh_requested'): Promise<void> {
      const back = new Promise<void>((resolve) => arrivals.push(resolve));
      for (const socket of sockets) disconnect(socket, reason);
      return back;
    },
    /** Somebody switches Socket Mode off for the app, or on again. */
    setSocketMode(isOn: boolean): void {
      isOff = !isOn;
      if (isOff) for (const socket of sockets) disconnect(socket, 'link_disabled');
    },
    close(): void {
      arrivals = [];
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.terminate();
    },
  };
}
