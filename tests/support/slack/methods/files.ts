import type { Methods, Workspace } from './method.ts';

export const fileMethods = ({ address, stamps, uploads, faults }: Workspace): Methods => ({
  'files.getUploadURLExternal': ({ filename, length }) => {
    if (!(Number(length) > 0)) faults.push(`upload: ${filename} is empty`);
    const id = stamps.newId('F');
    uploads.open(id, filename);
    return { ok: true, file_id: id, upload_url: `http://${address}/upload/${id}` };
  },
  'files.completeUploadExternal': ({ files, channel_id }) => {
    for (const { id } of files) uploads.share(id, channel_id);
    return { ok: true, files: [] };
  },
});
