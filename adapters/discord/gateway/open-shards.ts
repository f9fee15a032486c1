import { randomUUID } from 'node:crypto';
import { Routes } from 'discord.js';
import { type Holding, holdShards } from '../../../src/chat/shards/hold-shards.ts';
import type { HoldTimes } from '../../../src/chat/shards/hold-times.ts';
import { holdAll, type Shards } from '../../../src/chat/shards/shards.ts';
import type { CallApi } from '../api/call-api.ts';
import { startError } from '../api/start-error.ts';
import type { Pressing } from '../asking/receive-press.ts';
import { createAtWork } from './at-work.ts';
import { type Gateway, type GatewayDeps, openGateway } from './connect.ts';

/** So long a process that stops waits for the answers that it is giving. */
const LAST_ANSWERS_MS = 3_000;

export type ShardsDeps = Omit<GatewayDeps, 'shard' | 'isHeld' | 'atWork' | 'pressing'> & {
  /** Left out where no other process answers. */
  shards?: Shards | undefined;
  /** How many connections; left out, as many as Discord recommends. */
  shardCount?: number | undefined;
  times?: Partial<HoldTimes> | undefined;
  /** Between two messages of one long answer. */
  pauseMs?: number | undefined;
  /** Our own id. */
  findMe(): Promise<string>;
};

/**
 * All over which people ask in this process: those of the bot’s connections that it holds, each for
 * a part of the servers. Discord tells every event to whoever is connected for it, so that with two
 * for one part everybody would be answered twice.
 */
export function openShards(deps: ShardsDeps): Gateway & { remark(): string | null } {
  const { shards = holdAll, shardCount, times, pauseMs, findMe, ...gatewayDeps } = deps;
  const { call, log } = gatewayDeps;
  const atWork = createAtWork();
  const stopping = new AbortController();
  // An answer goes on though its connection is left to others.
  const pressing: Pressing = { atWork: new Set(), signal: stopping.signal, pauseMs };
  let holding: Holding<Gateway> | undefined;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    stopping.abort(new Error('Discord: stopped while starting.'));
    await holding?.stop();
    await atWork.idle(LAST_ANSWERS_MS);
  }

  return {
    async start(onEnd) {
      const bot = `discord:${await findMe()}`;
      const count = shardCount ?? (await countShards(call));
      stopping.signal.throwIfAborted();
      holding = holdShards({
        ...{ name: 'Discord', shards, bot, holder: randomUUID(), count, times, log },
        open: (shard, isHeld) => openGateway({ ...gatewayDeps, shard, isHeld, atWork, pressing }),
      });
      await holding.start(onEnd);
    },
    cached(id) {
      for (const gateway of holding?.opened() ?? []) {
        const channel = gateway.cached(id);
        if (channel) return channel;
      }
      return undefined;
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
    remark: () => holding?.remark() ?? null,
  };
}

/** As many as Discord recommends: it asks for more from 2,500 servers on. */
async function countShards(call: CallApi): Promise<number> {
  const said = await call('GET', Routes.gatewayBot()).catch((cause) => {
    throw startError(cause);
  });
  const count = (said as { shards?: unknown } | null)?.shards;
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 1;
}
