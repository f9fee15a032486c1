import type { Tag } from './channel-kinds.ts';

const USUAL = 'news';

/**
 * The tag of a post in a forum that wants one: that of the topic or “news”, else the first. Those for
 * moderators come last. Undefined where there is none.
 */
export function chooseTag(tags: readonly Tag[], topics: readonly string[]): Tag | undefined {
  const free = tags.filter(({ moderated }) => !moderated);
  const called = (wanted: string | undefined): Tag | undefined =>
    wanted === undefined ? undefined : free.find(({ name }) => plain(name) === plain(wanted));
  return called(topics[0]) ?? called(USUAL) ?? free[0] ?? tags[0];
}

/** A topic may stand in quotation marks. */
const plain = (text: string): string => text.replaceAll('"', '').trim().toLowerCase();
