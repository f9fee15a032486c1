import type { types } from '@slack/bolt';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import { mannerParts, quotePieces, type StoryBlock } from '../../../src/chat/reply/reply.ts';
import {
  type PassageLink,
  type StoryParts,
  storyParts,
} from '../../../src/chat/reply/story-parts.ts';
import { say } from '../../../src/language/say.ts';
import {
  BOLD,
  type Element,
  joined,
  linked,
  pieceWords,
  richText,
  section,
  words,
} from './rich-text.ts';
import { speakerName } from './speaker-name.ts';

/** A story in two lines: headline and sentence, then somebody’s words, quoted, or the outlets. */
export function renderStory(story: StoryBlock): types.KnownBlock[] {
  const { update, title, url, sentence, statement, ...parts } = storyParts(story);
  const headline = [
    ...words(update ? `${say('Update')} · ` : '', BOLD),
    ...linked(title, url, BOLD),
  ];
  const told = sentence
    ? [...words(` ${isolate(sentence.text)}`), ...behind(passageLinks(sentence.passage))]
    : [];
  const first = section(joined([...headline, ...told]));
  const rest = restOf(parts);
  if (!statement) return richText(first, section(joined(dotted(rest))));
  const { quote, passage } = statement;
  const who = [...speakerName(quote), ...words(quote.role ? `, ${isolate(quote.role)}` : '')];
  const marks = [words(mannerParts(quote).join(' · ')), ...passageLinks(passage), ...rest];
  const elements = [...pieceWords(quotePieces(quote)), ...behind([who, ...marks])];
  return richText(first, { type: 'rich_text_quote', elements: joined(elements) });
}

const behind = (parts: Element[][]): Element[] => {
  const shown = dotted(parts);
  return shown.length > 0 ? [...words(' — '), ...shown] : [];
};

/** Parts with ` · ` between them. */
const dotted = (parts: Element[][]): Element[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [...words(' · '), ...part]));

const passageLinks = (passage: PassageLink | null): Element[][] =>
  passage
    ? [
        linked(passage.label, passage.source.url),
        ...passage.remarks.map((remark) => words(isolate(remark))),
      ]
    : [];

type Rest = Pick<StoryParts, 'before' | 'others' | 'count' | 'about'>;

function restOf({ before, others, count, about }: Rest): Element[][] {
  const links = others.map(({ outlet, url }) => linked(outlet, url));
  const named = links.map((one, at) => (at === 0 ? [...words(before), ...one] : one));
  return [...named, words(count ?? ''), words(about ? isolate(about) : '')];
}
