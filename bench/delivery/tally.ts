import type { Delivery } from '../../src/model.ts';
import type { Accepted } from './peer-types.ts';

export type Tally = {
  due: number;
  rows: number;
  posts: number;
  /** Never arrived, or never became a delivery. */
  lost: number;
  /** Arrived more than once. */
  doubled: number;
  /** The platform of each, and the seconds between its posts. */
  doubles: string[];
  /** Not closed as sent: by state. */
  others: Record<string, number>;
  /** From due to arrival, in seconds. */
  late: { p50: number; p90: number; max: number };
};

/** Holds what was due against what stands in the channels. */
export function tally(
  due: number,
  rows: Pick<Delivery, 'id' | 'dueAt' | 'state'>[],
  accepted: Accepted[],
): Tally {
  const byKey = Map.groupBy(accepted, ({ key }) => key);
  const arrived = rows.filter(({ id }) => byKey.has(id));
  const doubles = arrived
    .map(({ id }) => byKey.get(id)!)
    .filter((posts): posts is [Accepted, Accepted, ...Accepted[]] => posts.length > 1);
  const late = arrived
    .map(({ id, dueAt }) => (byKey.get(id)![0]!.at - Date.parse(dueAt)) / 1_000)
    .sort((one, other) => one - other);
  const at = (share: number): number => late[Math.floor(share * (late.length - 1))] ?? Number.NaN;
  const states = Map.groupBy(
    rows.filter(({ state }) => state !== 'sent'),
    ({ state }) => state,
  );
  return {
    ...{ due, rows: rows.length, posts: accepted.length },
    lost: due - arrived.length,
    doubled: doubles.length,
    doubles: doubles.map(
      ([first, second]) => `${first.platform}, ${(second.at - first.at) / 1_000} s`,
    ),
    others: Object.fromEntries([...states].map(([state, of]) => [state, of.length])),
    late: { p50: at(0.5), p90: at(0.9), max: at(1) },
  };
}
