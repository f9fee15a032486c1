import { type Context, defineCommand, example, type Filler } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatLine } from '../src/chat/line.ts';
import { excerptBlock, excerptData, quoteBlock } from '../src/chat/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import { sayBack } from '../src/chat/say-back.ts';
import type { Speaker, StoredQuote } from '../src/model.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { ADD_SOURCE } from './add-source.ts';
import { findWords, type WordsFound } from './find-words.ts';
import { asTyped, inWords, NARROW, type Narrowed, narrow } from './narrow.ts';
import { placeVerify } from './place/place-verify.ts';
import { quoteData } from './quotes/quote-data.ts';
import { readTerms } from './read-terms.ts';
import { searchedWhat } from './searched-what.ts';
import { findSpeaker } from './who/find-speaker.ts';
import { suggestSpeakers } from './who/suggest-speakers.ts';

const MAX_SHOWN = 10;
const MAX_EXAMPLE_CHARS = 60;

/** Words that somebody here has said, short enough for an example. */
const SAID: Filler = {
  async find({ store, place }) {
    const quotes = await store.listQuotes({ placeId: place.id, kinds: ['direct'], limit: 20 });
    return quotes
      .flatMap(({ texts }) => texts)
      .find((text) => text.length <= MAX_EXAMPLE_CHARS && text.split(' ').length > 3);
  },
  first: ADD_SOURCE,
};

export default defineCommand({
  name: 'verify',
  about: 'Who said these words, as far as I have read: the same words in quotes, then in reports',
  options: {
    words: { kind: 'text', about: 'the words, as they are quoted', required: true },
    speaker: {
      kind: 'text',
      about: 'who is said to have said them',
      named: true,
      suggest: suggestSpeakers,
    },
    ...NARROW,
  },
  examples: [example`verify ${SAID}`],
  place: placeVerify,
  run: verifyWords,
});

type Asked = Narrowed & { words: string; speaker: string | undefined };

/** Looks for the words, among one speaker’s quotes where one is named. */
export async function verifyWords(
  { words, speaker: typed, ...narrowed }: Asked,
  context: Context,
): Promise<Reply> {
  const lineFor = (speaker: string | undefined) =>
    formatLine('verify', { words, speaker, ...asTyped(narrowed) });
  const meant = typed === undefined ? undefined : await findSpeaker(typed, context, lineFor);
  const speaker = meant?.speaker ?? null;
  // Words that are everywhere can be looked for among one speaker’s alone.
  const terms = speaker
    ? foldTerms(words)
    : await readTerms(words, example`verify ${SAID}`, context);
  const among = speaker && terms.length === 0 ? { speakerIds: [speaker.id] } : {};
  const found = await findWords(words, { terms, ...among, ...narrow(narrowed) }, context);
  const answer = { words, speaker, found, limits: inWords(narrowed) };
  return { ...(await toReply(answer, context)), readAs: lineFor(speaker?.name) };
}

type Answer = { words: string; speaker: Speaker | null; found: WordsFound; limits: string };

async function toReply(answer: Answer, context: Context): Promise<Reply> {
  const { words, speaker, found } = answer;
  const { exact, alike, inReports } = found;
  const quotes = (exact.length > 0 ? exact : alike).slice(0, MAX_SHOWN);
  const hits = exact.length > 0 ? [] : inReports.slice(0, MAX_SHOWN);
  return reply(titleOf(answer), {
    blocks: [
      ...quotes.map(quoteBlock),
      ...(alike.length > 0 && exact.length === 0 && hits.length > 0
        ? [{ kind: 'heading' as const, text: 'In reports, word for word' }]
        : []),
      ...hits.map(({ article, sentence }) => excerptBlock(article, sentence)),
      { kind: 'note', text: await whatThisIs(answer, context) },
    ],
    actions: [
      button('Search for the words', formatLine('search', { words })),
      ...(speaker
        ? [button(`All by ${speaker.name}`, formatLine('quotes', { speaker: speaker.name }))]
        : []),
    ],
    data: {
      words,
      speaker: speaker?.name ?? null,
      found: kindOf(found),
      quotes: quotes.flatMap(quoteData),
      reports: hits.map(({ article, sentence }) => excerptData(article, sentence)),
    },
  });
}

const kindOf = ({ exact, alike, inReports }: WordsFound): string =>
  exact.length > 0
    ? 'quote'
    : inReports.length > 0
      ? 'report'
      : alike.length > 0
        ? 'alike'
        : 'none';

/** What the record holds; whether the words are true or false is nowhere said. */
function titleOf({ words, speaker, found, limits }: Answer): string {
  const said = `“${sayBack(words)}”`;
  const { exact, alike, inReports } = found;
  if (exact.length > 0) {
    const theirs = exact.filter((quote) => quote.speaker?.id === speaker?.id).length;
    const names = whoSaid(exact);
    if (!speaker) return `${said}: on record${limits}, as said by ${names}`;
    return theirs > 0
      ? `${said}: on record${limits}, as said by ${speaker.name}`
      : `${said}: on record${limits}, but as said by ${names}, not by ${speaker.name}`;
  }
  const noQuote = `No quote here has the words ${said}${speaker ? ` by ${speaker.name}` : ''}${limits}`;
  if (inReports.length > 0)
    return `${noQuote}; ${count(inReports.length, 'sentence')} in reports ${inReports.length === 1 ? 'has' : 'have'} them`;
  return alike.length > 0 ? `${noQuote}; these come near` : `${noQuote}.`;
}

function whoSaid(quotes: StoredQuote[]): string {
  const names = new Set(quotes.map(({ speaker }) => speaker?.name ?? 'somebody not named'));
  return new Intl.ListFormat('en-GB').format(names);
}

async function whatThisIs({ found }: Answer, context: Context): Promise<string> {
  const searched = await searchedWhat(context);
  const end = 'That is what I have read, not whether it was said or is true.';
  return found.isCut ? `Only the newest were compared. ${end}` : `${searched} ${end}`;
}
