import { html } from 'hono/html';
import { readStory, type StoryTold, type Voice } from '../../../commands/stories/read-story.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { articlePath, speakerPath, storyPath } from '../../../src/chat/page-paths.ts';
import { aboutArticle, publishedOf } from '../../../src/chat/receipts/about-article.ts';
import { excerptBlock, quoteBlock } from '../../../src/chat/receipts/receipts.ts';
import { withoutTurns } from '../../../src/chat/reply/isolate.ts';
import type { QuoteBlock } from '../../../src/chat/reply/reply.ts';
import type { Article } from '../../../src/model.ts';
import {
  firstWordsOf,
  type Html,
  languageOf,
  renderLink,
  renderManner,
  renderOwn,
  renderRemark,
  renderTime,
  renderWords,
} from '../copied.ts';
import { renderQuote, renderSource } from '../render-quote.ts';
import { outletPath } from './outlet-path.ts';
import { renderBlocks } from './render-answer.ts';
import { type Page, refusal } from './send-page.ts';
import { toLook } from './to-look.ts';

/** A story: what matters in it, who said what, its reports in order, and who had none of it. */
export async function storyPage(id: string, bot: Bot): Promise<Page> {
  const story = await bot.look(toLook(), (context) => readStory(id, context));
  if (!story)
    return refusal({
      ...{ status: 404, title: 'No such story', path: '/stories' },
      words:
        'It is not known here, or no longer. The newsroom keeps only what its sources delivered.',
    });
  return {
    title: story.headline,
    path: storyPath(story.id),
    feed: '/feeds/stories',
    main: html`<h1 dir="auto">${withoutTurns(story.headline)}</h1>
<p class="lead" dir="auto">${renderOwn(story.carried)}</p>
${renderSentences(story, bot)}${renderVoices(story)}${renderReports(story)}${renderCoverage(story, bot)}`,
  };
}

const renderSentences = ({ sentences }: StoryTold, { commands }: Bot): Html | false =>
  sentences.length > 0 &&
  html`<section class="card" aria-labelledby="matter"><h2 id="matter">In sentences</h2>
<p class="note">Copied word for word; each leads to its passage.</p>
${renderBlocks(sentences, commands)}</section>\n`;

const renderVoices = ({ voices, unsaid }: StoryTold): Html | false =>
  voices.length > 0 &&
  html`<section class="card" aria-labelledby="voices"><h2 id="voices">Who said what</h2>
${voices.map(renderVoice)}${unsaid > 0 && html`<p class="note">And ${unsaid} more: on the pages of who speaks, and in the reports.</p>\n`}</section>\n`;

const renderVoice = ({ id, name, role, quotes }: Voice): Html =>
  id === null
    ? html`<h3>Others</h3>\n${quotes.map(renderQuote)}`
    : html`<h3 dir="auto"><a href="${speakerPath(id)}">${withoutTurns(name)}</a>${role && html`<span class="role">, ${withoutTurns(role)}</span>`}</h3>
${quotes.map(renderWordsOf)}`;

/** What somebody said whose name stands above. */
const renderWordsOf = (
  quote: QuoteBlock,
): Html => html`<figure class="quote ${quote.quoteKind}"><blockquote dir="auto" lang="${languageOf(quote.source)}">${renderWords(quote)}</blockquote>
<figcaption><p class="said">${renderManner(quote)}</p>${renderSource(quote.source, firstWordsOf(quote))}</figcaption></figure>\n`;

const renderReports = ({
  reports,
  older,
}: StoryTold): Html => html`<section class="card" aria-labelledby="reports"><h2 id="reports">The reports, in order</h2>
${older > 0 && html`<p class="note">${older} older ones are not listed.</p>\n`}<ol class="list reports">
${reports.map(renderReport)}</ol></section>\n`;

/** The headline leads to the stored copy. */
function renderReport(article: Article): Html {
  const { id, title, outlet, byline, url, sample } = article;
  const published = publishedOf(article);
  const about = aboutArticle(article);
  return html`<li><span class="item"><span class="label" dir="auto"><a href="${articlePath(id)}">${withoutTurns(title || outlet)}</a></span>
<span class="source"><a class="outlet" href="${outletPath(outlet)}" dir="auto">${withoutTurns(outlet)}</a> ${published && renderTime(published)} ${byline && html`<span dir="auto">${withoutTurns(byline)}</span> `}${sample ? html`<span class="sample">invented sample</span>` : renderLink('Original', url)}${about && renderRemark(about)}</span></span></li>\n`;
}

function renderCoverage({ coverage }: StoryTold, { commands }: Bot): Html | string {
  const { only, without } = coverage;
  if (only.length === 0 && without.length === 0) return '';
  const blocks = only.map((one) =>
    one.kind === 'statement' ? quoteBlock(one.quote) : excerptBlock(one.article, one.sentence),
  );
  return html`<section class="card" aria-labelledby="coverage"><h2 id="coverage">Who has what</h2>
${blocks.length > 0 && html`<h3>Only one outlet has, as far as was read</h3>\n${renderBlocks(blocks, commands)}`}${
  without.length > 0 &&
  html`<h3>Had other news then, and no report of this was found</h3>
<p class="text">${without.map((outlet, at) => html`${at > 0 && ', '}<a href="${outletPath(outlet)}">${withoutTurns(outlet)}</a>`)}</p>\n`
}</section>\n`;
}
