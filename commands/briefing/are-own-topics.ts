import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';

// `-sport`, which is left out, and no name
const SIGN = /(?:^|\s)[-+–−]/u;
const JOINING = new Set(['and', 'or', '&', '+', 'the', 'a', 'an']);

/** Only words of its topics, no time or channel of it. */
export function areOwnTopics(name: string, { topics }: Briefing): boolean {
  const own = new Set(topics.flatMap(wordsOf));
  const words = wordsOf(name).filter((word) => !JOINING.has(word));
  return words.length > 0 && !SIGN.test(name) && words.every((word) => own.has(word));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
