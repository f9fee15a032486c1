import { JUDGE_FACTS } from './judge/answers-to.ts';
import { checkFacts, type Facts } from './learned/facts.ts';
import { type Model, type PackedModel, readTransitions } from './learned/model.ts';
import { readMap, readTable } from './learned/table.ts';
import { readTrees } from './learned/trees.ts';
import { LINK_FACTS } from './linker/link-facts.ts';
import { TOKEN_FACTS } from './tagger/token-facts.ts';

/** The facts that each learned step reads. */
export const FACTS: Record<'tagger' | 'linker' | 'judge', Facts> = {
  tagger: TOKEN_FACTS,
  linker: LINK_FACTS,
  judge: JUDGE_FACTS,
};

/** Unpacks a model; throws if its weights were learned for other facts than the steps read. */
export function readModel(packed: PackedModel): Model {
  checkFacts('tagger', FACTS.tagger, packed.facts?.tagger ?? {});
  checkFacts('linker', FACTS.linker, packed.facts?.linker ?? {});
  checkFacts('judge', FACTS.judge, packed.facts?.judge ?? {});
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
  };
}
