import { mannerParts, quotePieces, type StoryBlock } from '../../src/chat/reply/reply.ts';
import { type PassageLink, type StoryParts, storyParts } from '../../src/chat/reply/story-parts.ts';
import { BOLD, DIM, paint, renderCopied, renderLink, type Style } from './painted.ts';
import { cleanLine, fenceLine, wrapText } from './terminal-text.ts';

/** A story as headline, sentence, somebody’s words and the other outlets, each with its address. */
export function renderStory(story: StoryBlock, style: Style): string {
  const { update, title, url, sentence, statement, ...rest } = storyParts(story);
  const copied = [
    ...(sentence
      ? [{ words: [{ text: sentence.text, said: false }], who: [], passage: sentence.passage }]
      : []),
    ...(statement
      ? [{ words: quotePieces(statement.quote), who: whoOf(statement.quote), ...statement }]
      : []),
  ];
  // The link to a passage opens the report, too.
  const isLinked = copied.some(({ passage }) => passage && url && leadsTo(passage, url));
  return [
    paint(wrapText(`${update ? 'Update: ' : ''}${title}`, style.columns), BOLD, style),
    ...(url && !isLinked ? [renderLink(url, style)] : []),
    ...copied.map(({ words, who, passage }) =>
      renderCopied(words, [...who, ...nameOf(passage)], style, undefined).concat(
        passage?.source.url ? `\n${renderLink(passage.source.url, style)}` : '',
      ),
    ),
    ...restOf(rest, style),
  ].join('\n');
}

const leadsTo = ({ source }: PassageLink, url: string): boolean =>
  source.url === url || source.url?.startsWith(`${url}#`) === true;

function whoOf(quote: NonNullable<StoryParts['statement']>['quote']): string[] {
  const { speaker, role, sure } = quote;
  const name = role ? `${fenceLine(speaker)}, ${fenceLine(role)}` : fenceLine(speaker);
  return [sure ? name : `probably ${name}`, ...mannerParts(quote)];
}

const nameOf = (passage: PassageLink | null): string[] =>
  passage ? [...(passage.isNamed ? [passage.label] : []), ...passage.remarks].map(fenceLine) : [];

function restOf(
  { before, others, count, about }: Pick<StoryParts, 'before' | 'others' | 'count' | 'about'>,
  style: Style,
): string[] {
  const named = others.map(({ outlet, url }) =>
    url ? `${fenceLine(outlet)} ${cleanLine(url)}` : fenceLine(outlet),
  );
  const lines = [before.trim(), ...named, count, about].filter(Boolean).join('\n');
  return lines ? [paint(wrapText(lines, style.columns, '  '), DIM, style)] : [];
}
