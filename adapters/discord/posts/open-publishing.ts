import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { PUBLISH_REFUSALS } from '../api/refusals.ts';

export type Publishing = {
  /** Begins to publish a message, and does not wait for it. Never throws. */
  publish(channel: Channel, messageId: string): void;
  /** Resolves when no request is on its way; what was to be tried later is not. */
  close(): Promise<void>;
};

/** Until something that went wrong without a reason is tried once more. */
const PAUSE_MS = 60_000;
/** Discord publishes ten messages of a channel in an hour. */
const MAX_PAUSE_MS = 2 * 3_600_000;

/**
 * Publishes what was posted in announcement channels, to all who follow them. It has arrived there
 * already, so whatever goes wrong here is no matter of the delivery: it is told in the log, and tried
 * once more, as long as this process runs.
 */
export function openPublishing(call: CallApi, log: Pick<Log, 'warn'>): Publishing {
  const running = new Set<Promise<void>>();
  const waiting = new Set<NodeJS.Timeout>();

  function run(channel: Channel, messageId: string, again: boolean): void {
    const going = publishOne(channel, messageId, again).finally(() => running.delete(going));
    running.add(going);
  }

  async function publishOne(channel: Channel, messageId: string, again: boolean): Promise<void> {
    try {
      await call('POST', Routes.channelMessageCrosspost(channel.id, messageId));
    } catch (cause) {
      if (isPublished(cause)) return;
      const error = toPostError(cause, `#${channel.name}`, PUBLISH_REFUSALS);
      const { outcome, message, retryAfterMs } = error;
      const isForNow = outcome === 'later' || outcome === 'unknown';
      const pauseMs = retryAfterMs || PAUSE_MS;
      const goesOn = again && isForNow && pauseMs <= MAX_PAUSE_MS;
      if (goesOn) later(pauseMs, () => run(channel, messageId, false));
      const then = goesOn ? `I try once more in ${Math.ceil(pauseMs / 60_000)} min` : 'I leave it';
      log.warn(
        { reason: message, channel: channel.name },
        `Discord: a post is in #${channel.name}, but was not published to those who follow it. ${then}.`,
      );
    }
  }

  function later(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      then();
    }, ms).unref();
    waiting.add(timer);
  }

  return {
    publish: (channel, messageId) => run(channel, messageId, true),
    async close() {
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
      await Promise.all(running);
    },
  };
}

const isPublished = (cause: unknown): boolean =>
  cause instanceof DiscordAPIError &&
  Number(cause.code) === RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted;
