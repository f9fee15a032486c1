import type { Context } from '../../src/chat/command.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { FORMATS, type Format, type FormatName } from '../../src/citations/formats.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { everyPiece, type Searched } from './every-piece.ts';
import type { StatementSearch } from './every-statement.ts';
import { inReportsAbout, MAX_REPORTS_IN_FILE } from './in-reports-about.ts';
import { joinNames } from './list-statements.ts';
import { nothingToSave } from './nothing-to-save.ts';
import { countUndated, sayUndated } from './undated.ts';

/** What a file in a chat may hold; a terminal takes all. */
const MAX_STATEMENTS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;

export type Export = {
  format: FormatName;
  search: StatementSearch;
  about: string | undefined;
  /** Empty for the statements of all. */
  speakers: readonly Speaker[];
  /** The line that asks for this in another format, or without one for the cards. */
  lineFor(format?: FormatName): string;
  /** The same line for another outlet. */
  lineFrom(outlet: string): string;
};

/** All statements as a file: in pieces where any length will do, else as much as a chat can carry. */
export async function exportStatements(asked: Export, context: Context): Promise<Reply> {
  const format: Format = FORMATS[asked.format];
  const searches = await searchesOf(asked, format, context);
  const { total, exact } = await countAll(searches, context);
  const all = { more: exact ? 'no' : 'yes', statements: total };
  const file = { name: nameOf(asked.speakers, format), type: format.type };
  const whose = {
    whose: asked.speakers.length > 0 ? ('named' as const) : ('all' as const),
    speakers: joinNames(asked.speakers),
  };
  const undated = sayUndated(await countUndated(searches, context));
  if (total === 0) throw await nothingToSave(asked, whose, undated, context);
  const notes = undated.map((text) => ({ kind: 'note' as const, text }));
  if (context.whole)
    return reply(
      say(
        '{more, select, yes {more than } other {}}{statements, plural, one {# statement} other {# statements}}{whose, select, named { by {speakers}} other {}}',
        { ...all, ...whose },
      ),
      {
        blocks: notes,
        file: { ...file, text: '', pieces: everyPiece(searches, format, context) },
        data: { file: file.name, of: exact ? total : null },
      },
    );
  const { text, kept, isCut } = await asMuchAsFits(everyPiece(searches, format, context));
  // A count that stops early may have stopped below what is in the file.
  const atLeast = Math.max(total, kept);
  const title = isCut
    ? say(
        'The newest {kept} of {more, select, yes {more than } other {}}{statements, plural, one {{statements} statement} other {{statements} statements}}{whose, select, named { by {speakers}} other {}}, as {format}',
        { ...all, ...whose, statements: atLeast, kept, format: format.label },
      )
    : say(
        '{statements, plural, one {# statement} other {# statements}}{whose, select, named { by {speakers}} other {}}, as {format}',
        { ...whose, statements: kept, format: format.label },
      );
  return reply(title, {
    blocks: [
      ...(isCut ? [{ kind: 'text' as const, text: howToGetAll(asked.lineFor(asked.format)) }] : []),
      ...notes,
    ],
    file: { ...file, text },
    actions: otherFormats(asked),
    // All there are; null where that is more than were counted.
    data: { file: file.name, statements: kept, of: isCut ? (exact ? total : null) : kept },
  });
}

/** As the cards do, first those that name the topic, then those from reports about it. */
async function searchesOf(
  { search: one, about }: Export,
  { isTable }: Format,
  context: Context,
): Promise<Searched[]> {
  const search = { ...one, copies: isTable };
  const others =
    about && (await inReportsAbout(about, search, context, { most: MAX_REPORTS_IN_FILE }));
  const named = { ...search, onTopic: about ? ('named' as const) : null };
  return others ? [named, { ...others, onTopic: 'in a report on it' }] : [named];
}

async function countAll(searches: Searched[], { store }: Context) {
  const counts = await Promise.all(
    searches.map(({ onTopic: _, ...one }) =>
      store.findQuotes({ ...one, countTo: MAX_STATEMENTS, limit: 0 }),
    ),
  );
  return {
    total: counts.reduce((sum, { total }) => sum + total, 0),
    exact: counts.every(({ exact }) => exact),
  };
}

async function asMuchAsFits(
  pieces: AsyncIterable<string>,
): Promise<{ text: string; kept: number; isCut: boolean }> {
  const fitting: string[] = [];
  let bytes = 0;
  let isCut = false;
  for await (const piece of pieces) {
    bytes += Buffer.byteLength(piece);
    isCut = bytes > MAX_BYTES || fitting.length > MAX_STATEMENTS;
    if (isCut) break;
    fitting.push(piece);
  }
  return { text: fitting.join(''), kept: fitting.length - 1, isCut };
}

const howToGetAll = (line: string): string =>
  say(
    'A file here holds at most {most, number} statements and 8 MB. Narrow it with since: or about:, or ask whoever runs this desk to type, on its command line: {command}',
    { most: MAX_STATEMENTS, command: `npm run -s cli -- ${line} > statements` },
  );

function otherFormats({ format, lineFor }: Export) {
  const others = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== format);
  return [
    ...others.map((name) =>
      button(say('As {format}', { format: FORMATS[name].label }), lineFor(name)),
    ),
    button(say('Show them'), lineFor()),
  ];
}

/** `statements-ilse-marchetti.csv`: plain letters alone, since not every platform takes others. */
function nameOf(speakers: readonly Speaker[], { extension }: Format): string {
  const words = foldWords(speakers.map(({ name }) => name).join(' ')).filter((word) =>
    /^[a-z0-9]+$/u.test(word),
  );
  return `${['statements', ...words].join('-').slice(0, 80)}.${extension}`;
}
