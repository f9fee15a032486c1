import type { Reply } from '../reply/reply.ts';
import { countListed } from './fit.ts';

/** The line of the page behind one of which `shown` is what a message shows; undefined where it is the last. */
export function nextLine({ more }: Reply, shown: Reply): string | undefined {
  if (!more) return undefined;
  const next = more.from + Math.max(1, countListed(shown.blocks));
  return next < more.total ? `${more.line} from:${next}` : undefined;
}

/** The pages of a list behind its first one, and how many items there are from each page on. */
export async function* laterPages(
  first: Reply,
  { show, ask }: { show(page: Reply): Reply; ask(line: string): Promise<Reply> },
): AsyncGenerator<{ page: Reply; left: number }> {
  for (let page = first; page.more; ) {
    const { line, from, total } = page.more;
    const next = from + Math.max(1, countListed(show(page).blocks));
    if (next >= total) return;
    page = { ...(await ask(`${line} from:${next}`)), title: '', actions: [] };
    // What was there a moment ago may be gone.
    if (page.more) yield { page, left: total - next };
  }
}
