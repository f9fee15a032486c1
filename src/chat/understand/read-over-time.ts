import type { Reading } from './reading.ts';

// `holm vs marchetti on pay`
const VERSUS = /\S (?:vs\.?|versus) \S/u;
// `how has Greta Holm changed on pay`, `how did marsh change her mind about the strike`
const CHANGED =
  /^how (?:has|have|had|did) (.+?) (?:changed?|shift(?:ed)?|evolved?|moved?)(?: (?:her|his|its|their) (?:line|mind|tone|tune|view|views|wording|words))?(?: ((?:about|on|over|regarding) .+))?$/u;

/** What asks for two people side by side, or for one over time; only where it names somebody known. */
export function readOverTime(bare: string, low: string): Reading[] {
  if (VERSUS.test(low)) return [chance(`compare ${bare}`)];
  const [whole, name, topic = ''] = CHANGED.exec(low) ?? [];
  if (whole === undefined || name === undefined || low.length !== bare.length) return [];
  const at = low.indexOf(name);
  const who = bare.slice(at, at + name.length);
  const about = topic === '' ? '' : ` ${bare.slice(bare.length - topic.length)}`;
  return [{ ...chance(`timeline ${who}${about}`), needs: 'speaker' }];
}

const chance = (line: string): Reading => ({ line, meant: 'tried', isChance: true });
