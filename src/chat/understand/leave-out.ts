import { say } from '../../language/say.ts';
import { sayBack } from '../say-back.ts';

/** The part of a sentence that asks, and what is left out of it. */
export type Asking = { asks: string; leftOut?: string };

// Where a part of a sentence ends: `? `, `. ` behind a long word, `, it’s …`, `, but …`
const BETWEEN =
  /(?<=[?!;…])\s+|(?<=\p{L}{5}\.)\s+|,\s+(?=(?:but|because|cos|since|as)\s+(?:i|it|we|my|our|this|that)\b)|,\s+(?=(?:i|i'm|im|i’m|it's|its|it’s|it is|this is|that's|that’s|my|we|we're|we’re|our|not|no|sorry|just|am|was|been)\s)|\s+(?:and|so)\s+(?=(?:(?:i|we)\s+)?(?:need|want|wanted|would like|am looking|are looking|was wondering)\b)|\s+[–—-]\s+(?=(?:i|i'm|im|it's|its|it’s|my|we|our|for|just|not|no|sorry)\s)/iu;
/** More parts are a text, not a question. */
const MAX_PARTS = 5;

/**
 * Tells the one part of a sentence that asks from those that do not: “it is urgent”. Where several
 * ask, or none does, all of it stays together.
 */
export function leaveOut(bare: string, asksSomething: (part: string) => boolean): Asking {
  if (/["“”«»]/u.test(bare)) return { asks: bare };
  const parts = bare.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MAX_PARTS) return { asks: bare };
  const asking = parts.filter(asksSomething);
  if (asking.length !== 1) return { asks: bare };
  const leftOut = parts.filter((part) => part !== asking[0]).join(' ');
  return { asks: asking[0]!.replace(/[\s?!.,;:…]+$/u, ''), leftOut };
}

/** Tells in the answer which words had no part in it. */
export const sayLeftOut = (words: string): string =>
  say('Left out: “{words}”.', { words: sayBack(words) });
