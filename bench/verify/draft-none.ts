import { type Drafter, nameOf } from './draft-exact.ts';
import { between, type Material, pick } from './material.ts';
import type { Said } from './record.ts';

/** How many that were kept out are looked through for the one that is most like the record. */
const LOOKED_THROUGH = 12;
const [FEWEST, MOST] = [6, 24];

/** Not on record. */
export const NONE: { [kind: string]: Drafter } = {
  'of a report kept out, its speaker': (material) => ofMissing(material, nameOf),
  'of a report kept out, nobody named': (material) => ofMissing(material, () => null),
  'of a report kept out, a known speaker': (material) =>
    ofMissing(material, () => anybody(material)),
  'of a report kept out, same topic': (material) => {
    const some = Array.from({ length: LOOKED_THROUGH }, () =>
      pick(material.missing, material.random),
    );
    const said = some.reduce((best, one) =>
      nearness(one, material) > nearness(best, material) ? one : best,
    );
    return drafted(said, material.random() < 0.5 ? anybody(material) : null);
  },
  'words of the record mixed': (material) => invented(material, 1),
  'two and three words of the record in a row, mixed': (material) => invented(material, 3),
};

const drafted = (said: Said, speaker: string | null) => ({
  words: said.text,
  speaker,
  from: [said.id],
});

function ofMissing(material: Material, speakerOf: (said: Said) => string | null) {
  const said = pick(material.missing, material.random);
  return drafted(said, speakerOf(said));
}

const anybody = ({ speakers, random }: Material): string => pick(speakers, random).name;

const nearness = ({ text }: Said, { record }: Material): number => record.shareOf(text);

function invented(material: Material, run: number) {
  const { words, random, record } = material;
  const length = between(FEWEST, MOST, random);
  const own: string[] = [];
  while (own.length < length) {
    const at = between(0, words.length - run, random);
    own.push(...words.slice(at, at + (run === 1 ? 1 : between(2, run, random))));
  }
  const text = own.join(' ').toLowerCase();
  const sentence = `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  if (!record.isStrange(sentence)) return undefined;
  return { words: sentence, speaker: random() < 0.5 ? anybody(material) : null, from: [] };
}
