import { readNote } from '../../texts/read-note.ts';
import { lengthOf } from '../words/text-length.ts';
import type { Surveyed } from './survey-prose.ts';

/** Less than this share of what was found is no loss, but what an article may do without. */
const MIN_LOSS = 0.15;
/** Where the page says how long its text is, and it is longer than was found. */
const MIN_LOSS_TOLD = 0.1;
const FOUND_SHARE = 0.85;
/** With fewer of the paragraphs found on the page as it was, the two cannot be put together. */
const MIN_MATCHED = 0.8;
/** Prose elsewhere in the article must be alike to so much of what was found. */
const MIN_KIND_SHARE = 0.2;

/**
 * Adds paragraphs that Readability lost, where they are much: those in boxes of the same kind as what
 * it found, and other prose of the same `<article>`. That happens to a text in several containers,
 * behind an advert, below a fold. `told` is the length that the page gives, or 0.
 */
export function addLostProse(found: string[], survey: Surveyed[], told: number): string[] {
  const length = lengthOf(found);
  if (told > 0 && length >= told * FOUND_SHARE) return found;
  const lines = new Set(found);
  const matched = survey.filter(({ text }) => lines.has(text));
  if (lengthOf(matched.map(({ text }) => text)) < length * MIN_MATCHED) return found;
  const isLost = lostBeside(matched);
  const lost = survey.filter((block) => !lines.has(block.text) && isLost(block));
  const loss = lengthOf(lost.map(({ text }) => text));
  if (loss < length * (told > 0 ? MIN_LOSS_TOLD : MIN_LOSS)) return found;
  return insert(found, survey, new Set(lost));
}

/** What was found stays as it is; what was lost comes behind the line that it followed on the page. */
function insert(found: string[], survey: Surveyed[], lost: Set<Surveyed>): string[] {
  const lines = new Set(found);
  const placed = new Map<string, string[]>();
  let before = '';
  for (const block of survey) {
    if (lines.has(block.text)) before = block.text;
    else if (lost.has(block)) {
      if (!placed.has(before)) placed.set(before, []);
      placed.get(before)!.push(block.text);
    }
  }
  const behind = (line: string): string[] => {
    const texts = placed.get(line) ?? [];
    placed.delete(line);
    return texts;
  };
  return [...behind(''), ...found.flatMap((line) => [line, ...behind(line)])];
}

/** Whether a block is prose like that which was found, or in the same article. */
function lostBeside(matched: Surveyed[]): (block: Surveyed) => boolean {
  const prose = matched.filter(({ isProse }) => isProse);
  const enough = (all: unknown[]): boolean => all.length >= prose.length * MIN_KIND_SHARE;
  const common = <T>(of: (block: Surveyed) => T): Set<T> =>
    new Set([...Map.groupBy(prose, of)].filter(([, all]) => enough(all)).map(([key]) => key));
  const kinds = common(({ kind }) => kind);
  const articles = common(({ article }) => article);
  return ({ text, isProse, kind, article }) =>
    isProse &&
    (article === null ? articles.has(null) && kinds.has(kind) : articles.has(article)) &&
    readNote(text) === undefined;
}
