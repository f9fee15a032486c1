import type { Language } from '../../language/languages.ts';
import { message, say } from '../../language/say.ts';
import type { QuoteKind, Receipt, Span } from '../../model.ts';
import type { ErrorDetails } from '../errors.ts';
import { isolate } from './isolate.ts';
import type { Marks } from './marks-around.ts';

/**
 * An answer as a value, with no platform in it. Every string is plain text: adapters escape it, so
 * nothing that an article says can ping, format or link.
 */
export type Reply = {
  title: string;
  blocks: Block[];
  /** Shown as buttons; the answers to a question back as a list to choose from, where there are many. */
  actions: Action[];
  /** What is asked back: each action is a way to answer. */
  asksBack?: true;
  /** What each heading of `blocks` begins, in the singular: what does not fit is counted in these. */
  parts?: 'quotation';
  /** Set where `blocks` is part of a longer list: a button continues it. */
  more: More | null;
  /** Shown only to whoever asked, where the platform can do that: so are all look-ups. */
  onlyToAsker: boolean;
  /** Is nobody else’s: shown only to whoever asked even where others see the question. */
  isOwn?: true;
  /** The same answer for programs: what `--json` prints; a long one only where all is asked for. */
  data: unknown;
  /** Comes with the answer, for keeping. */
  file?: ReplyFile;
  /**
   * The line that was answered, every option by its name and speakers by their full names. Left out
   * where it would carry text that somebody pasted.
   */
  readAs?: string | undefined;
  /** Nothing was done, and the title says why. */
  refused?: Refused;
  /** What was asked back is settled: it takes the place of the question, where only the asker sees that. */
  settled?: true;
  /** Somebody pressed a button to show it to everyone, which is done once. */
  wished?: true;
  /** Nothing was answered, since more was asked than is allowed. */
  isTooMuch?: true;
  /** Refused where nothing but reading is done, since the line would do more. */
  doesMore?: true;
  /** Refused since it takes somebody who manages the place. */
  lacksRights?: true;
  /** Refused because something is wrong on our side. */
  isBroken?: true;
  /** All that it copies is of the invented newsroom: its small print says so, and its sources do not. */
  isSample?: true;
  /** For everyone, and all that it continues with belongs in a thread under it. */
  inThread?: true;
  /** Tells whoever runs this desk that it is wrong, where the platform has room for that button. */
  complaint?: Action;
  /** What our own words in it are written in, where that is not what its reader’s platform is set to. */
  language?: Language;
  /** Commands that our own words say to type, where the platform can show them to be pressed. */
  pressable?: Pressable[];
};

/** What of a question could not be understood or done, as far as that is known. */
export type Refused = Pick<ErrorDetails, 'option' | 'word' | 'what'>;

/** A command as it stands in our words: `/quotes`, and what the platform knows it by. */
export type Pressable = { typed: string; id: string };

export type ReplyFile = {
  name: string;
  type: string;
  text: string;
  /**
   * All of it, piece by piece, in place of `text`: only where an answer may have any length. Can be
   * read once.
   */
  pieces?: AsyncIterable<string>;
};

/** `line` with `from:N` added shows the list from quote, excerpt, story, pair or item number N on. */
export type More = {
  line: string;
  from: number;
  total: number;
  /** There are more than `total`, which was counted no further. */
  isMore?: true;
  /** How many each of the pages before this one showed, as far back as is known, the last one last. */
  past?: number[];
  /** Means the same as `line`, where that is long and leaves little room for `past`. */
  shortLine?: string;
  /** Posts all of the list in a thread; left out where that cannot be. */
  allLine?: string;
  /** With `from:N` added, posts in the thread where the list stands what it has from there on. */
  restLine?: string;
};

