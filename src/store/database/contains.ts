import { type Expression, type SqlBool, sql } from 'kysely';
import type { Engine } from './tables.ts';

/** Unlike `like`, this has no wildcards to escape and treats case alike on both engines. */
export function contains(
  engine: Engine,
  text: Expression<string>,
  part: string,
): Expression<SqlBool> {
  return engine === 'sqlite' ? sql`instr(${text}, ${part}) > 0` : sql`strpos(${text}, ${part}) > 0`;
}
