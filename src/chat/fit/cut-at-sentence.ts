import { cutText } from './cut-text.ts';

const CUT = ' […]';
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts behind a line, so that no words lose the name that stands behind them, or behind a sentence
 * where that leaves less than half, and else at a blank; `[…]` shows the cut.
 */
export function cutAtSentence(text: string, room: number): string {
  if (text.length <= room) return text;
  const most = room - CUT.length;
  const begin = text.lastIndexOf('\n', most) + 1;
  const end = begin > most / 2 ? begin : begin + sentencesEnd(text.slice(begin, most));
  return end > most / 2 ? `${text.slice(0, end).trimEnd()}${CUT}` : cutText(text, room);
}

/** Where the last sentence ends that another one follows; 0 where there is none. */
const sentencesEnd = (line: string): number => [...sentences.segment(line)].at(-1)?.index ?? 0;
