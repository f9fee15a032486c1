import type { Context } from '../../src/chat/command.ts';
import { isTopic } from './is-topic.ts';

// `pay for my piece`, `the strike, thanks a million`: where words begin that say why or how one asks
const TAIL =
  /(?:,\s*|\s+[–—-]+\s+|\s+(?=(?:as|because|cos|for|if|since|so|thanks|though|unless|when|while)\s))/giu;

/** A topic that reports speak of, and the words behind it of which none does. */
export type Cut = { topic: string; tail: string };

/**
 * Tells a topic from what is said behind it of the asking itself; undefined where the beginning is no
 * topic either. The longest beginning counts.
 */
export async function withoutTail(typed: string, context: Context): Promise<Cut | undefined> {
  const ends = [...typed.matchAll(TAIL)].map(({ 0: { length }, index }) => ({
    topic: typed.slice(0, index),
    tail: typed.slice(index + length),
  }));
  for (const cut of ends.reverse()) if (await isTopic(cut.topic, context)) return cut;
  return undefined;
}
