import { html } from 'hono/html';
import type { Bot } from '../../../src/chat/bot.ts';
import { fitReply } from '../../../src/chat/fit/fit.ts';
import type { Html } from '../copied.ts';
import { LIMITS } from '../limits.ts';
import { askPath } from './line-path.ts';
import { renderAnswer } from './render-answer.ts';
import type { Page } from './send-page.ts';
import { statusOf } from './status-of.ts';
import { toLook } from './to-look.ts';

export const MAX_LINE_CHARS = 2_000;

/** The answer to a line that only reads, at an address of its own; without a line, where to type one. */
export async function askPage(line: string, bot: Bot): Promise<Page> {
  if (line === '') return { title: 'Ask', path: '/ask', main: renderForm(''), isUnlisted: true };
  const reply = await bot.answer(toLook(line));
  const status = statusOf(reply);
  return {
    ...{ title: reply.title, path: askPath(line), status, isUnlisted: true },
    main: html`${renderForm(line)}
${renderAnswer(fitReply(reply, LIMITS), bot.commands)}
${status === 405 && html`<p class="ways"><a href="/">To the newsroom, where it can be typed</a></p>`}`,
  };
}

const renderForm = (line: string): Html => html`<h1>Ask</h1>
<form class="ask" action="/ask" role="search">
<p class="field wide"><label for="asked">Question or command</label> <input id="asked" name="line" type="search" value="${line}" maxlength="${MAX_LINE_CHARS}" required aria-describedby="asked-hint"> <span class="note" id="asked-hint">quotes marchetti, summary gas talks, who said “…”</span></p>
<p><button type="submit" class="primary">Ask</button></p>
</form>`;
