import { say } from '../../language/say.ts';
import { withoutAlsoIn } from './also-in.ts';
import type { QuoteBlock, Source, StoryBlock } from './reply.ts';

/** The way to copied words. */
export type PassageLink = {
  /** Their outlet, or `passage` where that is named before. */
  label: string;
  /** Whether the label is the outlet. */
  isNamed: boolean;
  /** Its `url` is null where another link of the story leads to the same report. */
  source: Source;
  /** What readers should know of the report or the words, each once in a story. */
  remarks: string[];
};

/** What is shown of a story: each outlet once, and no text over several lines. */
export type StoryParts = Pick<StoryBlock, 'update' | 'title' | 'url'> & {
  sentence: { text: string; passage: PassageLink } | null;
  /** Its passage is null where the story’s other links lead to the same report and must do. */
  statement: { quote: QuoteBlock; passage: PassageLink | null } | null;
  /** The outlets that are not named above. */
  others: StoryBlock['outlets'];
  /** `more reports: `, or nothing where they are the first that are named. */
  before: string;
  /** For outlets that do not fit: `+3`, or `+3 outlets` where it stands alone. */
  count: string | null;
  /** What readers should know where a headline is all there is: that it is one of a teaser. */
  about: string | null;
};

/**
 * How many further outlets are named, whether one report is linked once, and which links lead to the
 * very passage: `begin` marks its first words alone, in an address half as long.
 */
type Step = { others: number; once: boolean; exact: 'all' | 'begin' | 'statement' | 'none' };

/** What gives way, step by step, where there is little room. */
const STEPS: Step[] = [
  { others: Number.POSITIVE_INFINITY, once: false, exact: 'all' },
  { others: 2, once: false, exact: 'all' },
  { others: 0, once: false, exact: 'all' },
  { others: 0, once: true, exact: 'all' },
  { others: 0, once: true, exact: 'begin' },
  { others: 0, once: true, exact: 'statement' },
  { others: 0, once: true, exact: 'none' },
];
export const MAX_THIN = STEPS.length - 1;
type Links = { url: string | null; sentence: PassageLink | null; statement: PassageLink | null };

/** Decides which words and links of a story are shown, and where. Renderers only draw them. */
export function storyParts(story: StoryBlock): StoryParts {
  const { update, title, sentence, statement, outlets, thin = 0 } = story;
  const step = STEPS[thin]!;
  const links = thinOut(linksOf(story), step);
  const named = [sentence, statement].flatMap((words) => words?.source.outlet ?? []);
  const others = withoutTwins(outlets, named);
  const shown = others.slice(0, step.others);
  const left = others.length - shown.length;
  return {
    update,
    title: oneLine(title).trim(),
    url: links.url,
    sentence: sentence && { text: oneLine(sentence.text).trim(), passage: links.sentence! },
    statement: statement && { quote: onOneLine(statement), passage: links.statement },
    others: shown,
    about: !sentence && !statement ? (story.about ?? null) : null,
    before: shown.length > 0 && named.length > 0 ? `${say('more reports:')} ` : '',
    count: left > 0 ? sayOutlets(left, shown.length === 0) : null,
  };
}

const sayOutlets = (outlets: number, isAlone: boolean): string =>
  isAlone
    ? say('{outlets, plural, one {+# outlet} other {+# outlets}}', { outlets })
    : `+${outlets}`;

function linksOf({ url, sentence, statement }: StoryBlock): Links {
  const first = sentence && linkTo(sentence.source, null);
  return { url, sentence: first, statement: statement && linkTo(statement.source, first) };
}

function linkTo(source: Source, before: PassageLink | null): PassageLink {
  const isNamed =
    source.outlet.trim() !== '' && keyOf(source.outlet) !== keyOf(before?.source.outlet ?? '');
  const remarks = [
    source.sample ? say('invented sample') : '',
    source.about ?? '',
    withoutAlsoIn(source.remark ?? ''),
  ].filter((remark) => remark !== '' && !before?.remarks.includes(remark));
  return { label: isNamed ? source.outlet : say('passage'), isNamed, source, remarks };
}

function thinOut(links: Links, { once, exact }: Step): Links {
  const { url } = links;
  const lead = exact === 'all' ? asItIs : toBegin;
  const isReport = exact === 'statement' || exact === 'none';
  const sentence = isReport ? toReport(links.sentence) : lead(links.sentence);
  const statement = exact === 'none' ? toReport(links.statement) : lead(links.statement);
  if (!once || url === null) return { url, sentence, statement };
  const isSame = sentence !== null && reportOf(sentence.source.url) === reportOf(url);
  return {
    // The headline leads to the sentence, and the outlet beside that is a mere name.
    url: isSame ? sentence.source.url : url,
    sentence: isSame ? leadNowhere(sentence) : sentence,
    statement: exact === 'none' ? statement && without(statement, url) : statement,
  };
}

/** A passage that is only called so is not mentioned where it has no link of its own. */
function without(passage: PassageLink, url: string): PassageLink | null {
  if (reportOf(passage.source.url) !== reportOf(url)) return passage;
  return passage.isNamed || passage.remarks.length > 0 ? leadNowhere(passage) : null;
}

const leadNowhere = (passage: PassageLink): PassageLink => ({
  ...passage,
  source: { ...passage.source, url: null },
});

const asItIs = (passage: PassageLink | null): PassageLink | null => passage;

// of `#:~:text=before-,first words,last words&text=…`, as `passageUrl` writes it, all up to the first words
const BEGIN = /^([^#]*#:~:text=(?:[^,&]*-,)?[^,&]*)(?:[,&].*)?$/su;

const toBegin = (passage: PassageLink | null): PassageLink | null =>
  passage && {
    ...passage,
    source: { ...passage.source, url: passage.source.url?.replace(BEGIN, '$1') ?? null },
  };

const toReport = (passage: PassageLink | null): PassageLink | null =>
  passage && { ...passage, source: { ...passage.source, url: reportOf(passage.source.url) } };

const reportOf = (url: string | null): string | null => url?.replace(/#.*$/su, '') ?? null;

function withoutTwins(outlets: StoryBlock['outlets'], named: string[]): StoryBlock['outlets'] {
  const seen = new Set(['', ...named.map(keyOf)]);
  return outlets.filter(({ outlet }) => {
    const key = keyOf(outlet);
    return !seen.has(key) && seen.add(key);
  });
}

const keyOf = (outlet: string): string => outlet.trim().toLowerCase();

const onOneLine = (quote: QuoteBlock): QuoteBlock => ({
  ...quote,
  texts: quote.texts.map((text) => oneLine(text).trim()),
  clause: quote.clause?.map((piece) => ({ ...piece, text: oneLine(piece.text) })) ?? null,
});

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
