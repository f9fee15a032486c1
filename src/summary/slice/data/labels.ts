import { lines } from '../../data/lines.ts';

/** Labels of what has just come in; parts of regular expressions, as all of these. */
export const FLASH_LABELS: readonly string[] = [
  'breaking(?: news)?|developing|exclusive|just in|updated?(?: \\d{1,2})?',
];

/** Labels that only say where a sentence belongs: what follows is news. */
export const NEWS_LABELS: readonly string[] = lines(`
  at a glance|background|by the numbers|catch up quick|context|details|driving the news|flashback|happening now|in brief|in short|looking ahead
  key (?:details|facts|findings|moments|numbers|points|takeaways?)|(?:main|top) (?:points|takeaways)|takeaways?|highlights|summary
  facts?|in (?:fact|reality)|reality|truth|(?:our|the) (?:check|findings?|reality|truth)|what (?:is (?:correct|right|true)|the (?:data|facts|figures|records?) (?:say|show)s?|we found)
  of note|(?:quick|the) (?:backdrop|background|backstory|basics|big picture|context|details?|facts|latest|numbers|state of play)
  state of play|zoom (?:in|out)
  (?:how|what|when|where|who)(?:['’]s| is| are| was| were)? (?:affected|ahead|coming|happened|happens|happening|involved|it works|new|next|they work|to know|to watch|we know)(?: (?:next|now|so far|to date))?
`);

/** Labels of opinion, comment and guesswork, and of what a party says. */
export const COMMENT_LABELS: readonly string[] = lines(String.raw`
  why .{1,40}|the why|so what|analysis|opinion|comment(?:ary)?|editorial|perspective|viewpoint|verdict
  (?:our|my) (?:(?:quick )?(?:take|thought bubble|view|verdict)|thoughts?)|the take|hot take
  (?:the )?bottom line|the (?:catch|intrigue|irony|lesson|other side|point|problem|question|risk|significance|stakes|takeaway|upshot|verdict)
  (?:reading )?between the lines|be smart|reality check|sanity check|worth (?:noting|remembering|watching)|yes, but|yes and no|threat level|food for thought
  what (?:it|that|this) (?:all )?means.{0,20}|what(?:['’]s| is) at stake|how (?:bad|big|good|likely|serious).{1,30}|on the other hand
  (?:how|what|where|who) (?!the (?:data|facts|figures|records?)\b).{0,30}\b(?:argues?|arguing|believes?|claims?|reacting|says?|saying|thinks?|thinking|wants?)
`);
