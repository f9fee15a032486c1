import type { Context, Given } from '../../src/chat/command.ts';
import { foldWords } from '../../src/text/fold.ts';

// around a whole line
const MARKS = /^["“”„«»‘’']+|["“”„«»‘’']+[.!]?$/gu;
/** Fewer words are a name or a topic, more are a text. */
const [MIN_WORDS, MAX_WORDS] = [4, 60];
/** Of so many words, one that differs still leaves a sentence. */
const MIN_ALTERED_WORDS = 6;

/** The words of a line to be checked, where they stand, or nearly, in what was read here. */
export async function knownWords(line: string, context: Context): Promise<Given | undefined> {
  const words = line.trim().replace(MARKS, '');
  const { length } = foldWords(words);
  if (length < MIN_WORDS || length > MAX_WORDS) return undefined;
  const { checkQuotation } = await import('./check-quotation.ts');
  const { verdict } = await checkQuotation({ words, speaker: null }, {}, context);
  if (verdict === 'exact' || verdict === 'cut') return { words };
  const isSentence = length >= MIN_ALTERED_WORDS && !words.endsWith('?');
  if (verdict === 'altered' && isSentence) return { words };
  const { inReports } = await import('./in-reports.ts');
  return (await inReports(words, {}, context)).length > 0 ? { words } : undefined;
}
