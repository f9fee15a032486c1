import type { Context, Free, Given } from '../../src/chat/command.ts';
import { askAs } from './ask-as.ts';
import { placeQuotes } from './place-quotes.ts';

/** Who, about what, where and since when: the same words as of `quotes`. */
export const placeTimeline = (free: Free, context: Context): Promise<Given> =>
  askAs('timeline', async () => {
    const { as: _, ...placed } = await placeQuotes(free, context);
    return placed;
  });
