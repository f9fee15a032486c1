import { checkQuotation } from '../../commands/verify/check-quotation.ts';
import type { Finding } from '../../commands/verify/finding.ts';
import { readBrought } from '../../commands/verify/read-brought.ts';
import type { Context } from '../../src/chat/command.ts';
import { foldWords } from '../../src/text/fold.ts';
import { shuffle } from '../../train/random.ts';
import type { Checked } from './checked.ts';
import type { Made } from './made.ts';
import { countWords } from './material.ts';
import { lineOf } from './record.ts';
import { writePaste } from './write-paste.ts';

const A_PASTE = 10;
const MIN_WORDS = 4;
/** A quotation that was read in pieces, or with more, is not the one that was brought. */
const MIN_OVERLAP = 0.8;

export type Pastes = {
  checked: Checked[];
  /** What was read as a quotation and is none that was brought. */
  others: string[];
};

/** Mixes quotations in texts, ten each, and checks what is read out of them. */
export async function checkPastes(
  made: Made[],
  { count, random, context }: { count: number; random: () => number; context: Context },
): Promise<Pastes> {
  const fit = made.filter(
    ({ speaker, words, kind }) =>
      speaker !== null && countWords(words) >= MIN_WORDS && !/: other (?:marks|white)/u.test(kind),
  );
  const byVerdict = [...Map.groupBy(fit, ({ verdict }) => verdict).values()];
  for (const group of byVerdict) shuffle(group, random);
  const checked: Checked[] = [];
  const others: string[] = [];
  for (let n = 0; n < count; n++) {
    const own = Array.from({ length: A_PASTE }, (_, at) => {
      const group = byVerdict[(n * A_PASTE + at) % byVerdict.length]!;
      return group[Math.floor((n * A_PASTE + at) / byVerdict.length) % group.length]!;
    });
    shuffle(own, random);
    const { text, forms } = writePaste(own, random);
    const findings: Finding[] = [];
    for (const brought of await readBrought(text, context))
      findings.push(await checkQuotation(brought, {}, context));
    const left = new Set(findings);
    for (const [at, one] of own.entries()) {
      const finding = [...left].find(({ words }) => overlap(words, one.words) >= MIN_OVERLAP);
      if (finding) left.delete(finding);
      const isNamed = finding !== undefined && isSameName(finding.speaker, one.speaker);
      const read = finding ? `read as of ${finding.speaker}: ${finding.words}` : text;
      checked.push({
        ...one,
        kind: `paste: ${forms[at]}`,
        got: finding?.verdict ?? 'lost',
        read,
        isNamed,
      });
    }
    others.push(...[...left].map(({ words }) => words));
  }
  return { checked, others };
}

function overlap(one: string, other: string): number {
  const [own, others] = [foldWords(one), foldWords(other)];
  const shorter = own.length < others.length ? own : others;
  const isIn = lineOf(own.length < others.length ? others : own).includes(lineOf(shorter));
  return isIn ? shorter.length / Math.max(own.length, others.length) : 0;
}

const isSameName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && foldWords(one).at(-1) === foldWords(other).at(-1);
