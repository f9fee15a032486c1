import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KnownSpeaker, Sighting, Speaker } from '../src/model.ts';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import { explainBare } from '../src/speakers/explain-bare.ts';
import { findAcronyms } from '../src/speakers/find-acronyms.ts';
import { findCompany } from '../src/speakers/find-company.ts';
import { linkSpeakers } from '../src/speakers/link-speakers.ts';
import { organisationKey } from '../src/speakers/name-key.ts';
import { findNames } from '../src/text/find-names.ts';
import { speakerId } from '../src/text/fold.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { splitWords } from '../src/text/words.ts';
import { readRows } from '../train/read-rows.ts';
import { bCubed, tellBCubed } from './b-cubed.ts';

/**
 * How well one speaker is kept as one across articles, as B-cubed over mentions. The gold file has
 * one article on each line: `{ id, publisher, date, text, attributions: [{ source: { text, start,
 * end } | null, name }] }`. A field `entity` beside `name` says who that is if the name alone does
 * not. There are three inputs: `names`, the fullest name that gold has in the article; `resolver`,
 * the name that our resolver gives; `mentions`, the name in the source phrase itself.
 */
type Row = {
  id: string;
  publisher: string;
  date: string;
  text: string;
  attributions: { source: Span | null; name?: string | null; entity?: string | null }[];
};
type Span = { text: string; start: number; end: number };
type Mention = { gold: string; name: string };
type Article = { row: Row; mentions: Mention[]; speakers: Map<string, Speaker> };

/** How many of a speaker's latest sightings are kept, as in the store. */
const MAX_SIGHTINGS = 20;

function measure(gold: string): void {
  const rows = readRows<Row>(gold).sort((one, other) => (one.date < other.date ? -1 : 1));
  for (const input of ['names', 'resolver', 'mentions'] as const) {
    const articles = rows.map((row) => readArticle(row, input));
    const mentions = articles.flatMap((article) => article.mentions);
    const wanted = mentions.map((mention) => mention.gold);
    const print = (system: string, found: string[]) =>
      console.log(`  ${system.padEnd(22)} ${tellBCubed(bCubed(found, wanted))}`);
    console.log(`${input}: ${mentions.length} mentions of ${new Set(wanted).size} speakers`);
    print(
      'same name',
      mentions.map(({ name }) => speakerId(name)),
    );
    print('linked, oldest first', linkAll(articles, articles));
    print('linked, newest first', linkAll(articles.toReversed(), articles));
  }
}

function readArticle(row: Row, input: 'names' | 'resolver' | 'mentions'): Article {
  const quotes = extractQuotes(row.text, splitSentences(row.text));
  const speakers = new Map(
    quotes.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker]] : [])),
  );
  const named = row.attributions.flatMap(({ source, name, entity = name }) =>
    source && name && entity ? [{ source, name: name.split('|')[0]!, entity }] : [],
  );
  const mentions = named.flatMap(({ source, entity }): Mention[] => {
    const written = {
      names: fullest(named.filter((other) => other.entity === entity).map(({ name }) => name)),
      resolver: quotes.find((quote) => overlaps(quote.source, source))?.speaker?.name,
      mentions: nameIn(source.text),
    };
    return written[input] ? [{ gold: entity, name: written[input] }] : [];
  });
  return { row, mentions, speakers };
}

const fullest = (names: string[]): string | undefined =>
  names.toSorted((one, other) => other.length - one.length)[0];

const overlaps = (one: { start: number; end: number } | null, other: Span): boolean =>
  one !== null && one.start < other.end && one.end > other.start;

/** The name in “Ines Wendt, the mayor of Tarn”; nothing in “he”. */
function nameIn(phrase: string): string | undefined {
  const names = findNames(splitWords(phrase));
  return (names.find(({ organisation }) => !organisation) ?? names[0])?.text;
}

/** The speaker of each mention, in the order of `order`, after all articles have been read. */
function linkAll(articles: Article[], order: Article[]): string[] {
  const known: KnownSpeaker[] = [];
  const sightings = new Map(articles.map((article) => [article, seenIn(article)]));
  const idOf = new Map<Sighting, string>();
  for (const met of sightings.values()) {
    linkSpeakers(met, known).forEach((id, n) => {
      keep(known, id, met[n]!);
      idOf.set(met[n]!, id);
    });
    for (const { met: bare, from, into } of explainBare(known)) {
      forget(known, from, bare);
      keep(known, into, bare);
      idOf.set(bare, into);
    }
  }
  return order.flatMap((article) =>
    article.mentions.map(({ name }) => {
      const met = sightings.get(article)?.find((sighting) => sighting.name === name);
      return idOf.get(met!)!;
    }),
  );
}

function seenIn({ row, mentions, speakers }: Article): Sighting[] {
  const company = findCompany(row.text);
  const acronyms = findAcronyms(row.text);
  return [...new Set(mentions.map(({ name }) => name))].map((name) => {
    const speaker = speakers.get(speakerId(name));
    const short = acronyms.get(organisationKey(name));
    return {
      articleId: row.id,
      name,
      acronyms: short ? [short] : [],
      kind: speaker?.kind ?? (name.includes(' ') ? 'person' : 'other'),
      roles: speaker?.roles ?? [],
      company,
      outlet: row.publisher,
      published: row.date,
    };
  });
}

function keep(known: KnownSpeaker[], id: string, sighting: Sighting): void {
  const { name, kind } = sighting;
  const one = known.find((candidate) => candidate.id === id);
  if (!one) {
    known.push({ id, names: [{ name, kind }], sightings: [sighting] });
    return;
  }
  one.names.push({ name, kind });
  one.sightings = [sighting, ...one.sightings].slice(0, MAX_SIGHTINGS);
}

function forget(known: KnownSpeaker[], id: string, sighting: Sighting): void {
  const one = known.find((candidate) => candidate.id === id);
  if (one) one.sightings = one.sightings.filter((other) => other !== sighting);
  if (one?.sightings.length === 0) known.splice(known.indexOf(one), 1);
}

const { values } = parseArgs({ options: { gold: { type: 'string' } } });
if (values.gold && existsSync(values.gold)) measure(values.gold);
else
  console.log(
    `Nothing measured: ${values.gold ? `${values.gold} is not there` : 'give a gold file with --gold FILE'}.`,
  );
