import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { SiteOptions } from './site.ts';

/** Starts the web of the soak. `opml` writes the list of its feeds. */
export async function startSite(options: SiteOptions) {
  const child = fork(new URL('./site.ts', import.meta.url), [JSON.stringify(options)], {
    execArgv: [],
  });
  const [port] = await once(child, 'message');
  const hostOf = (feed: number): string =>
    `127.0.${1 + Math.floor(feed / 200)}.${1 + (feed % 200)}`;
  return {
    opml(file: string): void {
      const outlines = Array.from(
        { length: options.feeds },
        (_, n) =>
          `<outline type="rss" text="Paper ${n}" xmlUrl="http://${hostOf(n)}:${port}/feed"/>`,
      );
      writeFileSync(file, `<opml version="2.0"><body>${outlines.join('\n')}</body></opml>`);
    },
    /** What was asked of it, by kind. */
    async counts(): Promise<Record<string, number>> {
      child.send('counts');
      const [counts] = await once(child, 'message');
      return counts;
    },
    close: () => child.disconnect(),
  };
}
