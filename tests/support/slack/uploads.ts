import type { IncomingMessage, ServerResponse } from 'node:http';

/** A file on its way: bytes first, then it is shared with a conversation. */
export type Upload = { filename: string; text: string; channel: string | null };
export type Uploads = ReturnType<typeof createUploads>;

/** The files that the app sends, each to an address of its own. */
export function createUploads() {
  const uploads = new Map<string, Upload>();
  return {
    all: (): Upload[] => [...uploads.values()],
    open: (id: string, filename: string): void =>
      void uploads.set(id, { filename, text: '', channel: null }),
    share(id: string, channel: string): void {
      uploads.get(id)!.channel = channel;
    },
    async take(
      id: string,
      body: Buffer,
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      const type = request.headers['content-type'] ?? '';
      const text = type.startsWith('multipart/') ? await partOf(body, type) : body.toString();
      uploads.get(id)!.text = text;
      response.writeHead(200).end('OK');
    },
  };
}

/** The one file of a form. */
async function partOf(body: Buffer, type: string): Promise<string> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const [part] = [...form.values()];
  return typeof part === 'string' ? part : ((await part?.text()) ?? '');
}
