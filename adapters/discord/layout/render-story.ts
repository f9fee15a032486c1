import { isolate } from '../../../src/chat/reply/isolate.ts';
import { mannerParts, quotePieces, type StoryBlock } from '../../../src/chat/reply/reply.ts';
import {
  type PassageLink,
  type StoryParts,
  storyParts,
} from '../../../src/chat/reply/story-parts.ts';
import { say } from '../../../src/language/say.ts';
import { link, name, small, toWords } from './markup.ts';
import { speakerName } from './speaker-name.ts';

/**
 * A story in two lines: headline and sentence, then somebody’s words, quoted, or the outlets in small
 * print.
 */
export function renderStory(story: StoryBlock): string {
  const { update, title, url, sentence, statement, ...parts } = storyParts(story);
  const headline = link(title, url);
  const first = [
    update && `\`${say('Update')}\``,
    headline && `**${headline}**`,
    sentence && dashed(name(sentence.text), passageLinks(sentence.passage)),
  ]
    .filter(Boolean)
    .join(' ');
  const rest = restOf(parts);
  if (!statement) return `${first}\n${rest.length > 0 ? small(rest) : '\n'}`;
  const { quote, passage } = statement;
  const words = isolate(quotePieces(quote).map(toWords).join('').replace(/\n+/gu, ' '));
  const who = `${speakerName(quote)}${quote.role ? `, ${name(quote.role)}` : ''}`;
  const behind = [who, ...mannerParts(quote), ...passageLinks(passage), ...rest];
  return `${first}\n> ${dashed(words, behind)}\n\n`;
}

const dashed = (words: string, behind: string[]): string =>
  [words, behind.join(' · ')].filter(Boolean).join(' — ');

const passageLinks = (passage: PassageLink | null): string[] =>
  passage ? [link(passage.label, passage.source.url), ...passage.remarks.map(name)] : [];

type Rest = Pick<StoryParts, 'before' | 'others' | 'count' | 'about'>;

function restOf({ before, others, count, about }: Rest): string[] {
  const links = others.map(({ outlet, url }) => link(outlet, url));
  const named = links.map((one, at) => (at === 0 ? `${before}${one}` : one));
  return [...named, count ?? '', about ? name(about) : ''].filter(Boolean);
}
