import { readTopics } from '../../src/briefings/order/topics.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { describeBriefing, listed } from './describe-briefing.ts';
import { isCalled } from './is-called.ts';
import { topicsMeant } from './topics-meant.ts';

// `topic ferries`, `the ferries topic`, `source calder post`
const NAMED =
  /^(?:the )?(?:topics?|sources?):? (?<behind>.+)$|^(?:the )?(?<before>.+) (?:topics?|sources?)$/iu;
// `the ferries one`, which is a briefing
const ONE = /^(?:the |my |our |that |this )?(?<name>.+?) (?:one|briefing)$/iu;
// `ferries from the morning one`
const FROM = /^(?<part>.+?) (?:from|in|of) (?<which>(?:the|my|our|this|that) .*|it|[0-9a-f]{6})$/iu;

/** What is to be taken out of a briefing rather than deleted with it. */
export type Part = { briefing: Briefing; words: string };

/**
 * Of “delete ferries from it”, the topic or source that a briefing has besides others. Undefined where a
 * whole briefing is meant; throws where it could be either, as with “ferries” alone: that names a
 * briefing by one of its topics.
 */
export function partOfTopics(
  typed: string | undefined,
  briefings: readonly Briefing[],
): Part[] | undefined {
  if (typed === undefined) return undefined;
  const { part } = FROM.exec(typed)?.groups ?? {};
  const { behind, before } = NAMED.exec(part ?? typed)?.groups ?? {};
  const words = behind ?? before ?? part ?? typed;
  const name = ONE.exec(typed)?.groups?.name;
  const isNamed = words !== typed;
  const found = briefings.flatMap((briefing) => partIn(briefing, words) ?? []);
  if (name === undefined || isNamed) {
    if (found.length > 0 && !isNamed) throw askOfPart(found, wholeOf(briefings, words));
    return found.length > 0 ? found : undefined;
  }
  const parts = briefings.flatMap((briefing) => partIn(briefing, name) ?? []);
  if (parts.length > 0) throw askOfPart(parts, wholeOf(briefings, name));
  return undefined;
}

/** Some of its topics, or of its sources, but not all. */
function partIn(briefing: Briefing, words: string): Part | undefined {
  const { own, others } = topicsMeant(briefing, readTopics(words));
  const wanted = briefing.topics.filter((topic) => !topic.startsWith('-'));
  if (own.length > 0 && others.length === 0 && own.length < wanted.length)
    return { briefing, words: own.map((topic) => topic.replaceAll('"', '')).join(', ') };
  const source = briefing.sources.find((name) => isSame(name, words));
  return source !== undefined && briefing.sources.length > 1
    ? { briefing, words: `source ${source}` }
    : undefined;
}

const isSame = (own: string, words: string): boolean =>
  readTopics(words).some((topic) => plain(topic) === plain(own));

const plain = (text: string): string => fold(text.replaceAll('"', '')).replace(/^the /u, '');

/** The line that takes it out. */
const takeOutLine = ({ briefing, words }: Part): string =>
  `briefing edit ${briefing.id} remove ${words}`;

/** Those that are about nothing else. */
const wholeOf = (briefings: readonly Briefing[], words: string): Briefing[] =>
  briefings.filter((one) => isCalled(one, words) && !partIn(one, words));

/** Is its topic to go, or the whole briefing? */
function askOfPart(parts: readonly Part[], whole: readonly Briefing[]): UserError {
  const [{ words, briefing }, ...others] = parts as [Part, ...Part[]];
  const word = sayBack(words);
  const isOne = others.length === 0 && whole.length === 0;
  const choices: Suggested[] = [
    ...parts.map((part) => ({
      label: isOne
        ? say('Only take out {word}', { word })
        : say('Only take out {word}: {briefing}', { word, briefing: nameOf(part.briefing) }),
      line: takeOutLine(part),
    })),
    ...[...whole, ...parts.map((part) => part.briefing)].map((one) => ({
      label: isOne
        ? say('Delete the whole briefing')
        : say('Delete {briefing}', { briefing: nameOf(one) }),
      line: `briefing delete ${one.id}`,
      style: 'danger' as const,
    })),
  ];
  const says = isOne
    ? say(
        '“{word}” is not all of that briefing: {briefing}. Take it out, or delete the briefing?',
        { word, briefing: describeBriefing(briefing) },
      )
    : say('“{word}” may be a topic, or a briefing. What should go?', { word });
  return new UserError(says, choices.slice(0, MAX_OFFERED), { word, asksBack: true });
}

const MAX_OFFERED = 10;

const nameOf = ({ times, channel, topics }: Briefing): string =>
  [listed(times), `#${channel.name}`, listed(topics)].join(' ');

/** Several have that topic. */
export const askWhichPart = (parts: readonly Part[]): UserError =>
  new UserError(
    say(
      '“{word}” is in {briefings, plural, one {# briefing} other {# briefings}}. Out of which should it be taken?',
      { word: sayBack(parts[0]!.words), briefings: parts.length },
    ),
    parts.slice(0, MAX_OFFERED).map((part) => ({
      label: nameOf(part.briefing),
      line: takeOutLine(part),
    })),
    { asksBack: true },
  );
