import { cutText } from '../../src/chat/fit/cut-text.ts';
import { writeMinute } from '../../src/language/days.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import type { Article } from '../../src/model.ts';
import type { Coverage } from './read-coverage.ts';
import type { WhoWasFirst } from './who-was-first.ts';

export const MAX_NAME_CHARS = 60;
export const MAX_HEADLINE_CHARS = 200;

/** How many have it, and who was first: of what, where the story may hold more than one matter. */
export function sayCarried({ carried, beside, without, span, firsts }: Coverage): string {
  const many = {
    carried: carried.length,
    outlets: carried.length + beside.length + without.length,
    since: writeMinute(span.since),
    until: writeMinute(span.until),
  };
  const isOne = firsts.before.length === 0 && (firsts.isOfHeadline || firsts.first.length === 0);
  const how = isOne
    ? say(
        'Carried by {carried} of {outlets, plural, one {# outlet} other {# outlets}} that had news from {since} to {until}.',
        many,
      )
    : say(
        'Reports on the topic are in {carried} of {outlets, plural, one {# outlet} other {# outlets}} that had news from {since} to {until}.',
        many,
      );
  return [how, ...sayFirst(firsts)].join(' ');
}

/** What came before may have led to this, or be this under another headline: both are told. */
function sayFirst({ first, before, isOfHeadline }: WhoWasFirst): string[] {
  const [one] = first;
  if (!one) return [];
  const [earliest, ...others] = before;
  const told = {
    outlets: listOutlets(first),
    time: writeMinute(one.published),
    headline: titleOf(one),
  };
  if (!earliest)
    return isOfHeadline
      ? [say('First: {outlets}, {time}.', told)]
      : [say('The earliest of them: {outlets}, {time}, “{headline}”.', told)];
  return [
    say('First with “{headline}”: {outlets}, {time}.', told),
    say(
      'Before that, of the same or of what led to it: {outlet}, {time}, “{headline}”{others, plural, =0 {} one { and # other report} other { and # other reports}}.',
      {
        outlet: nameOf(earliest.outlet),
        time: writeMinute(earliest.published),
        headline: titleOf(earliest),
        others: others.length,
      },
    ),
  ];
}

const titleOf = ({ title }: Article): string => cutText(title, MAX_HEADLINE_CHARS);

const listOutlets = (articles: Article[]): string =>
  listAll([...new Set(articles.map(({ outlet }) => outlet))].map((outlet) => nameOf(outlet)));

export const nameOf = (name: string): string => cutText(name, MAX_NAME_CHARS);
