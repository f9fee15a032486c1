import { dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { openPeers } from '../rounds/open-peers.ts';

/** Makes text, or HTML of the text alone, of a page. */
export type ReadText = (html: string) => unknown;

const URL_OF_PAGE = 'https://paper.example/article';
const VERSIONS = { '@extractus/article-extractor': '9.0.1', defuddle: '0.19.4', jsdom: '31.0.1' };

type Jsdom = {
  JSDOM: new (html: string, options: object) => { window: { document: Document; close(): void } };
  VirtualConsole: new () => object;
};
type ArticleExtractor = { extractFromHtml(html: string, url: string): Promise<unknown> };
type Defuddle = { Defuddle(html: string, url: string): Promise<unknown> };

/** The packages that we are compared with, each as its own documentation uses it. */
export async function openPageReaders(): Promise<Record<string, ReadText>> {
  const peers = openPeers(VERSIONS);
  const { JSDOM, VirtualConsole }: Jsdom = peers('jsdom');
  const { extractFromHtml }: ArticleExtractor = peers('@extractus/article-extractor');
  // Its part for Node can only be imported.
  const ofNode = join(dirname(peers.resolve('defuddle')), 'node.js');
  const { Defuddle }: Defuddle = await import(ofNode);
  return {
    'Readability + linkedom': (html) =>
      new Readability(parseHTML(html).document as unknown as Document).parse()?.textContent,
    'Readability + jsdom': (html) => {
      const { window } = new JSDOM(html, {
        url: URL_OF_PAGE,
        virtualConsole: new VirtualConsole(),
      });
      const text = new Readability(window.document).parse()?.textContent;
      window.close();
      return text;
    },
    'article-extractor': (html) => extractFromHtml(html, URL_OF_PAGE),
    defuddle: (html) => Defuddle(html, URL_OF_PAGE),
  };
}
