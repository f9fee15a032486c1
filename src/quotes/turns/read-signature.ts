/** Who signs what stands above, in offsets of the paragraph. */
export type Signature = {
  /** Where the dash stands. */
  start: number;
  nameStart: number;
  name: string;
  /** `post`: it has the form of a post; `name`: a name, and perhaps who that is. */
  form: 'post' | 'name';
  /** What the person is called behind the name. */
  role: string | undefined;
};

const MONTH_DAY = String.raw`\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:,? \d{4})?`;
const DAY_MONTH = String.raw`\d{1,2} \p{Lu}\p{Ll}{2,8}\.?,?(?: \d{4})?`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?`;
const DATE = String.raw`(?:(?:${CLOCK},? ?[·•-]? ?)?(?:${MONTH_DAY}|${DAY_MONTH}|\d{4}-\d{2}-\d{2})(?:,? (?:at )?${CLOCK})?)`;
const PLATFORM =
  '(?:X|Twitter|Facebook|Instagram|Bluesky|Threads|Truth Social|LinkedIn|TikTok|Mastodon|Telegram|YouTube|Weibo|Substack)';
const HANDLE = String.raw`\(?@[\w.@-]{1,60}\)?`;
const ON = String.raw`(?:,? (?:on|via) ${PLATFORM}| \((?:on |via )?${PLATFORM}\))`;

// “(@annlee) November 26, 2026”, “on X”, “ via Facebook, Nov 26”: what follows the name under a post.
const POST_TAIL = new RegExp(
  String.raw`^(?: ${HANDLE}${ON}?|${ON})(?:,? ?[·•|]? ?${DATE})?\.?$`,
  'u',
);
// “Ann Lee”, “Dr. Ann van Lee”; under a post also “Ann Lee MP 🚢” or “The Harbour”
const NAME =
  /^(?:(?:Dr|Gen|Mr|Mrs|Ms|Prof|Rep|Sen)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|al|bin|da|de|del|der|la|van|von)){0,4}/u;
// “Ann Lee MP”, “Ann Lee, MD 🚢”: what is no part of the name.
const HONOURS = /,? (?:KC|MBE|MD|MEP|MLA|MP|MSP|OBE|PhD|QC|TD)$/u;
const HANDLED = /^(\S[^\n()—–@]{0,58}\S)(?= \(?@\w)/u;
// “, harbour minister”, “ (Greens)”; no verb of a sentence fits into so few words.
const ROLE = /^(?:, ([^.!?;:,]{2,60}(?:, [^.!?;:,]{2,40})?)| \(([^()]{2,40})\))?\.?$/u;
const MAX_ROLE_WORDS = 9;
const DASH = /(?:^|(?<=\s))(?:[—–\u2015]|--?) ?(?=\S)/gu;
// “, 26 November 2026”: when it was said or written.
const DATED = new RegExp(`,? ${DATE}$`, 'u');
/** No signature is longer. */
const MAX_CHARS = 160;

/** Reads the signature that a paragraph is or ends in: “— Ann Lee (@annlee) November 26, 2026”. */
export function readSignature(paragraph: string): Signature | undefined {
  const from = Math.max(0, paragraph.length - MAX_CHARS);
  const end = paragraph.slice(from);
  const dash = [...end.matchAll(DASH)].at(-1);
  if (!dash) return undefined;
  const nameStart = dash.index + dash[0].length;
  const read = readPost(end.slice(nameStart)) ?? readNamed(end.slice(nameStart));
  return read && { start: from + dash.index, nameStart: from + nameStart, ...read };
}

type Read = Pick<Signature, 'name' | 'form' | 'role'>;

function readPost(signed: string): Read | undefined {
  const name = HANDLED.exec(signed)?.[1] ?? NAME.exec(signed)?.[0];
  if (!name || !POST_TAIL.test(signed.slice(name.length))) return undefined;
  const bare = name.replace(/[^\p{L}\p{N}.’']+$/u, '').replace(HONOURS, '');
  return { name: bare, form: 'post', role: undefined };
}

function readNamed(signed: string): Read | undefined {
  const name = NAME.exec(signed)?.[0].replace(/\.$/u, '');
  const tail = name === undefined ? null : ROLE.exec(signed.slice(name.length).replace(DATED, ''));
  if (!name || !tail) return undefined;
  const role = tail[1] ?? tail[2];
  if (role && role.split(' ').length > MAX_ROLE_WORDS) return undefined;
  return { name, form: 'name', role };
}

/** Reads a line that is a name and perhaps who that is: “Ann Lee, 34, nurse”, “Ann Lee (Greens)”. */
export const readNameLine = (line: string): Pick<Signature, 'name' | 'role'> | undefined =>
  line.endsWith('.') ? undefined : readNamed(line);
