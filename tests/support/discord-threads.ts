type Thread = { id: string; parent: string; name: string; archived: boolean; locked: boolean };
type Answer = [number, unknown?];

/** Threads begun with messages, as Discord keeps them: each has the id of its message. */
export function createThreads({
  hasMessage,
  onOpen,
}: {
  hasMessage(channel: string, id: string): boolean;
  /** Its first message stands for the one it was begun with. */
  onOpen(thread: Thread): void;
}) {
  const threads = new Map<string, Thread>();
  return {
    threads,
    open(parent: string, message: string, { name }: { name: string }): Answer {
      if (threads.has(parent)) return refused(400, 50024, 'Cannot execute action on this channel');
      if (!hasMessage(parent, message)) return refused(404, 10008, 'Unknown Message');
      if (threads.has(message))
        return refused(400, 160004, 'A thread has already been created for this message');
      const thread = { id: message, parent, name, archived: false, locked: false };
      threads.set(message, thread);
      onOpen(thread);
      return [201, { id: message, parent_id: parent, type: 11, name }];
    },
    /** A message opens an archived thread again, but none that is locked. */
    refusePost(id: string): Answer | undefined {
      const thread = threads.get(id);
      if (!thread) return undefined;
      if (thread.locked) return refused(400, 160005, 'This thread is locked');
      thread.archived = false;
      return undefined;
    },
  };
}

const refused = (status: number, code: number, message: string): Answer => [
  status,
  { code, message },
];
