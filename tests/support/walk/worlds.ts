import type { Store } from '../../../src/store/store.ts';
import { fold } from '../../../src/text/fold.ts';
import { foldTerms } from '../../../src/text/fold-terms.ts';
import { addFeed, makeArticle, makeQuote } from '../records.ts';
import { openTestStore } from '../stores.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What one article has somebody say. */
type Said = {
  words: string;
  name: string;
  role?: string;
  outlet?: string;
  title?: string;
  url?: string;
  kind?: 'direct' | 'mixed' | 'indirect';
  certain?: boolean;
  confidence?: number;
};
/** A newsroom that is odd in one way, and what is asked there. */
export type World = {
  name: string;
  store: Store;
  lines: string[];
  /** Of so many replies nothing further is pressed. */
  most: number;
};

const MOST_REPLIES = { plain: 155, hostile: 46 };

const LAST = Date.parse('2026-03-20T08:00:00Z');
const MINUTE_MS = 60_000;

async function openWorld(
  name: string,
  said: Said[],
  { lines, most }: Pick<World, 'lines' | 'most'>,
): Promise<World> {
  const store = await openTestStore({ sample: '0' });
  const { id: feedId } = await addFeed(store);
  for (const [at, one] of said.entries()) await save(store, feedId, at, one);
  return { name, store, lines, most };
}

async function save(store: Store, feedId: string, at: number, said: Said): Promise<void> {
  const { words, name, role, title = `Title ${at}`, kind = 'direct', confidence = 1 } = said;
  const text = `The talks on gas went on. ${words}\n\nSo said ${name}.`;
  const published = new Date(LAST - at * 97 * MINUTE_MS).toISOString();
  const article = makeArticle({
    ...{ feedId, id: `article-${at}`, text, title, published, readAt: published },
    ...{ outlet: said.outlet ?? 'The Gazette' },
    url: said.url ?? `https://gazette.example/${at}`,
  });
  const id = fold(name).replaceAll(' ', '-') || `nobody-${at}`;
  const speaker = { id, name, kind: 'person' as const, roles: role === undefined ? [] : [role] };
  const terms = foldTerms(`${title} ${text}`).join(' ');
  const more = { kind, confidence, speaker, terms, certain: said.certain ?? false };
  await store.saveArticle(article, [makeQuote(text, words, more)], terms);
}

/** Everything that can be asked of one speaker, and of nobody. */
const linesOn = (who: string): string[] => [
  ...['help', 'help quotes', 'help nothing', '', ' ', 'nonsense', `what did ${who} say about gas?`],
  ...[`quotes ${who}`, `quotes ${who} about:gas`, `quotes ${who} since:7d`, `quotes ${who} from:3`],
  ...[`quotes ${who} kind:reported`, `quotes ${who} certain:yes`, 'quotes', 'quotes peskv'],
  ...[`quotes ${who} from:99999`, 'quotes x wrong:1', 'quotes x since:never', 'quotes zzzq'],
  ...['summary', 'summary gas', 'summary gas length:full', 'summary https://nowhere.example/x'],
  ...['search gas', 'search position', 'search zzzq', 'search gas from:5', 'coverage gas'],
  ...['speakers', 'speakers list', `speakers ${who}`, `speakers list ${who}`, 'speakers list zzzq'],
  ...[`timeline ${who}`, `timeline ${who} about:gas`, `compare ${who} with:lee`, `why ${who}`],
  ...['sources', 'sources list', 'sources export', 'sources add https://nowhere.example/feed'],
  ...['sources add no-address', 'briefing', 'briefing list', 'briefing preview'],
  ...['briefing create 08:00 weekdays Europe/Berlin #news topic:gas', 'briefing create 25:00'],
  ...['briefing list', 'briefing create 08:00 daily Mars/Phobos', 'briefing pause zzzq'],
  ...[`follow ${who}`, 'follow list', 'verify “The position on gas has not changed”', 'doctor'],
];

const linesWith = (text: string): string[] => [
  ...['quotes peskov', 'quotes lee', 'search gas', 'search position', 'summary gas', 'speakers'],
  ...['speakers list peskov', 'timeline peskov', 'coverage gas', 'briefing preview', 'sources'],
  ...[`quotes ${text}`, `search ${text}`, `summary ${text}`, `help ${text}`, text],
  ...[`briefing create 08:00 daily UTC #news topic:${text}`, 'briefing list', `verify ${text}`],
  ...[
    `sources add ${text}`,
    `speakers merge ${text} x`,
    `follow ${text}`,
    `compare lee with:${text}`,
  ],
];

const PESKOV = { name: 'Dmitry Peskov', role: 'Kremlin spokesman' };
const LEE = { name: 'Ann Lee', role: 'mayor' };
const POSITION = 'We have said this many times, and the position on gas has not changed.';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXY'.split('');

const PLAIN_WORLDS: Record<string, Said[]> = {
  empty: [],
  one: [{ words: POSITION, ...PESKOV, certain: true }],
  many: Array.from({ length: 300 }, (_, n) => ({
    ...{ words: `Statement ${n} on gas: the position stays as it was in ${n}.`, ...PESKOV },
    kind: (['direct', 'mixed', 'indirect'] as const)[n % 3]!,
    ...{ outlet: `Outlet ${n % 20}`, confidence: n % 5 === 0 ? 0.5 : 1, certain: n % 7 === 0 },
  })),
  two: Array.from({ length: 90 }, (_, n) => ({
    words: `In answer ${n} it was said that gas ${'is dear and '.repeat(n % 6)}will be dear.`,
    ...(n % 3 === 0 ? LEE : PESKOV),
    outlet: `Outlet ${n % 4}`,
  })),
  long: Array.from({ length: 40 }, (_, n) => ({
    words: `Long gas ${n}, ${'and so on and on '.repeat(n % 4 === 0 ? 300 : 60).trim()}`,
    ...{ name: PESKOV.name, role: 'an office with a long name '.repeat(20) },
    ...{ outlet: 'An outlet with a long name '.repeat(15), title: 'A title on gas '.repeat(90) },
    url: `https://gazette.example/${'p/'.repeat(n % 3 === 0 ? 900 : 200)}${n}`,
  })),
  namesakes: letters.flatMap((letter) =>
    ['a', 'e'].map((vowel, n) => ({
      words: `As ${letter}${n} I say that gas is dear.`,
      name: `${letter}${vowel}rtem Peskov`,
      role: `head of office ${letter} ${'for gas and other matters '.repeat(n * 3)}`,
    })),
  ),
};

/** Newsrooms of every odd kind: empty, full, long-winded, hostile. */
export async function openWorlds(): Promise<World[]> {
  const plain = Object.entries(PLAIN_WORLDS).map(([name, said]) =>
    openWorld(name, said, { lines: linesOn('peskov'), most: MOST_REPLIES.plain }),
  );
  const hostile = HOSTILE_TEXTS.map((text, at) =>
    openWorld(
      `hostile ${at}`,
      [
        {
          words: `gas ${text} position`,
          name: `Peskov ${text}`,
          role: text,
          outlet: text,
          title: text,
        },
        {
          ...{ words: `“${text}” on gas`, name: 'Ann Lee', role: text, outlet: text, title: text },
          url: `https://gazette.example/${encodeURI(text.slice(0, 80).toWellFormed())})](https://evil.example`,
        },
      ],
      { lines: linesWith(text), most: MOST_REPLIES.hostile },
    ),
  );
  return Promise.all([...plain, ...hostile]);
}
