import { ResourceNotFoundError } from '@modelcontextprotocol/server';
import { sayBack } from '../../src/chat/say-back.ts';
import { callTool } from './call-tool.ts';
import type { AnswerDeps } from './to-answer.ts';
import type { Tool } from './tool.ts';

/** What can be read by its address: the texts that spans count in, and receipts. */
export const TEMPLATES = [
  {
    name: 'article',
    uriTemplate: 'onrecord://articles/{id}',
    description: 'The stored text of an article. Spans are UTF-16 offsets in it.',
    mimeType: 'text/plain',
  },
  {
    name: 'receipt',
    uriTemplate: 'onrecord://receipts/{id}',
    description: 'A statement in its passage, with all that is known of its source.',
    mimeType: 'application/json',
  },
];

const ADDRESS = /^onrecord:\/\/(articles|receipts)\/([^/?#]{1,300})$/u;

/** Throws a `ResourceNotFoundError` where there is no such thing here. */
export async function readResource(uri: string, receipt: Tool | undefined, deps: AnswerDeps) {
  const [, kind, coded = ''] = ADDRESS.exec(uri) ?? [];
  const id = decoded(coded);
  if (kind === 'articles' && id !== undefined) {
    const article = await deps.findArticle(id);
    if (article) return { contents: [{ uri, mimeType: 'text/plain', text: article.text }] };
  }
  if (kind === 'receipts' && id !== undefined && receipt) {
    const { isError, structuredContent } = await callTool(receipt, { id }, deps);
    const text = JSON.stringify(structuredContent, null, 2);
    if (!isError) return { contents: [{ uri, mimeType: 'application/json', text }] };
  }
  throw new ResourceNotFoundError(
    uri,
    `There is no “${sayBack(uri)}” here. The tools give the ids of articles and receipts.`,
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
