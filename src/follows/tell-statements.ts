import { count } from '../chat/count.ts';
import { groupByReport } from '../chat/group-by-report.ts';
import { formatLine } from '../chat/line.ts';
import { button, reply } from '../chat/reply.ts';
import type { Follow, Speaker, StoredQuote, Subject } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import type { Finding } from '../store/follows/findings.ts';
import { voiceOf } from '../store/follows/voice-of.ts';
import { wordsKey } from '../store/quotes/quotation-key.ts';
import type { Store } from '../store/store.ts';
import { buttonsOf } from './buttons-of.ts';

type Told = {
  follow: Follow;
  subject: Extract<Subject, { speakerId: string }>;
  findings: Finding[];
};

/** More cards nobody reads in one post. */
const MAX_CARDS = 8;
const MAX_READ = 2_000;

/**
 * New statements as cards, under the headings of their reports. What its outlet has taken out or back
 * meanwhile is left out; undefined where nothing is left.
 */
export async function tellStatements(told: Told, store: Store): Promise<Edition | undefined> {
  const quotes = await readQuotes(told, store);
  const speaker = quotes.find((quote) => quote.speaker)?.speaker;
  if (!speaker) return undefined;
  const shown = quotes.slice(0, MAX_CARDS);
  const left = quotes.length - shown.length;
  return {
    reply: reply(`${nameAndRole(speaker)}: ${count(quotes.length, 'new statement')}`, {
      onlyToAsker: false,
      blocks: [
        ...groupByReport(shown, speaker),
        ...(left > 0
          ? [{ kind: 'note', text: `And ${left} more: “All by ${speaker.name}”.` } as const]
          : []),
      ],
      actions: [
        ...buttonsOf(told.follow),
        button(`All by ${speaker.name}`, formatLine('quotes', { speaker: speaker.name })),
      ],
      data: { follow: told.follow.id, statements: quotes.length },
    }),
    told: { stories: [], statements: quotes.map(({ id }) => id) },
  };
}

/** Those that stand, and that this place may see, the newest report first. */
async function readQuotes(
  { follow, subject, findings }: Told,
  store: Store,
): Promise<StoredQuote[]> {
  const { place } = await store.findFollower(follow);
  const quotes = await store.listQuotes({
    placeId: follow.place.id,
    articleIds: [...new Set(findings.map(({ articleId }) => articleId))],
    speakerIds: [voiceOf(subject, place)],
    copies: true,
    limit: MAX_READ,
  });
  const wanted = new Set(findings.map((one) => `${one.articleId} ${one.wordsKey}`));
  return quotes.filter(({ article, texts, withdrawn }) => {
    const key = `${article.id} ${wordsKey(texts.join(' '))}`;
    // Once, where an article has the same words twice.
    return wanted.delete(key) && !withdrawn;
  });
}

const nameAndRole = ({ name, roles: [role] }: Speaker): string =>
  role ? `${name}, ${role}` : name;
