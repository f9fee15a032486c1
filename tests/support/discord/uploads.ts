export type Upload = { filename: string; content: string | Buffer; type?: string };
export type Uploads = ReturnType<typeof createUploads>;

/** Files that people attach, on a server of Discord's. */
export function createUploads(address: () => string, newId: () => string) {
  const uploads = new Map<string, Upload>();
  return {
    uploads,
    /** Gives the id by which an option names the file. */
    upload(upload: Upload): string {
      const id = newId();
      uploads.set(id, upload);
      return id;
    },
    /** As an interaction describes it. */
    describe(id: string): object | undefined {
      const upload = uploads.get(id);
      if (!upload) return undefined;
      const { filename, content, type = 'application/octet-stream' } = upload;
      const url = `http://${address()}/attachments/${id}/${encodeURIComponent(filename)}`;
      const size = Buffer.byteLength(content);
      return { id, filename, size, url, proxy_url: url, content_type: type, ephemeral: true };
    },
  };
}
