import { writeDay } from '../../language/days.ts';
import { say } from '../../language/say.ts';
import { diffText, legendText } from './diff-text.ts';
import { isolate } from './isolate.ts';
import { pairBlocks } from './pair-blocks.ts';
import {
  type Block,
  CERTAIN,
  type QuoteBlock,
  quoteText,
  type Reply,
  type Source,
  type StoryBlock,
  speakerText,
} from './reply.ts';
import { type PassageLink, storyParts } from './story-parts.ts';

/** The whole reply as plain text, for notifications and screen readers. */
export function replyText({ title, blocks }: Reply): string {
  return [title, ...blocks.map(blockText)].filter((part) => part !== '').join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return block.text;
    case 'note':
      return [block.text, block.when?.text].filter(Boolean).join(' ');
    case 'report':
      return `${isolate(block.source.title)} (${sourceText(block.source)})`;
    case 'quote':
      return withBehind(isolate(quoteText(block)), behindQuote(block));
    case 'excerpt':
      return `${isolate(block.text)} (${sourceText(block.source)})`;
    case 'story':
      return storyText(block);
    case 'list':
      return block.items
        .map(({ label, detail }) => `• ${label}${detail ? `: ${detail}` : ''}`)
        .join('\n');
    case 'diff':
      return [diffText(block), legendText(block)].filter(Boolean).join('\n');
    case 'chart':
      return [block.title, block.alt].filter(Boolean).map(isolate).join(': ');
    case 'pair':
      return pairBlocks(block).map(blockText).join('\n');
  }
}

function behindQuote(block: QuoteBlock): string[] {
  const where = block.above ? (block.source.remark ?? '') : sourceText(block.source);
  return [speakerText(block), block.certain ? say(CERTAIN) : '', where];
}

/** Two lines at most, the second for what somebody says: `“We go.” (Ann Lee, mayor; Post)`. */
function storyText(story: StoryBlock): string {
  const { update, title, sentence, statement, others, before, count, about } = storyParts(story);
  const names = [...others.map(({ outlet }) => isolate(outlet)), ...(count ? [count] : [])];
  const rest = [`${before}${names.join(', ')}`, about].filter(Boolean).join('; ');
  const shown = isolate(title);
  const headline = update ? say('Update: {title}', { title: shown }) : shown;
  const told = sentence ? `${headline} — ${isolate(sentence.text)}` : headline;
  const behind = passageText(sentence?.passage);
  if (!statement) return withBehind(told, [...behind, rest]);
  const { quote, passage } = statement;
  const marks = [
    speakerText(quote),
    quote.certain ? say(CERTAIN) : '',
    ...passageText(passage),
    rest,
  ];
  return `${withBehind(told, behind)}\n${withBehind(isolate(quoteText(quote)), marks)}`;
}

const passageText = (passage: PassageLink | null | undefined): string[] =>
  passage ? [passage.isNamed ? isolate(passage.label) : '', ...passage.remarks.map(isolate)] : [];

function sourceText({ outlet, published, sample, about, remark }: Source): string {
  const where = [isolate(outlet), published && writeDay(published)].filter(Boolean).join(', ');
  return [where, sample ? say('invented sample') : '', about, remark].filter(Boolean).join('; ');
}

function withBehind(words: string, behind: string[]): string {
  const said = behind.filter(Boolean).join('; ');
  return [words, said && `(${said})`].filter(Boolean).join(' ');
}
