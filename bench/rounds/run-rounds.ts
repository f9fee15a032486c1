/** Processor milliseconds of each round, in their order. */
export type Rounds = number[];

type Works<Name extends string> = Record<Name, () => unknown>;

const ROUNDS = 5;

/**
 * Does several works by turns, five rounds by default, so that what else the machine does meets all
 * of them alike. Gives what each took in each round: processor milliseconds of the whole process,
 * or of the clock with `clock`. A round that is not counted goes before, so that all is compiled.
 */
export async function runRounds<Name extends string>(
  works: Works<Name>,
  { rounds = ROUNDS, clock = false } = {},
): Promise<Record<Name, Rounds>> {
  const named = Object.entries(works) as [Name, () => unknown][];
  const taken = Object.fromEntries(named.map(([name]) => [name, [] as Rounds])) as Record<
    Name,
    Rounds
  >;
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of round % 2 === 0 ? named : named.toReversed()) {
      const ms = await time(work, clock);
      if (round > 0) taken[name].push(ms);
    }
  return taken;
}

async function time(work: () => unknown, clock: boolean): Promise<number> {
  const since = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return clock ? performance.now() - since : (user + system) / 1_000;
}
