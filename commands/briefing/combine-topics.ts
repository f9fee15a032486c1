import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { describeBriefing, listed } from './describe-briefing.ts';
import { topicWords } from './line-of-briefing.ts';
import { topicsMeant } from './topics-meant.ts';

/** Its topics, less each that is left out; what is none of them is left out from now on. */
export function withoutTopics(before: Briefing, leftOut: readonly string[]): string[] {
  const names = leftOut.map((topic) => topic.replace(/^-/u, ''));
  const { own: same, others } = topicsMeant(before, names);
  const own = same.filter((topic) => !topic.startsWith('-'));
  const kept = before.topics.filter((topic) => !own.includes(topic));
  const topics = [...kept, ...others.map((name) => `-${asLeftOut(name)}`)];
  const had = before.topics.some((topic) => !topic.startsWith('-'));
  if (!had || topics.some((topic) => !topic.startsWith('-'))) return [...new Set(topics)];
  const plain = own.map((topic) => topic.replaceAll('"', ''));
  const word = sayBack(listed(plain));
  throw new UserError(
    say('“{word}” is all that this briefing is about. What should it be about instead?', { word }),
    [
      { label: say('All news'), line: `briefing edit ${before.id} topic:none` },
      {
        label: say('All news but {topics}', { topics: word }),
        line: `briefing edit ${before.id} ${topicWords(plain.map((name) => `-${asLeftOut(name)}`))}`,
      },
      { label: say('Delete it'), line: `briefing delete ${before.id}`, style: 'danger' },
    ],
    { word, asksBack: true },
  );
}

/** Only what it has can be taken out: what it has not may be misspelt, or is to be left out from now on. */
export function refuseOthers(before: Briefing, named: readonly string[]): void {
  const names = named.map((topic) => topic.replace(/^-/u, ''));
  const { own, others } = topicsMeant(before, names);
  const [first] = others;
  if (first === undefined) return;
  const plain = (list: readonly string[]) => list.map((name) => name.replaceAll('"', ''));
  const word = sayBack(listed(plain(others)));
  const line = (change: string): string => `briefing edit ${before.id} ${change}`;
  throw new UserError(
    say('“{word}” is no topic of this briefing: {briefing}.', {
      word,
      briefing: describeBriefing(before),
    }),
    [
      ...(own.length > 0
        ? [
            {
              label: say('Remove {topics}', { topics: sayBack(listed(plain(own))) }),
              line: line(`remove ${own.join(', ')}`),
            },
          ]
        : []),
      {
        label: say('Leave out {topics}', { topics: word }),
        line: line(others.map((name) => `-${asLeftOut(name)}`).join(' ')),
      },
    ],
    { word: sayBack(plain([first])[0]!), what: 'topic', asksBack: true },
  );
}

/** `gas talks` is left out as a phrase. */
const asLeftOut = (name: string): string =>
  name.includes('"') || !/\s/u.test(name) ? name : `"${name}"`;

const sameWords = (own: string, name: string): boolean =>
  foldTerms(own.replace(/^-/u, '')).join(' ') === foldTerms(name).join(' ');

/** Its topics and those besides. */
export function withTopics({ topics }: Briefing, more: readonly string[]): string[] {
  const wanted = more.filter((topic) => !topic.startsWith('-'));
  const kept = topics.filter(
    (own) => !own.startsWith('-') || !wanted.some((name) => sameWords(own, name)),
  );
  const isAll = topics.every((own) => own.startsWith('-'));
  if (isAll && kept.length === topics.length && wanted.length > 0)
    throw new UserError(
      say(
        'This briefing is about all news already, so that “{topic}” is in it. Write “only about” before the topic to leave out the rest.',
        { topic: sayBack(wanted[0]!.replaceAll('"', '')) },
      ),
    );
  const isNew = (name: string): boolean => !kept.some((own) => own === name);
  return [...kept, ...more.filter((name) => (isAll ? name.startsWith('-') : true) && isNew(name))];
}
