import { html, raw } from 'hono/html';
import { whyGone } from '../../commands/receipt/other-reports.ts';
import type { Receipt } from '../../commands/receipt/read-receipt.ts';
import { sayPage } from '../../commands/receipt/say-page.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { receiptUrl } from '../../src/chat/reply/link-receipts.ts';
import { quoteText } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { Html } from './copied.ts';

/**
 * What programs read of a statement’s page; what only some may see has nothing for chats to unfold.
 * `base` is the address that others reach it at, where there is one.
 */
export function renderHead(receipt: Receipt, base: string | undefined): Html {
  const { quote, jsonLd } = receipt;
  const url = base === undefined ? undefined : receiptUrl(quote.receipt?.id ?? '', base);
  const record = url === undefined ? jsonLd : { ...jsonLd, url };
  // Closed tags in a text would end the script.
  const json = JSON.stringify(record).replaceAll('<', '\\u003c');
  return html`${quote.receipt?.isPublic && renderCard(receipt, url)}<script type="application/ld+json">${raw(json)}</script>
`;
}

/** The statement is whole and word for word: what has become of it stands in the title. */
function renderCard(receipt: Receipt, url: string | undefined): Html {
  const { quote } = receipt;
  const { outlet, published } = quote.article;
  const told = `${outlet}, ${published.slice(0, 10)}. ${sayPage(receipt)}`;
  return html`${url !== undefined && renderAddress(url)}<meta name="description" content="${told}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="On Record">
<meta property="og:title" content="${titleOf(quote)}">
<meta property="og:description" content="${quoteText(quoteBlock(quote))}">
<meta name="twitter:card" content="summary">
`;
}

const renderAddress = (url: string): Html => html`<link rel="canonical" href="${url}">
<meta property="og:url" content="${url}">
`;

/** `Ilse Marchetti in The Calder Post (withdrawn by the outlet)` */
function titleOf(quote: StoredQuote): string {
  const { outlet, sample } = quote.article;
  const { speaker: name, sure } = quoteBlock(quote);
  const speaker = sure ? name : say('probably {speaker}', { speaker: name });
  const state = sample ? 'invented sample' : whyGone(quote);
  return `${say('{speaker} in {outlet}', { speaker, outlet })}${state ? ` (${state})` : ''}`;
}
