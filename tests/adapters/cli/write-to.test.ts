import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { isBrokenPipe, writeTo } from '../../../adapters/cli/write-to.ts';

describe('writeTo', () => {
  test('waits until a piece is taken, so that a slow reader sets the pace', async () => {
    let take: (() => void) | undefined;
    const slow = new Writable({
      write: (_chunk, _encoding, done) => {
        take = () => done();
      },
    });
    let written = false;
    const writing = writeTo(slow)('a').then(() => {
      written = true;
    });
    await Promise.resolve();
    expect(written).toBe(false);
    take?.();
    await writing;
    expect(written).toBe(true);
  });

  test('rejects where the reader has gone, and tells that from other failures', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(gone) });
    const error = await writeTo(closed)('a').catch((cause) => cause);
    expect(isBrokenPipe(error)).toBe(true);
    expect(isBrokenPipe(new Error('disk full'))).toBe(false);
  });
});
