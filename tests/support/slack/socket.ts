import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './json.ts';
import type { Stamps } from './stamps.ts';

export type Socket = ReturnType<typeof openSocket>;
type Options = { saysHello: boolean; ackMs: number };

/** Socket Mode: envelopes go out, and each is acknowledged in time. */
export function openSocket(http: Server, { newId }: Stamps, { saysHello, ackMs }: Options) {
  const sockets = new Set<WebSocket>();
  const acknowledge = new Map<string, (payload: Json | undefined) => void>();
  const timers = new Set<NodeJS.Timeout>();
  let arrivals: (() => void)[] = [];

  const server = new WebSocketServer({ server: http, path: '/link' });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      acknowledge.get(envelope_id)?.(payload);
    });
    if (saysHello) socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size }));
    for (const arrive of arrivals.splice(0)) arrive();
  });

  return {
    connections: (): number => sockets.size,
    /**
     * Sends an envelope and gives what its acknowledgement said; throws where none comes in time. Each
     * further attempt goes to the next of the connections.
     */
    deliver(type: string, envelope: Json, attempt = 0): Promise<Json | undefined> {
      const id = newId('e');
      const acknowledged = new Promise<Json | undefined>((resolve, reject) => {
        const late = new Error(`${type} was not acknowledged in time`);
        const timer = setTimeout(() => reject(late), ackMs);
        timers.add(timer);
        acknowledge.set(id, (payload) => {
          clearTimeout(timer);
          timers.delete(timer);
          resolve(payload);
        });
      });
      const socket = [...sockets][attempt % sockets.size];
      socket?.send(JSON.stringify({ envelope_id: id, type, ...envelope }));
      return acknowledged;
    },
    /** Sends anything over the socket, right or wrong. */
    sendRaw: (data: string): void => sockets.forEach((socket) => void socket.send(data)),
    /** Cuts the socket without a word. */
    drop: (): void => sockets.forEach((socket) => void socket.terminate()),
    /** Slack renews the socket: resolves once the client has come back. */
    refresh(): Promise<void> {
      const back = new Promise<void>((resolve) => arrivals.push(resolve));
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      return back;
    },
    close(): void {
      arrivals = [];
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.terminate();
    },
  };
}
