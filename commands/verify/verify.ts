import { type Context, defineCommand, example, type Filler } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { message, say } from '../../src/language/say.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { asTyped, NARROW, type Narrowed, narrow } from '../narrow.ts';
import { isPasted } from '../place/is-pasted.ts';
import { placeVerify } from '../place/place-verify.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import type { Finding } from './finding.ts';
import { knownWords } from './known-words.ts';

/** A whole page of a press office has fewer. */
const MAX_QUOTATIONS = 40;
const MAX_EXAMPLE_CHARS = 60;
const MAX_CHARS = 6_000;

/** Words that somebody here has said, short enough for an example. */
const SAID: Filler = {
  async find({ store, place }) {
    const quotes = await store.listQuotes({ placeId: place.id, kinds: ['direct'], limit: 20 });
    return quotes
      .flatMap(({ texts }) => texts)
      .find((text) => text.length <= MAX_EXAMPLE_CHARS && text.split(' ').length > 3);
  },
  first: ADD_SOURCE,
};

export default defineCommand({
  name: 'verify',
  about: 'Whether a quotation is on record, whose it is, and what of it differs',
  options: {
    words: {
      kind: 'text',
      about: 'the words as they are quoted, or a text with several quotations',
      required: true,
      verbatim: true,
    },
    speaker: {
      kind: 'text',
      about: 'who is said to have said them',
      named: true,
      suggest: suggestSpeakers,
    },
    ...NARROW,
  },
  examples: [example`verify ${SAID}`],
  form: { title: message('Check a quotation') },
  postable: true,
  onlyReads: true,
  reads: ({ words }) => isPasted(words),
  place: placeVerify,
  knows: knownWords,
  run: verifyWords,
});

type Asked = Narrowed & { words: string; speaker: string | undefined };

/** Checks the quotations in what was typed or pasted, one by one. */
export async function verifyWords(asked: Asked, context: Context): Promise<Reply> {
  const { words, speaker, ...narrowed } = asked;
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new UserError(say('There are no words to check. Bring the words of a quotation.'), [
      'help verify',
    ]);
  const limits = narrow(narrowed);
  const { readBrought } = await import('./read-brought.ts');
  const brought = await readBrought(words, context);
  const long = brought.find((one) => one.words.length > MAX_CHARS);
  if (long)
    throw new UserError(
      say(
        '“{words}” has {characters} characters: a quotation of at most {most} can be checked. Put each in quotation marks, or bring a part.',
        { words: sayBack(long.words), characters: long.words.length, most: MAX_CHARS },
      ),
      ['help verify'],
      { word: sayBack(long.words) },
    );
  const { checkQuotation } = await import('./check-quotation.ts');
  const findings: Finding[] = [];
  for await (const one of inTurns(brought.slice(0, MAX_QUOTATIONS)))
    findings.push(
      await checkQuotation(speaker ? { words: one.words, speaker } : one, limits, context),
    );
  const [only] = findings;
  if (findings.length > 1) {
    const { answerMany } = await import('./answer-many.ts');
    return {
      ...(await answerMany(findings, brought.length - findings.length, narrowed, context)),
      parts: 'quotation',
      // What people paste is not kept, so no line carries it.
      readAs: undefined,
    };
  }
  const given = { words: only!.words, speaker: only!.speaker ?? undefined, ...asTyped(narrowed) };
  const readAs = isPasted(words) ? undefined : formatLine('verify', given);
  const { answerOne } = await import('./answer-one.ts');
  return { ...(await answerOne(only!, narrowed, context)), readAs };
}
