import type { Tool as Description } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { answer } from './answer-schema.ts';
import { askFor } from './call-tool.ts';
import type { AnswerDeps } from './to-answer.ts';
import { toCall } from './to-call.ts';
import type { Tool } from './tool.ts';

const OUTPUT = toSchema(answer) as NonNullable<Description['outputSchema']>;
/** Nothing is fetched: who may not change the desk cannot have it read an address. */
const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** The tools as programs are told of them, with examples that have an answer here. */
export async function describeTools(tools: Tool[], bot: AnswerDeps['bot']): Promise<Description[]> {
  const examples = await bot.examples(askFor(''));
  return tools.map(({ name, fullName, verb, input }) => {
    const ready = (examples.get(fullName) ?? []).filter(({ isFirst }) => !isFirst);
    const calls = ready.flatMap(({ line }) => toCall(line, bot.commands) ?? []);
    return {
      name,
      description: `${verb.about}.`,
      inputSchema: {
        ...(toSchema(input) as Description['inputSchema']),
        ...(calls.length > 0 && { examples: calls.map((call) => call.arguments) }),
      },
      outputSchema: OUTPUT,
      annotations: ANNOTATIONS,
    };
  });
}

/** Bounds that every whole number has say nothing. */
function toSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
