import { LIKELY_CHANNELS } from '../../src/briefings/order/data/fillers.ts';
import type { Channel } from '../../src/model.ts';

// `about gas in newsroom`: a word behind may be of the topic
const TOPIC = /(?<!\p{L})(?:about|on|re|regarding|topics?)(?!\p{L})/iu;
// `in newsroom`, `to the newsroom`
const NAMED =
  /(?<!\S)(?:in|into|to)\s+(?:(?:the|our|my)\s+)?([\p{L}\p{N}_-]{1,100})(?![^\s,;.!?])/giu;

/** The line with a bare word that is exactly the name of this channel as `#newsroom`. */
export function nameChannel(text: string, channel: Channel | null): string {
  if (!channel || text.length > 1_000) return text;
  const name = channel.name.toLowerCase();
  return text.replace(NAMED, (all, word: string, at: number) => {
    const isOfTopic = TOPIC.test(text.slice(0, at)) && !LIKELY_CHANNELS.has(name);
    const isQuoted = (text.slice(0, at).match(/["“”]/gu) ?? []).length % 2 === 1;
    return word.toLowerCase() === name && !isOfTopic && !isQuoted ? `in #${channel.name}` : all;
  });
}
