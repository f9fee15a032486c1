import { openPeers } from '../rounds/open-peers.ts';

/** Packages that pick sentences, which take the raw text. npm's `textrank` throws on every fourth article. */
const PEERS = { lexrank: '1.0.5', 'node-summarizer': '1.0.7' };

export type Pick = (sentences: string[]) => string[] | Promise<string[]>;

type Lexrank = {
  summarize(
    text: string,
    lines: number,
    done: (error: unknown, top: { text: string }[]) => void,
  ): void;
};
type Summarizer = {
  SummarizerManager: new (
    text: string,
    count: number,
  ) => { getSummaryByFrequency(): { summary: string } };
};

/** How each of them picks `count` sentences. */
export function loadPeers(count: number): Record<string, Pick> {
  const load = openPeers(PEERS);
  const lexrank: Lexrank = load('lexrank');
  const { SummarizerManager }: Summarizer = load('node-summarizer');
  return {
    lexrank: (sentences) =>
      new Promise((done, fail) => {
        lexrank.summarize(sentences.join(' '), count, (error, top) =>
          error ? fail(error) : done(top.map(({ text }) => text)),
        );
      }),
    'node-summarizer (frequency)': (sentences) => [
      new SummarizerManager(sentences.join(' '), count).getSummaryByFrequency().summary,
    ],
  };
}
