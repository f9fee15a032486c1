import type { LooseEnd } from '../loose-ends/loose-end.ts';
import { leftOpen } from './left-open.ts';
import { likenessOf } from './likeness.ts';
import type { Picked } from './picked.ts';
import type { Scene } from './scene.ts';

/** What a sentence would add to the sentences picked so far. */
export const GAINS: readonly string[] = [
  'likeness to the picked',
  'half like the picked',
  'likeness to the picked, squared',
  'follows a picked one',
  'goes before a picked one',
  'length after so many words',
  'new pairs of several articles',
  'new pairs, after the first pick',
  'new pairs, root',
  'takes along the one before',
  'before the first pick',
  'before the first pick, saying less of the headline',
  'long before the first pick',
  'nearness after the first pick',
  'wide nearness after the first pick',
  'nearness to a picked one',
  'shares a name with the picked',
  'brings a new name',
  'likeness to the first pick',
  'surnames without their name',
  'acronyms without their words',
  'names left unexplained',
  'phrases left unexplained',
];

/** For a sentence whose article has none picked yet. */
const NOWHERE: number[] = Array(9).fill(0);
/** A run-up of so many sentences is as long as longer ones. */
const LONG_RUN_UP = 4;
const OPEN_KINDS: LooseEnd['kind'][] = ['surname', 'acronym', 'name', 'phrase'];
/** So many are as bad as more. */
const MANY_OPEN = 2;

/** The gains of a sentence that is picked alone or `together` with others, in the order of `GAINS`. */
export function gainsOf(at: number, scene: Scene, picked: Picked, together: boolean): number[] {
  const { passages } = scene;
  const { words, source } = passages[at]!;
  const like = picked.closest[at]!;
  const gain = picked.pairGain(at);
  const open = leftOpen(at, scene, picked);
  return [
    like,
    Number(like > 0.5),
    like * like,
    Number(picked.isShownWith(at)),
    Number(picked.has(at + 1) && passages[at + 1]?.source === source),
    (Math.min(3, picked.words / 40) * Math.log(1 + words)) / 4,
    gain,
    picked.order.length > 0 ? gain : 0,
    Math.sqrt(gain),
    Number(together),
    ...placeAmong(at, scene, picked),
    ...OPEN_KINDS.map((kind) => Math.min(MANY_OPEN, timesIn(open, kind)) / MANY_OPEN),
  ];
}

const timesIn = (kinds: LooseEnd['kind'][], wanted: LooseEnd['kind']): number =>
  kinds.filter((kind) => kind === wanted).length;

/** Where a sentence stands among the picked ones of its article, and whom it shares with them. */
function placeAmong(at: number, scene: Scene, { order }: Picked): number[] {
  const { passages, likeness } = scene;
  const own = order.filter((other) => passages[other]!.source === passages[at]!.source);
  const first = own[0];
  if (first === undefined) return NOWHERE;
  const { names } = passages[at]!;
  const shared = names.filter((name) =>
    own.some((other) => passages[other]!.names.includes(name)),
  ).length;
  const nearest = Math.min(...own.map((other) => Math.abs(at - other)));
  return [
    Number(at < first),
    at < first ? Math.max(0, passages[first]!.told.share - passages[at]!.told.share) : 0,
    at < first ? Math.min(1, (first - at) / LONG_RUN_UP) : 0,
    at > first ? Math.exp((first - at) / 3) : 0,
    at > first ? Math.exp((first - at) / 10) : 0,
    Math.exp(-nearest / 2),
    Number(shared > 0),
    Number(names.length > shared),
    likenessOf(likeness, at, first),
  ];
}
