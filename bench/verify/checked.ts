import type { Verdict } from '../../commands/verify/finding.ts';
import type { Made } from './made.ts';

/** `lost`: it was not read out of the text that it stood in. */
export type Checked = Made & { got: Verdict | 'lost'; read?: string };
