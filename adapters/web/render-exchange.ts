import { html, raw } from 'hono/html';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';

/** What somebody pastes is in the answer, as far as it matters. */
const MAX_SHOWN_CHARS = 300;

/** A question as it was asked, and the card of its answer below it. */
export function renderExchange(asked: string, card: string): string {
  const shown =
    asked.length > MAX_SHOWN_CHARS ? `${asked.slice(0, MAX_SHOWN_CHARS).toWellFormed()}…` : asked;
  return String(
    html`<div class="exchange"><p class="asked" dir="auto">${withoutTurns(shown)}</p>${raw(card)}</div>`,
  );
}