export type Block =
  /** Our own words. */
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  /** Small print. */
  | NoteBlock
  /** Outlet, headline and date of the report that the quotes after it are from, said once. */
  | ReportBlock
  /** Somebody's words, copied: one text for each stretch of a broken quotation. */
  | QuoteBlock
  /** A sentence copied from an article. */
  | { kind: 'excerpt'; text: string; source: Source }
  | StoryBlock
  | ListBlock
  | DiffBlock
  | ChartBlock
  | PairBlock;

/** `paged` where its items are what buttons lead through, page by page: see `More`. */
export type ListBlock = { kind: 'list'; items: Item[]; paged?: true };

/** Two wordings word by word, in one text; the signs are said in words, too. */
export type DiffBlock = {
  kind: 'diff';
  pieces: DiffPiece[];
  /** What it means that words are only in the one, or only in the other: `on record only`. */
  legend: { gone: string; new: string };
};

export type DiffPiece = { text: string; change: 'same' | 'gone' | 'new' };

/** Numbers as bars, in order; `alt` says in a sentence what they show. */
export type ChartBlock = {
  kind: 'chart';
  title: string;
  alt: string;
  bars: { label: string; value: number }[];
  /** Of how many these are the last ones: only fitting sets it. */
  total?: number;
};

/** What several people said at one time, beside one another; `gap` is shown for nothing. */
export type PairBlock = {
  kind: 'pair';
  title: string;
  sides: PairSide[];
};

/** `unshown` counts the quotes that had no room: only fitting sets it. */
export type PairSide = { name: string; quotes: QuoteBlock[]; gap: string; unshown?: number };

/**
 * `when` follows the text: in the reader's own zone where the platform can show that. One that says
 * that a post was corrected is known by that, since the next correction takes its place.
 */
export type NoteBlock = {
  kind: 'note';
  text: string;
  when?: { instant: string; text: string };
  isCorrection?: true;
};

/** A story in the few lines that matter. */
export type StoryBlock = {
  kind: 'story';
  /** Left out where no page tells all of it. */
  id?: string;
  title: string;
  /** Of the report whose title it is. */
  url: string | null;
  /** It was told here before, and goes on. */
  update: boolean;
  /** What adds to the title, copied. */
  sentence: { text: string; source: Source } | null;
  /** What somebody says in it. */
  statement: QuoteBlock | null;
  /** All that report it, each once, with their newest report. */
  outlets: { outlet: string; url: string | null }[];
  /** What we say of its report, where no words are copied: see `aboutArticle`. */
  about?: string | null;
  /** How little room there is for links, from 0 to `MAX_THIN`: only fitting sets it. */
  thin?: number;
};

/** The passage of its source is that of the first quote. */
type ReportBlock = { kind: 'report'; source: Source };

export type QuoteBlock = {
  kind: 'quote';
  texts: string[];
  /**
   * Speech that is not all in quotation marks: the article's own clause, with its verb, in pieces.
   * Null for a direct quotation, whose `texts` are shown in marks.
   */
  clause: Piece[] | null;
  /** The article's own around a direct quotation, where they are not as one expects. */
  marks?: Marks;
  speaker: string;
  /** Of a speaker who is known by name. */
  speakerId?: string;
  role: string | null;
  quoteKind: QuoteKind;
  /** How it was said, in a word or two: quote, reported, denied. */
  manner: string;
  /** False shows "probably" beside the speaker. */
  sure: boolean;
  /** True shows `CERTAIN` beside the words. */
  certain: boolean;
  source: Source;
  /** Set under the heading of a report, which has outlet, headline and date. */
  above?: Above;
  /** Whom it named when it was posted, where a correction has named somebody else since. */
  firstSpeaker?: string;
};

/**
 * The mark of what can be printed as it stands. “Certain” alone would be taken for the truth of what
 * was said.
 */
export const CERTAIN = message('✓ certain who spoke');

/** What else stands above a quote: who speaks, and a link to this very passage. */
type Above = { speaker: boolean; passage: boolean };

/** A part of a clause; `said` is what the speaker said, and set off from the words around it. */
export type Piece = { text: string; said: boolean };

