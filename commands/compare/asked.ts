import { formatLine } from '../../src/chat/line/line.ts';
import { asTyped, type Narrowed } from '../narrow.ts';

/** What was typed, apart from the page. */
export type Asked = Narrowed & { speaker: string; with: string; about: string | undefined };

/** The line that asks for this again. */
export const lineOf = ({ speaker, with: other, about, ...narrowed }: Asked): string =>
  formatLine('compare', { speaker, with: other, about, ...asTyped(narrowed) });

/** The line that gives one side alone, over time. */
export const timelineOf = ({ speaker, with: _, about, ...narrowed }: Asked): string =>
  formatLine('timeline', { speaker, about, ...asTyped(narrowed) });

/** The same with the two names that are meant. */
export const withNames = (asked: Asked, [speaker, other]: readonly [string, string]): Asked => ({
  ...asked,
  speaker,
  with: other,
});
