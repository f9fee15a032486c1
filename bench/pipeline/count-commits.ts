import { DatabaseSync, type StatementSync } from 'node:sqlite';

const WRITES = /^\s*(?:insert|update|delete|replace|with)\b/iu;

/** Counts what SQLite commits from now on: transactions, and statements that write by themselves. */
export function countCommits(): { stop(): number } {
  let commits = 0;
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function prepareCounted(sql) {
    const statement = prepare.call(this, sql);
    const isCommit = /^\s*commit\b/iu.test(sql);
    if (!isCommit && !WRITES.test(sql)) return statement;
    for (const way of ['run', 'all'] as const) {
      const plain = statement[way].bind(statement) as (...given: unknown[]) => unknown;
      (statement as Record<typeof way, unknown>)[way] = (...given: unknown[]) => {
        if (isCommit || !this.isTransaction) commits++;
        return plain(...given);
      };
    }
    return statement as StatementSync;
  };
  return {
    stop() {
      DatabaseSync.prototype.prepare = prepare;
      return commits;
    },
  };
}
