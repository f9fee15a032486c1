import { ASKED } from './functions/asked.ts';
import { INTAKE } from './functions/intake.ts';
import { SHOWN } from './functions/shown.ts';
import { STAGES } from './functions/stages.ts';
import type { Read } from './measure.ts';

/** Each public function that is given what strangers write, by folder and name. */
export const FUNCTIONS: Record<string, Read> = { ...STAGES, ...INTAKE, ...ASKED, ...SHOWN };
