import type { Context } from '../../src/chat/command.ts';
import {
  matchDescription,
  matchSpeakers,
  withoutTitles,
} from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { tagOf } from './exact-name.ts';
import { roleWordings } from './role-wordings.ts';
import { SHORT_TITLES } from './short-titles.ts';

const MAX_NAMED = 50;
/** The most quoted speakers, of whom all are given to programs. */
const MAX_WHOLE = 2_000;
/** No name and no role has more; what is longer was pasted by mistake. */
const MAX_WORDS = 12;
const MAX_CHARS = 300;
/** So many words of a description are looked up one by one. */
const MAX_SINGLE_WORDS = 3;
const ARTICLES = new Set(['the', 'a', 'an']);
/** Who is called so does not hold the office that the other words name. */
const LESSER = new Set('assistant deputy ex former retired vice'.split(' '));
// `Dmitry Peskov, Kremlin spokesman`; `John Smith @3fa91c`, which is an exact name
const TYPED = /^([^,@]*?)\s*(?:,(.*)|@([0-9a-f]{6})\s*)?$/su;

/** Speakers whom these words may mean: by name or part of it, by role, or by both. */
export async function lookUp(typed: string, context: Context): Promise<SpeakerCount[]> {
  if (nameWordsOf(typed).length === 0) return [];
  const [, name = typed, role, tag] = TYPED.exec(typed) ?? [];
  const named = await findNamed(name, context);
  if (tag) return named.filter(({ speaker }) => tagOf(speaker) === tag);
  const meant = matchSpeakers(named, name, role);
  if (meant.length > 0) return meant;
  const full = inFull(name);
  if (full !== name) return lookUp(typed.replace(name, full), context);
  // As in an index: `Peskov, Dmitry`
  const turned = role ? `${role} ${name}` : '';
  const listed = matchSpeakers(await findNamed(turned, context), turned);
  if (listed.length > 0) return listed;
  const described = await findDescribed(typed, context);
  return described.length > 0 ? described : findByWordings(typed, context);
}

/** Whom other words for the same office describe; of several wordings all count. */
async function findByWordings(typed: string, context: Context): Promise<SpeakerCount[]> {
  for (const row of roleWordings(typed)) {
    const found = new Map<string, SpeakerCount>();
    for (const wording of row)
      for (const one of await findDescribed(wording, context, { asWhole: true }))
        found.set(one.speaker.id, one);
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** `Gov. Marsh` is `governor Marsh`, which articles may say. */
export function inFull(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  const title = first.toLowerCase().replace(/\.$/u, '');
  const full = Object.hasOwn(SHORT_TITLES, title) ? SHORT_TITLES[title]! : first;
  return rest.length > 0 && full !== first ? [full, ...rest].join(' ') : name;
}

/** The folded words of a name or role; none where it is too long to be one. */
export function nameWordsOf(typed: string): string[] {
  const words = typed.length > MAX_CHARS ? [] : foldWords(typed);
  return words.length > MAX_WORDS ? [] : words;
}

/**
 * Speakers whose roles and names have all these words, those first who spoke last: “the finance
 * minister” is whoever was called that of late.
 */
async function findDescribed(
  typed: string,
  { store, place }: Context,
  { asWhole = false } = {},
): Promise<SpeakerCount[]> {
  const words = foldWords(typed).filter((word) => !ARTICLES.has(word));
  const untitled = withoutTitles(words);
  // A name may be spelt otherwise in the article than was typed: then one word must do.
  const longest = untitled.toSorted((one, other) => other.length - one.length);
  const single = longest.slice(0, MAX_SINGLE_WORDS).map((word) => [word]);
  for (const description of asWhole ? [words] : [words, untitled, ...single]) {
    if (description.length === 0) continue;
    const found = await store.findSpeakers({ placeId: place.id, description, limit: MAX_NAMED });
    const meant = inOffice(matchDescription(found, words.join(' ')), words);
    if (meant.length > 0)
      return meant.sort((one, other) => (one.lastSaid > other.lastSaid ? -1 : 1));
  }
  return [];
}

/** Without those who only were, or only stand in for, what was typed; all where nobody else is. */
function inOffice(described: SpeakerCount[], words: string[]): SpeakerCount[] {
  const isNow = ({ speaker }: SpeakerCount): boolean =>
    speaker.roles.some((role) => {
      const own = foldWords(role);
      const fits = own.some((word) => words.includes(word));
      return fits && !own.some((word) => LESSER.has(word) && !words.includes(word));
    });
  const now = described.filter(isNow);
  return now.length > 0 ? now : described;
}

async function findNamed(name: string, { store, place, whole }: Context): Promise<SpeakerCount[]> {
  const nameWords = foldWords(name);
  if (nameWords.length === 0) return [];
  const limit = whole ? MAX_WHOLE : MAX_NAMED;
  return store.findSpeakers({ placeId: place.id, nameWords, limit });
}
