// The classes of pictures that stand for a sign: emoji, wp-smiley, twemoji …
const EMOJI = /(?:^|[\s_-])(?:emoji|emojione|emoticon|smil(?:ey|ie)|twemoji)(?:$|[\s_-])/iu;
const MAX_SIGN_CHARS = 16;

/** The sign that a picture within a line stands for; undefined for any other picture. */
export const emojiSign = (
  classes: string | null | undefined,
  alt: string | null | undefined,
): string | undefined =>
  classes && alt && alt.length <= MAX_SIGN_CHARS && EMOJI.test(classes) ? alt : undefined;
