import { type Context, defineCommand } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { quoteBlock } from '../../src/chat/receipts.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import { FORMATS, type FormatName } from '../../src/citations/formats.ts';
import type { QuoteKind, Speaker, StoredQuote } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { asTyped, FROM, inWords, NARROW, type Narrowed, narrow, searchedWhat } from '../narrow.ts';
import { nameAndRole } from '../speakers/describe-speaker.ts';
import { findSpeaker } from '../speakers/find-speaker.ts';
import { suggestSpeakers } from '../speakers/suggest-speakers.ts';
import { exportStatements } from './export-statements.ts';
import { quoteData } from './quote-data.ts';

/** Quotes that one reply is made from; the platform decides how many of them fit. */
const MAX_SHOWN = 50;
const MAX_FOUND = 10_000;

/** The kinds of quotes that each choice shows; without them, every kind. */
const KINDS: Record<'statements' | 'direct' | 'reported' | 'all', QuoteKind[] | undefined> = {
  statements: undefined,
  direct: ['direct', 'mixed'],
  reported: ['indirect'],
  all: undefined,
};

export default defineCommand({
  name: 'quotes',
  about: 'What someone has said, word for word',
  options: {
    speaker: {
      kind: 'text',
      about: 'the speaker’s name',
      suggest: suggestSpeakers,
    },
    about: { kind: 'text', about: 'only statements about this', named: true },
    ...NARROW,
    kind: {
      kind: 'choice',
      about: 'direct (in quotation marks), reported, or all: questions, refusals and topics too',
      choices: ['statements', 'direct', 'reported', 'all'],
      default: 'statements',
      named: true,
    },
    as: {
      kind: 'choice',
      about: 'a file of all of them, of all speakers where none is named',
      choices: Object.keys(FORMATS) as FormatName[],
      named: true,
    },
    ...FROM,
  },
  examples: ['quotes peskov', 'quotes "Christine Lagarde" about:rates since:7d'],
  async run({ from, as, ...asked }, context) {
    const speaker = asked.speaker === undefined ? null : await whoIs(asked, as, context);
    const kinds = KINDS[asked.kind];
    const isAll = asked.kind === 'all';
    const search = {
      placeId: context.place.id,
      ...(speaker ? { speakerIds: [speaker.id] } : {}),
      vanished: true,
      ...(asked.about ? { terms: foldTerms(asked.about) } : {}),
      ...narrow(asked, context),
      ...(kinds ? { kinds } : {}),
    };
    if (as) {
      const lineFor = (other?: FormatName) => lineOf(asked, other);
      return exportStatements(
        { format: as, search: { ...search, all: isAll }, speaker, lineFor },
        context,
      );
    }
    if (!speaker) throw nobodyNamed();
    const { quotes, total } = await context.store.findQuotes({
      ...search,
      all: isAll,
      limit: MAX_FOUND,
    });
    const every = await context.store.findQuotes({ ...search, all: true, limit: 1 });
    const left = isAll ? 0 : every.total - total;
    return quotes.length > 0
      ? listOf(speaker, quotes, { from, total, left, asked, whole: context.whole })
      : nothing(speaker, asked, context, left);
  },
});

type Asked = Narrowed & {
  speaker: string | undefined;
  about: string | undefined;
  kind: keyof typeof KINDS;
};

const lineOf = ({ speaker, about, kind, ...narrowed }: Asked, as?: FormatName): string =>
  formatLine('quotes', {
    speaker,
    about,
    ...asTyped(narrowed),
    kind: kind === 'statements' ? undefined : kind,
    as,
  });

async function whoIs(asked: Asked, as: FormatName | undefined, context: Context): Promise<Speaker> {
  const again = (meant: string) => lineOf({ ...asked, speaker: meant }, as);
  return (await findSpeaker(asked.speaker ?? '', context, again)).speaker;
}

const nobodyNamed = (): UserError =>
  new UserError(
    '“quotes” needs the speaker’s name (speaker), like “quotes peskov”. “quotes as:csv” saves the statements of all.',
    ['speakers', 'quotes as:csv'],
  );

/** `left`: how many passages are no statements, and are left out. */
type Listing = { from: number; total: number; left: number; asked: Asked; whole: boolean };

function listOf(
  speaker: Speaker,
  quotes: StoredQuote[],
  { from, total: all, left, asked, whole }: Listing,
): Reply {
  const line = lineOf(asked);
  const start = Math.min(from, quotes.length - 1);
  const shown = quotes.slice(start, start + MAX_SHOWN);
  const total = `${count(all, 'statement')}${all > 1 ? ', newest first' : ''}`;
  const fromWhere = start > 0 ? `, from number ${start + 1}` : '';
  return reply(nameAndRole(speaker), {
    blocks: [
      { kind: 'note', text: `${total}${fromWhere}. Every word is copied from the article.` },
      ...(left > 0 ? [{ kind: 'note' as const, text: leftOut(left) }] : []),
      ...(quotes.length < all ? [{ kind: 'note' as const, text: cutOff(quotes.length) }] : []),
      ...shown.map(quoteBlock),
    ],
    actions: [
      ...(start > 0 ? [button('Back to the newest', line)] : []),
      button('Save', lineOf(asked, 'csv')),
    ],
    more: { line, from: start, total: quotes.length },
    data: (whole ? quotes : shown).flatMap(quoteData),
  });
}

const cutOff = (listed: number): string =>
  `The newest ${listed} can be listed; “Save” gives them all.`;

const leftOut = (left: number): string =>
  `Not shown: ${count(left, 'passage')} with questions, refusals to say or mere topics. Add kind:all.`;

async function nothing(
  { name }: Speaker,
  asked: Asked,
  context: Context,
  left: number,
): Promise<Reply> {
  const { about, since, kind } = asked;
  const quotes = KINDS[kind] ? `${kind} quotes` : 'quotes';
  const topic = about ? ` about ${about}` : '';
  return reply(`No ${quotes} by ${name}${topic}${inWords(asked)}.`, {
    blocks: [{ kind: 'text', text: left > 0 ? leftOut(left) : await searchedWhat(context) }],
    actions: [
      ...(about ? [button('On any topic', lineOf({ ...asked, about: undefined }))] : []),
      ...(since ? [button('At any time', lineOf({ ...asked, since: undefined }))] : []),
      ...(left > 0 ? [button('Show all', lineOf({ ...asked, kind: 'all' }))] : []),
      button(`All by ${name}`, formatLine('quotes', { speaker: asked.speaker }), 'primary'),
    ],
    data: [],
  });
}
