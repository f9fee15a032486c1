import {
  type Tool as Description,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import { sayBack } from '../../src/chat/say-back.ts';
import { callTool } from './call-tool.ts';
import { describeTools } from './describe-tools.ts';
import { readResource, TEMPLATES } from './resources.ts';
import type { AnswerDeps } from './to-answer.ts';
import { toTools } from './tool.ts';

export type ServerDeps = AnswerDeps & { version: string; now(): Date };

/** Examples name who is in the news, which changes by the hour. */
const EXAMPLES_MS = 600_000;

const INSTRUCTIONS = `A news desk that copies and never paraphrases. Every answer has, in structuredContent, the words as they stand in an article ("texts"), where ("spans", in the text at onrecord://articles/ID), a link to the passage and the hash of the text. Quote "texts" or "shown" and nothing else as somebody's words, name the outlet and give the link. Where "sure" is false, say "probably" before the speaker. Say "remark" where there is one. What is marked "sample" is invented and no news.`;

/** Makes servers that share what they know of the tools: one for each connection, or each request. */
export function serverMaker(deps: ServerDeps): () => McpServer {
  const { bot, version, now } = deps;
  const tools = toTools(bot.commands);
  let told: { at: number; list: Promise<Description[]> } | undefined;

  function list(): Promise<Description[]> {
    const at = now().getTime();
    if (!told || at - told.at > EXAMPLES_MS) told = { at, list: describeTools(tools, bot) };
    // What failed is tried again.
    told.list.catch(() => {
      told = undefined;
    });
    return told.list;
  }

  return function create() {
    const made = new McpServer(
      { name: 'on-record', title: 'On Record', version },
      {
        capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
        instructions: INSTRUCTIONS,
      },
    );
    const { server } = made;
    server.setRequestHandler('tools/list', async () => ({ tools: await list() }));
    server.setRequestHandler('tools/call', async ({ params }) => {
      const tool = tools.find(({ name }) => name === params.name);
      if (!tool) throw noTool(params.name, tools);
      return callTool(tool, params.arguments, deps);
    });
    server.setRequestHandler('resources/list', () => ({ resources: [] }));
    server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: TEMPLATES }));
    server.setRequestHandler('resources/read', ({ params }) =>
      readResource(
        params.uri,
        tools.find(({ name }) => name === 'receipt'),
        deps,
      ),
    );
    return made;
  };
}

const noTool = (name: string, tools: { name: string }[]): ProtocolError =>
  new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `There is no tool “${sayBack(name)}”. There are ${tools.map((tool) => tool.name).join(', ')}.`,
  );
