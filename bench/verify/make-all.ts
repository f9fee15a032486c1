import type { Verdict } from '../../commands/verify/finding.ts';
import { ALTERED } from './draft-altered.ts';
import { CUT } from './draft-cut.ts';
import { type Drafter, EXACT } from './draft-exact.ts';
import { JOINED } from './draft-joined.ts';
import { MISATTRIBUTED } from './draft-misattributed.ts';
import { NONE } from './draft-none.ts';
import type { Made } from './made.ts';
import type { Material } from './material.ts';
import { rightVerdict } from './right-verdict.ts';

const DRAFTERS: [Verdict, { [kind: string]: Drafter }][] = [
  ['exact', EXACT],
  ['cut', CUT],
  ['altered', ALTERED],
  ['misattributed', MISATTRIBUTED],
  ['joined', JOINED],
  ['none', NONE],
];
const MAX_TRIES = 300;

/**
 * So many quotations of each kind; fewer where the material does not give them. The same text is
 * brought once by a kind. Where two verdicts are right, none is brought.
 */
export function makeAll(material: Material, each: number): Made[] {
  return DRAFTERS.flatMap(([verdict, drafters]) =>
    Object.entries(drafters).flatMap(([kind, draft]) => {
      const made = new Map<string, Made>();
      for (let tries = 0; made.size < each && tries < each * MAX_TRIES; tries++) {
        const drafted = draft(material);
        if (!drafted || made.has(drafted.words)) continue;
        const one: Made = { verdict, kind: `${verdict}: ${kind}`, ...drafted };
        const right = rightVerdict(one, material.record);
        if (right) made.set(one.words, { ...one, verdict: right });
      }
      return [...made.values()];
    }),
  );
}