export type Item = {
  label: string;
  /** The minutes that it tells on the clock of another zone, which may not be the reader’s. */
  minutes?: ToldMinute[];
  /** The label is a command that people type. */
  isCommand?: true;
  detail: string | null;
  url: string | null;
  /** The first is the most wanted: where there is room for one only, that one is shown. */
  actions: Action[];
};

/** A minute as it stands in words of ours: `Fri 20 Mar, 10:00`, on the clock of `zone`. */
export type ToldMinute = { text: string; instant: string; zone: string };

/** Where copied words come from. `url` leads to the passage; null for an article from a file. */
export type Source = {
  /** Empty for pasted text, of which nothing is stored. */
  articleId: string;
  outlet: string;
  title: string;
  /** Null where nobody says so: `about` does. */
  published: string | null;
  url: string | null;
  /** The passage in the stored text, in UTF-16 offsets; of a broken quotation its first piece. */
  start: number;
  end: number;
  /** All of its pieces, in order. */
  spans: Span[];
  /** Tells whether a text still has the same words there: see `hashOf`. */
  hash: string;
  sample: boolean;
  /** What it is written in, where that is not English. */
  language?: string;
  /** What we say of the whole report: see `aboutArticle`. */
  about?: string | null;
  /** What we say of the words: who else has them, or that they are gone from the page. */
  remark?: string | null;
  /** Of a stored quote. */
  receipt?: Receipt;
  /** What has become of the words there; left out where they stand. */
  fate?: Fate;
};

/** `missing`: the page lost the words; `gone`: its site has no such page. */
export type Fate = 'withdrawn' | 'missing' | 'gone';

/** A button. It does the same as typing its command line, so it works after a restart, too. */
export type Action = {
  label: string;
  line: string;
  style: 'plain' | 'primary' | 'danger';
  /** The answer takes the place of the message it stands on, where only the asker sees that. */
  replaces?: true;
  /** Takes away what was refused for: the same may be asked again then. */
  mends?: true;
};

/** A reply; what is not given is empty. */
export function reply(title: string, parts: Partial<Omit<Reply, 'title'>> = {}): Reply {
  return { title, blocks: [], actions: [], more: null, onlyToAsker: true, data: null, ...parts };
}

export const button = (label: string, line: string, style: Action['style'] = 'plain'): Action => ({
  label,
  line,
  style,
});

/**
 * The words as people print them: a direct quotation in marks, `“…” … “…”` where it was broken.
 * Other speech stays as it is in the article, which has marks around what was said word for word.
 */
export const quoteText = (block: Quoted): string =>
  quotePieces(block)
    .map(({ text }) => text)
    .join('');

type Quoted = Pick<QuoteBlock, 'texts' | 'clause' | 'quoteKind' | 'marks'>;

/** The same in pieces, for where what was said can be set off. */
export function quotePieces({ texts, clause, quoteKind, marks = 'closed' }: Quoted): Piece[] {
  if (clause) return clause;
  const isMarked = quoteKind === 'direct' && marks !== 'none';
  const shown = texts.map((text, at) => {
    const isOpen = marks === 'open' && at === texts.length - 1;
    return isMarked ? `“${text}${isOpen ? '' : '”'}` : text;
  });
  return [{ text: shown.join(' … '), said: false }];
}

/** Who speaks, with the role; nothing where that stands above. */
export function speakerText({
  speaker,
  role,
  sure,
  above,
}: Pick<QuoteBlock, 'speaker' | 'role' | 'sure' | 'above'>): string {
  if (above?.speaker) return '';
  const said = role ? `${isolate(speaker)}, ${isolate(role)}` : isolate(speaker);
  return sure ? said : say('probably {speaker}', { speaker: said });
}

/** How it was said, and whether that is certain: `quote`, `✓ certain who spoke`. */
export const mannerParts = ({
  manner,
  certain,
}: Pick<QuoteBlock, 'manner' | 'certain'>): string[] =>
  certain ? [manner, say(CERTAIN)] : [manner];
