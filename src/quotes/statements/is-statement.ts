import type { StatementClass } from '../../model.ts';

const TOLD: ReadonlySet<StatementClass> = new Set(['assert', 'deny', 'urge', 'promise']);

/** Whether speech of this class can be told as what somebody has said. */
export const isStatement = (kind: StatementClass): boolean => TOLD.has(kind);
