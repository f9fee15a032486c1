import { JUDGE_FACTS } from './judge/answers-to.ts';
import { checkFacts, type Facts } from './learned/facts.ts';
import { type Model, type PackedModel, readTransitions } from './learned/model.ts';
import { readMap, readTable } from './learned/table.ts';
import { readTrees } from './learned/trees.ts';
import { LINK_FACTS } from './linker/link-facts.ts';
import { RANKER_FACTS } from './resolve/person-facts.ts';
import { TOKEN_FACTS } from './tagger/fact-numbers.ts';

/** The facts that each learned step reads. */
export const FACTS: Record<'tagger' | 'linker' | 'judge' | 'ranker', Facts> = {
  tagger: TOKEN_FACTS,
  linker: LINK_FACTS,
  judge: JUDGE_FACTS,
  ranker: RANKER_FACTS,
};

/** Unpacks a model; throws if its weights were learned for other facts than the steps read. */
export function readModel(packed: PackedModel): Model {
  for (const [step, facts] of Object.entries(FACTS))
    checkFacts(step, facts, packed.facts?.[step as keyof typeof FACTS] ?? {});
  const hundredths = readMap(packed.shares);
  return {
    lexicon: {
      shares: new Map(Array.from(hundredths, ([key, value]) => [key, value / 100])),
      clusters: readMap(packed.clusters),
    },
    tagger: readTable(packed.tagger),
    transitions: readTransitions(packed),
    linker: readTable(packed.linker),
    judge: readTrees(packed.judge),
    reliability: packed.reliability,
    ranker: { trees: readTrees(packed.ranker.trees), reliability: packed.ranker.reliability },
  };
}
