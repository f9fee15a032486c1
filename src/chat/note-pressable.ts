import type { Pressable, Reply } from './reply/reply.ts';

type Asked = {
  write?(line: string): string;
  pressable?(typed: string): Pressable | undefined;
};

/**
 * A question whose answer gets to know which commands it says to type, on platforms that can show a
 * command to be pressed.
 */
export function notePressable<Ask extends Asked>(
  ask: Ask,
): { noted: Ask; tell(answer: Reply): Reply } {
  const pressable: Pressable[] = [];
  const { write = (line: string) => `/${line}` } = ask;
  return {
    noted: {
      ...ask,
      write(line) {
        const typed = write(line);
        const found = ask.pressable?.(typed);
        if (found) pressable.push(found);
        return typed;
      },
    },
    tell: (answer) => (pressable.length > 0 ? { ...answer, pressable } : answer),
  };
}
