import { chooseSentences } from '../src/summary/ranker/choose-sentences.ts';
import type { Ranker, RankerName } from '../src/summary/ranker/weights-of.ts';
import type { RougeExample } from './examples.ts';
import { pickWith } from './pick-with.ts';
import { type Picked, sourceOf } from './read-picks.ts';
import { examplesFor, type Texts } from './read-texts.ts';
import { RECIPES } from './recipes.ts';
import { tellSteps } from './tell-steps.ts';
import { trainRanker } from './train-ranker.ts';

/** What is picked of a text by rankers that have not seen it, as the scorers read it. */
type Line =
  | { id: string; sentences: string[] }
  | { id: string; line: Span | undefined; picks: Span[] };
type Span = { start: number; end: number };

/** Summaries of several articles are written up to this length, so that the scorer can cut them. */
const MAX_WORDS = 260;
const MAX_SENTENCES = 40;
const PICKS = 3;

/** Trains on all texts but those of a fold and picks of these, fold after fold. */
export function crossValidate(texts: Texts, names: RankerName[], folds: number): Line[] {
  const say = tellSteps(folds);
  return Array.from({ length: folds }, (_, fold) => {
    const seen = part(texts, (at) => at % folds !== fold);
    const unseen = part(texts, (at) => at % folds === fold);
    const trained = new Map(
      names.map((name) => [name, trainRanker(examplesFor(name, seen), RECIPES[name])]),
    );
    const rankerOf = (name: RankerName): Ranker => {
      const further = trained.get(name)!;
      return { first: (name === 'article' && trained.get('line')) || further, further };
    };
    say(`fold ${fold + 1} of ${folds}`);
    return names.flatMap((name): Line[] => [
      ...(name === 'article' ? unseen.picked.map((one) => pickSpans(one, rankerOf(name))) : []),
      ...(unseen.written[name] ?? []).map((one) => pickTexts(one, name, rankerOf(name))),
    ]);
  }).flat();
}

function part({ picked, written }: Texts, isIn: (at: number) => boolean): Texts {
  const some = <T>(all: T[]): T[] => all.filter((_, at) => isIn(at));
  return {
    picked: some(picked),
    written: Object.fromEntries(
      Object.entries(written).map(([name, examples]) => [name, some(examples)]),
    ),
  };
}

function pickSpans(one: Picked, ranker: Ranker): Line {
  const { choices } = chooseSentences([sourceOf(one)], { count: PICKS, ranker });
  const picks = choices.map(({ passage: { sentence } }) => ({
    start: sentence.start,
    end: sentence.end,
  }));
  return { id: one.id, line: picks[0], picks };
}

function pickTexts(example: RougeExample, name: RankerName, ranker: Ranker): Line {
  const more = name === 'article' ? {} : { steps: MAX_SENTENCES, beyond: [MAX_WORDS] };
  const picked = pickWith(example, ranker, RECIPES[name], more);
  const { passages } = example.scene;
  return {
    id: example.id,
    sentences: (picked.length > 0 ? picked : [0]).map((at) => passages[at]?.sentence.text ?? ''),
  };
}
