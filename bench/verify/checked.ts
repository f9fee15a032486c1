import type { Verdict } from '../../commands/verify/finding.ts';
import type { Made } from './made.ts';

/**
 * `lost`: it was not read out of the text that it stood in. Of such a text also what was `read` there,
 * and whether with the speaker whom it names.
 */
export type Checked = Made & { got: Verdict | 'lost'; read?: string; isNamed?: boolean };
