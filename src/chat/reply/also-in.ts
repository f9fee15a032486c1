import { message, say } from '../../language/say.ts';

const ALSO_IN = message('also in {outlets}');
const GAP = '\0';

/** `also in Post and 2 more`, which ends a remark. */
export const alsoIn = (outlets: string): string => say(ALSO_IN, { outlets });

/** A remark without it, for a story, which names its outlets itself. */
export function withoutAlsoIn(remark: string): string {
  const [begin = ''] = say(ALSO_IN, { outlets: GAP }).split(GAP);
  if (begin === '') return remark;
  if (remark.startsWith(begin)) return '';
  const at = remark.lastIndexOf(`; ${begin}`);
  return at < 0 ? remark : remark.slice(0, at);
}
