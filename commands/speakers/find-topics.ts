import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { rarityOf } from '../../src/text/rarity-of.ts';
import { commonest, type Form, readTitle } from '../topics/read-title.ts';

/** What topics are read from. */
type Outlined = Pick<QuoteOutline, 'id' | 'articleId' | 'title' | 'terms'>;

/**
 * What somebody speaks of, as people type it: how many statements were made under headlines with the
 * word or name it, and how many name it. The sentence that a statement stands in counts with it, as
 * it does for `quotes … about:`.
 */
export type SpokenTopic = { topic: string; statements: number; naming: number };

const MAX_TOPICS = 5;
/** So many of the likeliest words are counted in full. */
const MAX_LOOKED_AT = 24;
/** So many of the best are looked at for words that always stand side by side. */
const MAX_JOINED = 8;
/** `quotes … about:` looks through the newest reports alone for what no statement names. */
const NEWEST_REPORTS = 8;
/** Of so many statements, two must be on it: once is by the way. */
const MANY_STATEMENTS = 4;

/**
 * The topics of statements, the newest of which come first: words of the headlines that they stand
 * under, which two reports share or a statement names; those of most reports first, rarer ones before
 * others. Each finds something with `quotes … about:`. No word of `names` is one: who is spoken to
 * or of is no topic.
 */
export function findTopics(outlines: Outlined[], names: string[]): SpokenTopic[] {
  const named = new Set(names.flatMap(foldTerms));
  const reports = [...Map.groupBy(outlines, ({ articleId }) => articleId).values()].map(
    (own): Report => ({ own, title: readTitle(own[0]!.title) }),
  );
  const forms = Map.groupBy(
    reports.flatMap(({ title }) => title),
    ({ term }) => term,
  );
  const terms = [...forms.keys()].filter((term) => !named.has(term));
  const topics = likeliest(terms, reports).map((term) =>
    toTopic([term], commonest(forms.get(term)!), reports),
  );
  const least = outlines.length < MANY_STATEMENTS ? 1 : 2;
  const best = topics.filter((one) => isTopic(one) && one.statements >= least).sort(byScore);
  return joinNeighbours(best.slice(0, MAX_JOINED), reports)
    .slice(0, MAX_TOPICS)
    .map(({ topic, statements, naming }) => ({ topic, statements, naming }));
}

/** The statements of one report, and the words of its headline. */
type Report = { own: Outlined[]; title: Form[] };
type Scored = SpokenTopic & { terms: string[]; reports: number; isFound: boolean; score: number };

/** The terms that most reports have in the headline or a statement, rarer ones before others. */
function likeliest(terms: string[], all: Report[]): string[] {
  const counts = new Map(terms.map((term) => [term, 0]));
  for (const { title, own } of all) {
    const there = [...title.map(({ term }) => term), ...own.flatMap((one) => one.terms)];
    for (const term of new Set(there)) {
      const before = counts.get(term);
      if (before !== undefined) counts.set(term, before + 1);
    }
  }
  return [...counts]
    .map(([term, reports]) => ({ term, score: scoreOf(reports, term) }))
    .sort((one, other) => other.score - one.score || (one.term < other.term ? -1 : 1))
    .slice(0, MAX_LOOKED_AT)
    .map(({ term }) => term);
}

const scoreOf = (reports: number, term: string): number => reports ** 2 * rarityOf(term);

function toTopic(terms: string[], topic: string, all: Report[]): Scored {
  const isAbove = ({ title }: Report) =>
    terms.every((wanted) => title.some(({ term }) => term === wanted));
  const names = (one: Outlined) => terms.every((wanted) => one.terms.includes(wanted));
  const counted = all.map((report) => {
    const naming = report.own.filter(names).length;
    return { naming, statements: isAbove(report) ? report.own.length : naming };
  });
  const naming = sum(counted.map((one) => one.naming));
  const reports = counted.filter(({ statements }) => statements > 0).length;
  return {
    terms,
    topic,
    naming,
    reports,
    statements: sum(counted.map((one) => one.statements)),
    isFound: naming > 0 || all.slice(0, NEWEST_REPORTS).some(isAbove),
    score: Math.max(...terms.map((term) => scoreOf(reports, term))),
  };
}

const isTopic = ({ reports, naming, isFound }: Scored): boolean =>
  isFound && (reports > 1 || naming > 0);

const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score || (one.topic < other.topic ? -1 : 1);

/** Two words that no headline has apart are one topic: `Harrow Vale`. */
function joinNeighbours(topics: Scored[], reports: Report[]): Scored[] {
  const joined = [...topics];
  for (const one of topics)
    for (const other of topics) {
      if (!joined.includes(one) || !joined.includes(other) || !areOne(one, other, reports))
        continue;
      const both = toTopic([...one.terms, ...other.terms], `${one.topic} ${other.topic}`, reports);
      if (!isTopic(both)) continue;
      joined.splice(joined.indexOf(one), 1, both);
      joined.splice(joined.indexOf(other), 1);
    }
  return joined;
}

function areOne({ terms: [first] }: Scored, { terms: [second] }: Scored, all: Report[]): boolean {
  const titles = all.map(({ title }) => title.map(({ term }) => term));
  const having = titles.filter((own) => own.includes(first!) || own.includes(second!));
  const isBefore = (own: string[]) =>
    own.some((term, at) => term === first && own[at + 1] === second);
  return first !== second && having.length > 1 && having.every(isBefore);
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
