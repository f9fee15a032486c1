import type { Pace } from '../model.ts';
import { decodeText } from './decode.ts';
import { readPace } from './feed-pace.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';

/** A feed's items, and how often it asks to be read. */
export const readFeed = (
  body: Uint8Array,
  about: { url: string; contentType: string | null; name?: string },
): ParsedFeed & { pace: Pace | null } => ({
  ...parseFeed(body, about),
  pace: readPace(decodeText(body, about.contentType)),
});
