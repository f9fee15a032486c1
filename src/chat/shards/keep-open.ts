import type { Shard } from './shards.ts';

/** It is opened once. `start` throws, or `onEnd` is told, where it does not last. */
export type Connection = {
  start(onEnd: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
};

/** Makes a connection; what comes over it counts only while `isHeld` says so. */
export type Open<Opened extends Connection> = (shard: Shard, isHeld: () => boolean) => Opened;

export type Failed = { shard: Shard; isOpen(): boolean };

type OpenDeps<Opened extends Connection> = {
  open: Open<Opened>;
  /** Whether nothing that is held here may be relied on any more. */
  isOver(): boolean;
  onUp(): void;
  /** Told of one that is open, which it may be no longer when it comes to be closed. */
  onFailure(failed: Failed, error: unknown): void;
};

/** The connections that are open here. */
export function keepOpen<Opened extends Connection>(deps: OpenDeps<Opened>) {
  const held = new Map<number, Opened>();
  const up = new Set<Opened>();
  return {
    ids: () => [...held.keys()],
    all: () => [...held.values()],
    has: (id: number) => held.has(id),
    isAnyUp: () => up.size > 0,

    /** One that is closed on purpose does not fail. */
    connect(shard: Shard): void {
      const isOpen = (): boolean => held.get(shard.id) === connection;
      const connection = deps.open(shard, () => isOpen() && !deps.isOver());
      held.set(shard.id, connection);
      const fail = (error: unknown): void => {
        if (isOpen()) deps.onFailure({ shard, isOpen }, error);
      };
      const rise = (): void => {
        if (!isOpen()) return;
        up.add(connection);
        deps.onUp();
      };
      connection.start(fail).then(rise, fail);
    },

    /** From this moment on nothing that comes over them counts. */
    async close(ids: number[]): Promise<void> {
      const closing = ids.flatMap((id) => held.get(id) ?? []);
      for (const id of ids) held.delete(id);
      for (const connection of closing) up.delete(connection);
      await Promise.all(closing.map((connection) => connection.stop()));
    },
  };
}
