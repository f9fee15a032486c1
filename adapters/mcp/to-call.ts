import type { Command } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { parseLine } from '../../src/chat/line/line.ts';
import { nameOf, toTools } from './tool.ts';

export type ToolCall = { tool: string; arguments: Record<string, string | number> };

/** The call that a line means; undefined where it is no tool’s, or says more than one takes. */
export function toCall(line: string, commands: Command[]): ToolCall | undefined {
  try {
    const { name, given } = parseLine(line, commands);
    const tool = toTools(commands).find((one) => one.name === nameOf(name));
    if (!tool || Object.keys(given).some((key) => !tool.options[key])) return undefined;
    const typed = Object.entries(given).map(([key, value]) => [
      key,
      tool.options[key]!.kind === 'number' ? Number(value) : value,
    ]);
    return { tool: tool.name, arguments: Object.fromEntries(typed) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
