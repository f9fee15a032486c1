import type { Article } from '../../src/model.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { CLOCK, openNewsroom } from './newsroom.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from './records.ts';

export const VESTBY = makeSpeaker('Runa Vestby', { roles: ['head of the river board'] });
export const BREKKE = makeSpeaker('Odd Brekke', { roles: ['chairman of the Anglers’ League'] });
const IDA = makeSpeaker('Ida Holt', { roles: ['mayor'] });
const KARL = makeSpeaker('Karl Holt', { roles: ['farmer'] });

/** Somebody’s words in one report. */
export type Said = {
  speaker: typeof VESTBY;
  words: string;
  day: string;
  quote?: Partial<NewQuote>;
  article?: Partial<Article>;
};

const JUNE = 'The old weir will be gone by the end of June';

/** What two people said about a weir, from January to March 2026, and a few others. */
export const RIVER: Said[] = [
  { speaker: VESTBY, words: JUNE, day: '2026-01-12' },
  { speaker: VESTBY, words: JUNE.replace('June', 'August'), day: '2026-02-10' },
  {
    speaker: VESTBY,
    words: JUNE.replace('June', 'August'),
    day: '2026-02-11',
    article: { outlet: 'The Ledger', title: 'What the board says' },
  },
  { speaker: VESTBY, words: 'Salmon do not wait for a budget to be passed', day: '2026-03-10' },
  { speaker: VESTBY, words: 'The weir holds back more mud than water', day: '2026-03-17' },
  {
    speaker: VESTBY,
    words: 'what the weir is worth',
    day: '2026-03-18',
    quote: { shown: false, class: 'topic', kind: 'indirect' },
  },
  { speaker: BREKKE, words: 'We would keep the weir just as it is', day: '2026-02-10' },
  { speaker: BREKKE, words: 'Without the weir there is no pool to fish in', day: '2026-03-16' },
  { speaker: IDA, words: 'The town will pay its share of the work', day: '2026-03-12' },
  { speaker: KARL, words: 'My meadows have been under water twice', day: '2026-03-12' },
];

/** The bot in memory, over these words alone; `private` ones are of another place. */
export async function openRiverDesk(said: Said[] = RIVER, now = () => CLOCK) {
  const room = await openNewsroom({ sample: '0', now });
  const { id: feedId } = await addFeed(room.store);
  for (const [at, { speaker, words, day, quote, article }] of said.entries()) {
    const text = `River news ${at}. “${words},” said ${speaker.name}, ${speaker.roles[0]}.`;
    const published = `${day}T10:00:00.000Z`;
    await room.store.saveArticle(
      makeArticle({
        feedId,
        id: `r${at}`,
        url: `https://gazette.example/${at}`,
        text,
        published,
        readAt: published,
        ...article,
      }),
      [makeQuote(text, words, { speaker, terms: foldTerms(text).join(' '), ...quote })],
      foldTerms(text).join(' '),
    );
  }
  return room;
}
