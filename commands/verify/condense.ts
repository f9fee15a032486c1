import type { DiffPiece } from '../../src/chat/reply/reply.ts';

/** Of a longer stretch the words beside what differs are shown. */
const MAX_WORDS = { same: 24, gone: 60, new: 60 };
/** No square brackets, which are around what differs. */
const LEFT_OUT = '(…)';
/** Fewer are shown: a sign for two words is no shorter than they are. */
const MIN_LEFT_OUT = 4;

/** Differences with long stretches cut in the middle, so that all of them can be seen at once. */
export const condense = (pieces: DiffPiece[]): DiffPiece[] =>
  pieces.map(({ text, change }, at) => {
    const words = text.split(' ');
    const most = MAX_WORDS[change];
    if (words.length < most + MIN_LEFT_OUT) return { text, change };
    const half = most / 2;
    const before = at > 0 ? words.slice(0, half) : [];
    const behind = at < pieces.length - 1 || at === 0 ? words.slice(-half) : [];
    return { text: [...before, LEFT_OUT, ...behind].join(' '), change };
  });
