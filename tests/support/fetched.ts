import type { Fetched } from '../../src/ingest/web/read-response.ts';

/** A server's answer with this text, of which nothing else is known. */
export const fetched = (url: string, text: string): Fetched => ({
  status: 200,
  url,
  permanentUrl: null,
  body: new TextEncoder().encode(text),
  contentType: null,
  etag: null,
  lastModified: null,
});
