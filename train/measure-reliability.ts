import { CERTAINTY_STEPS, certaintyStep } from '../src/quotes/judge/certainty-step.ts';
import { judge } from '../src/quotes/judge/judge.ts';
import type { Model, Reliability } from '../src/quotes/learned/model.ts';
import { readByRule } from '../src/quotes/rules/read-by-rule.ts';
import { goldOf, isAnnotated, isSource } from './gold.ts';
import type { Tagged } from './train-linker.ts';

/**
 * Measures the share of right sources for each step of the judge's certainty, so that a certainty
 * can be read as a probability. The shares never fall as certainty rises (isotonic regression by
 * pooling adjacent violators). Quoted words and reported speech are measured apart.
 */
export function measureReliability(
  tagged: Tagged[],
  model: Pick<Model, 'lexicon' | 'linker' | 'judge'>,
): Reliability {
  const blocks = () => CERTAINTY_STEPS.map((): Block => ({ right: 0, count: 0, steps: 1 }));
  const counts = { quoted: blocks(), reported: blocks() };
  for (const { document, tags } of tagged) {
    const { doc } = document;
    for (const { content, stretches, source, likely } of judge(doc, tags, readByRule(doc), model)) {
      if (!source || !isAnnotated(document, content)) continue;
      const gold = goldOf(document, content);
      const block = counts[stretches.length > 0 ? 'quoted' : 'reported'][certaintyStep(likely)]!;
      block.count++;
      if (gold && isSource(document, gold, source)) block.right++;
    }
  }
  return { quoted: pool(counts.quoted), reported: pool(counts.reported) };
}

/** Neighbouring steps taken together. */
export type Block = { right: number; count: number; steps: number };

export function pool(blocks: Block[]): number[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    for (;;) {
      const last = pooled.at(-1)!;
      const before = pooled.at(-2);
      if (!before || shareOf(before) <= shareOf(last)) break;
      pooled.splice(-2, 2, {
        right: before.right + last.right,
        count: before.count + last.count,
        steps: before.steps + last.steps,
      });
    }
  }
  return pooled.flatMap((block) =>
    Array.from({ length: block.steps }, () => Math.round(shareOf(block) * 1000) / 1000),
  );
}

/** Held back a little towards one half, for steps with few answers. */
const shareOf = ({ right, count }: Block): number => (right + 1) / (count + 2);
