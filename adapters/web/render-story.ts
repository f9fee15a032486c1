import { html } from 'hono/html';
import { storyPath } from '../../src/chat/page-paths.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import type { StoryBlock } from '../../src/chat/reply/reply.ts';
import { type PassageLink, type StoryParts, storyParts } from '../../src/chat/reply/story-parts.ts';
import {
  firstWords,
  firstWordsOf,
  type Html,
  isSomewhere,
  languageOf,
  receiptOrPassageOf,
  renderLink,
  renderRemark,
  renderSaid,
  renderWords,
} from './copied.ts';

/** A story: the headline, a sentence, somebody’s words, and the outlets where there is a line for them. */
export function renderStory(story: StoryBlock, level: 3 | 4 = 3): Html {
  const { update, sentence, statement, ...parts } = storyParts(story);
  const rest = renderRest(parts);
  return html`<article class="story" aria-label="${withoutTurns(story.title)}">
<h${level} dir="auto">${update && html`<span class="kind">Update</span> `}${renderHeadline(story)}</h${level}>
${sentence && html`<p class="told"><span dir="auto" lang="${languageOf(sentence.passage.source)}">${withoutTurns(sentence.text)}</span> <span class="source">${renderPassage(sentence.passage, firstWords(sentence.text))}</span></p>\n`}${
  statement &&
  html`<figure class="quote ${statement.quote.quoteKind}">
<blockquote dir="auto" lang="${languageOf(statement.quote.source)}">${renderWords(statement.quote)}</blockquote>
<figcaption>
${renderSaid(statement.quote)}
<p class="source">${statement.passage && renderPassage(statement.passage, firstWordsOf(statement.quote))}${rest}</p>
</figcaption>
</figure>\n`
}${!statement && rest && html`<p class="source">${rest}</p>\n`}</article>\n`;
}

/** Leads to the story’s page, else to its report; of the invented newsroom that is the stored copy. */
function renderHeadline({ id, title, url, sentence }: StoryBlock): Html | string {
  const words = withoutTurns(title);
  if (id !== undefined) return html`<a href="${storyPath(id)}">${words}</a>`;
  const isCopied =
    sentence !== null && !isSomewhere(url) && sentence.source.url?.split('#')[0] === url;
  return isCopied
    ? html`<a href="${receiptOrPassageOf(sentence.source)}">${words}</a>`
    : renderLink(words, url);
}

/** How the words begin is said to those who do not see where the link stands. */
const renderPassage = ({ label, isNamed, source, remarks }: PassageLink, begin: string): Html =>
  html`<span class="outlet" dir="auto">${
    source.articleId === ''
      ? renderLink(withoutTurns(label), source.url)
      : html`<a href="${receiptOrPassageOf(source)}">${withoutTurns(label)}<span class="unseen">: ${isNamed && 'the passage '}${begin}</span></a>`
  }</span>${remarks.map(renderRemark)}`;

function renderRest({
  before,
  others,
  count,
  about,
}: Pick<StoryParts, 'before' | 'others' | 'count' | 'about'>): Html | null {
  if (others.length === 0 && !count && !about) return null;
  const links = others.map(
    ({ outlet, url }) =>
      html` <span class="outlet" dir="auto">${renderLink(withoutTurns(outlet), url)}</span>`,
  );
  return html` <span class="others">${before.trim()}${links}${count && html` <span>${count}</span>`}${about && renderRemark(about)}</span>`;
}
