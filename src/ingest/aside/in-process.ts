import type { Aside } from './create-aside.ts';

/** Does jobs on the spot, where nobody else is held up by them: in tests and scripts. */
export const inProcess: Aside = async (job, ...given) => job(...given);
