import { answersTo } from '../src/quotes/judge/answers-to.ts';
import { findQuestions, type Question } from '../src/quotes/judge/find-questions.ts';
import { settingOf } from '../src/quotes/judge/setting.ts';
import type { Model } from '../src/quotes/learned/model.ts';
import type { PackedTrees } from '../src/quotes/learned/trees.ts';
import { readByRule } from '../src/quotes/rules/read-by-rule.ts';
import { type Document, goldOf, isAnnotated, isSource } from './gold.ts';
import type { Tagged } from './train-linker.ts';
import { type Rows, trainTrees } from './train-trees.ts';

type Known = Pick<Model, 'lexicon' | 'linker'>;

/** Trains the judge on what tagger and linker find in articles that they have not learned from. */
export function trainJudge(parts: { tagged: Tagged[]; known: Known }[]): PackedTrees {
  const facts: Float32Array[] = [];
  const right: boolean[] = [];
  const starts = [0];
  for (const { tagged, known } of parts)
    for (const { document, tags } of tagged) {
      const { doc } = document;
      const setting = settingOf(doc, tags, known.lexicon);
      for (const question of findQuestions(doc, tags, readByRule(doc), known)) {
        if (!isAnnotated(document, question.content)) continue;
        const truth = truthOf(document, question);
        if (!truth.includes(true)) continue;
        facts.push(...answersTo(setting, question));
        right.push(...truth);
        starts.push(facts.length);
      }
    }
  return trainTrees(toRows(facts, right, starts));
}

/** Which answers are right: each candidate, nobody among them, and at the end “no speech”. */
function truthOf(document: Document, { content, candidates }: Question): boolean[] {
  const gold = goldOf(document, content);
  const said = candidates.map(({ source }) => {
    if (!gold) return false;
    return source ? isSource(document, gold, source) : gold.source === null;
  });
  return [...said, gold === undefined];
}

function toRows(given: Float32Array[], right: boolean[], starts: number[]): Rows {
  const width = given[0]?.length ?? 0;
  const facts = new Float32Array(given.length * width);
  given.forEach((row, at) => {
    facts.set(row, at * width);
  });
  return { facts, width, right: Uint8Array.from(right, Number), starts: Int32Array.from(starts) };
}
