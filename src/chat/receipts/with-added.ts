import type { Pick } from '../../model.ts';

/**
 * A picked sentence as it is shown. What is in brackets is set in by us, in the article’s own words:
 * `[Ruta] Salo`, `FCC [Family Care Center]`; `[…]` where the sentence goes on.
 */
export function withAdded({ text, added, cut }: Pick): string {
  let shown = '';
  let from = 0;
  for (const { at, text: words } of added) {
    const opensWord = /^[\p{L}\p{N}]/u.test(text.slice(at));
    shown += `${text.slice(from, at)}${opensWord ? `[${words}] ` : ` [${words}]`}`;
    from = at;
  }
  return `${shown}${text.slice(from)}${cut ? ' […]' : ''}`;
}
