import { html } from 'hono/html';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import {
  type Action,
  type Block,
  type Item,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type ReplyFile,
  type Source,
} from '../../src/chat/reply.ts';

/** Markup in which everything that came from elsewhere has been escaped. */
export type Html = ReturnType<typeof html>;

// names that RFC 2606 reserves, so that nothing is there: the invented newsroom has such
const NOWHERE = /(^|\.)(example|invalid|test)$/u;

/** `key` is a post's key, so that a page shows it once; `at` is when it was posted. */
export function renderReply(
  { title, blocks, actions, file }: Reply,
  { key, at }: { key?: string; at?: string } = {},
): string {
  const remark = blocks.length === 0 && !file;
  return String(html`<article class="card${remark ? ' remark' : ''}" tabindex="-1" data-key="${key ?? ''}" aria-label="${title}">
${at && html`<p class="posted">Posted to #newsroom · ${renderTime(at)}</p>`}
<h2 dir="auto">${title}</h2>
${blocks.map(renderBlock)}${file && renderFile(file)}
${actions.length > 0 && html`<div class="actions">${actions.map(renderAction)}</div>`}
</article>`);
}

/** The link holds the file itself, since the server keeps none. */
const renderFile = ({ name, type, text }: ReplyFile): Html =>
  html`<p class="text"><a href="data:${type};charset=utf-8,${encodeURIComponent(text.toWellFormed())}" download="${name}">Save ${name}</a></p>\n`;

function renderBlock(block: Block): Html {
  switch (block.kind) {
    case 'text':
      return html`<p class="text" dir="auto">${block.text}</p>\n`;
    case 'heading':
      return html`<h3 dir="auto">${block.text}</h3>\n`;
    case 'note':
      return html`<p class="note" dir="auto">${block.text}</p>\n`;
    case 'quote':
      return renderQuote(block);
    case 'excerpt':
      return html`<div class="excerpt"><p dir="auto">${block.text}</p>${renderSource(block.source)}</div>\n`;
    case 'list':
      return html`<ul class="list">${block.items.map(renderItem)}</ul>\n`;
  }
}

const renderQuote = (quote: QuoteBlock): Html => html`<figure class="quote ${quote.quoteKind}">
<blockquote dir="auto">${quotePieces(quote).map(({ text, said }) => (said ? html`<strong>${text}</strong>` : text))}</blockquote>
<figcaption>
<p class="said"><span>${!quote.sure && html`<span class="probably">probably</span> `}<b dir="auto">${quote.speaker}</b>${quote.role && html`<span class="role" dir="auto">, ${quote.role}</span>`}</span> <span class="kind">${quote.manner}</span></p>
${renderSource(quote.source)}
</figcaption>
</figure>\n`;

function renderSource(source: Source): Html {
  const outlet = source.sample ? source.outlet : renderLink(source.outlet, source.url);
  const passage = `/articles/${encodeURIComponent(source.articleId)}?start=${source.start}&end=${source.end}#passage`;
  return html`<p class="source">
<span class="outlet">${outlet}</span>
${renderTime(source.published)}
${source.articleId !== '' && html`<a href="${passage}" target="_blank" rel="noopener">Read the passage<span class="unseen"> in “${source.title}”</span></a>`}
${source.sample && html`<span class="sample">invented sample</span>`}${source.remark && html` <span class="remark" dir="auto">${source.remark}</span>`}
</p>`;
}

const renderItem = ({ label, detail, url, action }: Item): Html => html`<li>
<span class="item"><span class="label" dir="auto">${renderLink(label, url)}</span>${detail && html` <span class="detail" dir="auto">${detail}</span>`}</span>
${action && renderAction(action)}
</li>`;

const renderAction = ({ label, line, style }: Action): Html =>
  html`<button type="button" class="${style}" data-line="${line}">${label}</button>`;

/** The words alone where the address leads nowhere. */
export function renderLink(words: string, url: string | null): Html | string {
  return isWebAddress(url) && !NOWHERE.test(new URL(url).hostname)
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${words}<span class="out" aria-hidden="true">&nbsp;↗</span><span class="unseen"> (opens the original)</span></a>`
    : words;
}

/** The page rewrites it in the reader's zone; without scripts the date in UTC stays. */
export const renderTime = (instant: string): Html =>
  html`<time datetime="${instant}">${instant.slice(0, 10)}</time>`;
