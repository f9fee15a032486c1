import { CERTAINTY, linkSources, stepOf } from '../src/quotes/linker/link.ts';
import type { Reliability } from '../src/quotes/tagger/model.ts';
import type { Table } from '../src/quotes/tagger/table.ts';
import { goldOf, isSource } from './gold.ts';
import type { Tagged } from './linker.ts';

/**
 * The share of right sources for each step of the linker's certainty, made never to fall as certainty rises
 * (isotonic regression by pooling adjacent violators): reading a certainty off it calibrates it. Quoted words
 * and reported speech are measured apart.
 */
export function measureReliability(tagged: Tagged[], linker: Table): Reliability {
  const blocks = () => CERTAINTY.map((): Block => ({ right: 0, count: 0, steps: 1 }));
  const counts = { quoted: blocks(), reported: blocks() };
  for (const { document, segments } of tagged) {
    const { tokens } = document.script;
    for (const { content, source, likely } of linkSources(document.script, segments, { linker })) {
      if (!source) continue;
      const gold = goldOf(document, content);
      const quoted = tokens
        .slice(content.first, content.last + 1)
        .some(({ stretch }) => stretch >= 0);
      const block = counts[quoted ? 'quoted' : 'reported'][stepOf(likely)] as Block;
      block.count++;
      if (gold && isSource(document, gold, source)) block.right++;
    }
  }
  return { quoted: pool(counts.quoted), reported: pool(counts.reported) };
}

type Block = { right: number; count: number; steps: number };

function pool(blocks: Block[]): number[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    for (;;) {
      const last = pooled.at(-1) as Block;
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

const shareOf = ({ right, count }: Block): number => (right + 1) / (count + 2);
