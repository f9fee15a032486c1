import { firstThatFits } from '../briefings/fit/first-that-fits.ts';
import { readWords } from '../briefings/pick/align-statements.ts';
import { isSaidIn } from '../briefings/pick/is-same-statement.ts';
import { formatLine } from '../chat/line/line.ts';
import { groupByReport } from '../chat/receipts/group-by-report.ts';
import { button, type Reply, reply } from '../chat/reply/reply.ts';
import { say } from '../language/say.ts';
import type { Follow, Speaker, StoredQuote, Subject } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import type { Finding } from '../store/follows/findings.ts';
import { voiceOf } from '../store/follows/voice-of.ts';
import { wordsKey } from '../store/quotes/quotation-key.ts';
import type { Store } from '../store/store.ts';
import { buttonsOf } from './buttons-of.ts';
import type { FollowDue } from './follow-due.ts';
import { knownIn } from './known-in.ts';
import { LOOK_BACK_MS } from './name-sayings.ts';

type Told = {
  delivery: FollowDue;
  subject: Extract<Subject, { speakerId: string }>;
  findings: Finding[];
  /** Whether a message has room for all of this. */
  fits(reply: Reply): boolean;
};

/** More cards nobody reads in one post. */
const MAX_CARDS = 8;
const MAX_READ = 2_000;

/**
 * New statements as cards, under the headings of their reports. What its outlet has taken out or back
 * meanwhile is left out, and what somebody has read in that channel by now, in a briefing for
 * example; undefined where nothing is left.
 */
export async function tellStatements(told: Told, store: Store): Promise<Edition | undefined> {
  const quotes = await readQuotes(told, store);
  const speaker = quotes.find((quote) => quote.speaker)?.speaker;
  if (!speaker) return undefined;
  const most = Math.min(MAX_CARDS, quotes.length);
  return {
    reply: firstThatFits(
      Array.from({ length: most }, (_, nth) => most - nth),
      (cards) => write(told.delivery.order, { speaker, quotes, cards }),
      told.fits,
    ),
    told: { stories: [], statements: quotes.map(({ id }) => id) },
  };
}

type Shown = { speaker: Speaker; quotes: StoredQuote[]; cards: number };

/** What has no card is counted, with a button to it. */
function write(follow: Follow, { speaker, quotes, cards }: Shown): Reply {
  const left = quotes.length - cards;
  const title = say(
    '{speaker}: {statements, plural, one {# new statement} other {# new statements}}',
    { speaker: nameAndRole(speaker), statements: quotes.length },
  );
  const all = say('All by {speaker}', { speaker: speaker.name });
  return reply(title, {
    onlyToAsker: false,
    blocks: [
      ...groupByReport(quotes.slice(0, cards), speaker),
      ...(left > 0
        ? [
            {
              kind: 'note',
              text: say('And {more} more: “{button}”.', { more: left, button: all }),
            } as const,
          ]
        : []),
    ],
    actions: [...buttonsOf(follow), button(all, formatLine('quotes', { speaker: speaker.name }))],
    data: { follow: follow.id, statements: quotes.length },
  });
}

/** Those that stand, and that this place may see, the newest report first. */
async function readQuotes(
  { delivery, subject, findings }: Omit<Told, 'fits'>,
  store: Store,
): Promise<StoredQuote[]> {
  const follow = delivery.order;
  const { place } = await store.findFollower(follow);
  const voice = voiceOf(subject, place);
  const isTold = await createIsTold(delivery, place.voices.speakersOf([voice]), store);
  const quotes = await store.listQuotes({
    placeId: follow.place.id,
    articleIds: [...new Set(findings.map(({ articleId }) => articleId))],
    speakerIds: [voice],
    copies: true,
    limit: MAX_READ,
  });
  const wanted = new Set(findings.map((one) => `${one.articleId} ${one.wordsKey}`));
  return quotes.filter((quote) => {
    const { article, texts, withdrawn } = quote;
    const key = `${article.id} ${wordsKey(texts.join(' '))}`;
    // Once, where an article has the same words twice.
    return wanted.delete(key) && !withdrawn && !isTold(quote);
  });
}

/** Whether the channel was told a statement lately, or one of these speakers that says all of it. */
async function createIsTold(
  delivery: FollowDue,
  speakerIds: string[],
  store: Store,
): Promise<(quote: StoredQuote) => boolean> {
  const { statements } = await knownIn(delivery, store, LOOK_BACK_MS);
  const told = [...(await store.findStatementWords(statements, speakerIds)).values()].map(
    readWords,
  );
  return ({ id, texts }) => {
    const words = readWords(texts.join(' '));
    return statements.includes(id) || told.some((other) => isSaidIn(words, other));
  };
}

const nameAndRole = ({ name, roles: [role] }: Speaker): string =>
  role ? `${name}, ${role}` : name;
