import { count } from '../../src/chat/count.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { sayMinute } from '../../src/chat/times/say-minute.ts';
import { listAll } from '../../src/language/list.ts';
import type { Article } from '../../src/model.ts';
import type { Coverage } from './read-coverage.ts';
import type { WhoWasFirst } from './who-was-first.ts';

export const MAX_NAME_CHARS = 60;
export const MAX_HEADLINE_CHARS = 200;

/** How many have it, and who was first: of what, where the story may hold more than one matter. */
export function sayCarried({ carried, beside, without, span, firsts }: Coverage): string {
  const all = count(carried.length + beside.length + without.length, 'outlet');
  const many = `${carried.length} of ${all} that had news from ${sayMinute(span.since)} to ${sayMinute(span.until)}`;
  const isOne = firsts.before.length === 0 && (firsts.isOfHeadline || firsts.first.length === 0);
  return `${isOne ? 'Carried by' : 'Reports on the topic are in'} ${many}.${sayFirst(firsts)}`;
}

/** What came before may have led to this, or be this under another headline: both are told. */
function sayFirst({ first, before, isOfHeadline }: WhoWasFirst): string {
  const [one] = first;
  if (!one) return '';
  const [earliest, ...others] = before;
  const told = `${listOutlets(first)}, ${sayMinute(one.published)}`;
  if (!earliest)
    return isOfHeadline ? ` First: ${told}.` : ` The earliest of them: ${told}, “${titleOf(one)}”.`;
  const more = others.length > 0 ? ` and ${count(others.length, 'other report')}` : '';
  return ` First with “${titleOf(one)}”: ${told}. Before that, of the same or of what led to it: ${nameOf(earliest.outlet)}, ${sayMinute(earliest.published)}, “${titleOf(earliest)}”${more}.`;
}

const titleOf = ({ title }: Article): string => cutText(title, MAX_HEADLINE_CHARS);

const listOutlets = (articles: Article[]): string =>
  listAll([...new Set(articles.map(({ outlet }) => outlet))].map((outlet) => nameOf(outlet)));

export const nameOf = (name: string): string => cutText(name, MAX_NAME_CHARS);
