import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Functions whose own steps are told apart. */
const OPENED: ReadonlySet<string> = new Set(['extractQuotes', 'attribute']);

/**
 * Runs some work under V8's sampling profiler: which share of the time, 0 to 1, went into each step that
 * `extractQuotes` takes, the largest first.
 */
export async function shareOfStages(work: () => void): Promise<[stage: string, share: number][]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const times = new Map<string, number>();
  const stages = stagesOf(profile);
  profile.samples?.forEach((node, at) => {
    const stage = stages.get(node);
    if (stage) times.set(stage, (times.get(stage) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  });
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return Array.from(times, ([stage, time]): [string, number] => [stage, time / all]).sort(
    (a, b) => b[1] - a[1],
  );
}

/** The stage of each node of the profile: the first function below those that are opened. */
function stagesOf({ nodes }: Profiler.Profile): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map<number, string>();
  const visit = (id: number, stage: string | undefined, isOpen: boolean): void => {
    const { callFrame, children } = byId.get(id)!;
    const name = callFrame.functionName || 'what is said of each';
    const opens = OPENED.has(name) && (isOpen || stage === undefined);
    const own = opens || isOpen ? name : stage;
    if (own) stages.set(id, own);
    for (const child of children ?? []) visit(child, own, opens);
  };
  visit(nodes[0]!.id, undefined, false);
  return stages;
}
