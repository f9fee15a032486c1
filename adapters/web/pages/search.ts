import { html } from 'hono/html';
import { readSources } from '../../../commands/sources/read-sources.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { countListed, fitReply } from '../../../src/chat/fit/fit.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Html } from '../copied.ts';
import { LIMITS } from '../limits.ts';
import { renderAnswer } from './render-answer.ts';
import type { Page } from './send-page.ts';
import { statusOf } from './status-of.ts';
import { toLook } from './to-look.ts';

const FIELDS = {
  words: { label: 'Words', hint: 'in sentences, or what somebody’s statements are about' },
  speaker: { label: 'Speaker', hint: 'a name or role' },
  source: { label: 'Source', hint: 'an outlet' },
  since: { label: 'Since', hint: '7d, monday, 20 November' },
  until: { label: 'Until', hint: 'that day included' },
} as const;

type Field = keyof typeof FIELDS;
export const NAMES = Object.keys(FIELDS) as Field[];
/** As it was typed; what is empty was not. */
export type Asked = Record<Field, string>;

/** A form that keeps what was typed, and below it what that finds. */
export async function searchPage(asked: Asked, from: number, bot: Bot): Promise<Page> {
  const outlets = await bot.look(toLook(), async (context) =>
    (await readSources(context)).flatMap(({ outlet }) => outlet ?? []),
  );
  const line = lineOf(asked, from);
  // Looking at the form was counted.
  const reply =
    line === undefined ? undefined : await bot.answer({ ...toLook(line), isPage: true });
  const title = reply && asked.words ? `Search for “${asked.words}”` : 'Search';
  return {
    ...{ title, path: pathOf(asked, from) },
    ...(reply && { status: statusOf(reply), isUnlisted: true as const }),
    main: html`<h1>Search</h1>
${renderForm(asked, [...new Set(outlets)], reply)}
${reply && renderFound(asked, reply, bot)}`,
  };
}

/** Without words it is what was said; undefined where nothing is asked for. */
function lineOf({ words, ...narrowed }: Asked, from: number): string | undefined {
  const { speaker, source, since, until } = narrowed;
  const page = from > 0 ? String(from) : undefined;
  if (words) return formatLine('search', { words, ...narrowed, from: page });
  return speaker || source || since || until
    ? formatLine('quotes', { ...narrowed, from: page })
    : undefined;
}

function renderFound(asked: Asked, reply: Reply, { commands }: Bot): Html {
  const shown = fitReply(reply, { ...LIMITS, pages: 'all' });
  const next = reply.more && reply.more.from + Math.max(1, countListed(shown.blocks));
  const goesOn = reply.more !== null && next !== null && next < reply.more.total;
  const isLater = reply.more !== null && reply.more.from > 0;
  return html`${renderAnswer(shown, commands)}
${(goesOn || isLater) && html`<nav class="ways" aria-label="Further results">${isLater && html`<a href="${pathOf(asked, 0)}">← First page</a> `}${goesOn && html`<a rel="next" href="${pathOf(asked, next)}">Next page →</a>`}</nav>`}`;
}

function renderForm(asked: Asked, outlets: string[], reply: Reply | undefined): Html {
  const wrong = reply?.refused?.option;
  return html`<form class="ask" action="/search" role="search">
${NAMES.map((name) => renderField(name, asked[name], wrong === name))}<p><button type="submit" class="primary">Search</button></p>
<datalist id="outlets">${outlets.map((outlet) => html`<option value="${outlet}"></option>`)}</datalist>
</form>`;
}

/** What the field is for stands below it, and is read out with it. */
function renderField(name: Field, value: string, isWrong: boolean): Html {
  const { label, hint } = FIELDS[name];
  return html`<p class="field${name === 'words' ? ' wide' : ''}"><label for="${name}">${label}</label> <input id="${name}" name="${name}" type="${name === 'words' ? 'search' : 'text'}" value="${value}" maxlength="300" aria-describedby="${name}-hint${isWrong ? ' answer' : ''}"${name === 'source' && html` list="outlets"`}${isWrong && html` aria-invalid="true"`}> <span class="note" id="${name}-hint">${hint}</span></p>\n`;
}

function pathOf(asked: Asked, from: number): string {
  const given = NAMES.filter((name) => asked[name]).map((name) => [name, asked[name]]);
  const query = new URLSearchParams([...given, ...(from > 0 ? [['from', String(from)]] : [])]);
  return given.length > 0 ? `/search?${query}` : '/search';
}
