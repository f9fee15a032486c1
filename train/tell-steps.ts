import { onStandardError } from '../adapters/cli/on-standard-error.ts';
import { tellProgress } from '../adapters/cli/tell-progress.ts';

/** Tells each step that is done, and how long the others may take if they are alike. */
export function tellSteps(total: number): (what: string) => void {
  const { tell, end } = tellProgress({ ...onStandardError(), quietMs: 0 });
  let done = 0;
  return (what) => {
    done++;
    tell({ done, total, what });
    if (done === total) end();
  };
}
