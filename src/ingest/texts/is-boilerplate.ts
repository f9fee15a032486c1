// Lines around an article that belong to the site. Patterns that would also match prose require
// that the line does not end like a sentence.
const LINES = [
  /^(?:advert(?:isement|s)?|ads?|anzeige|publicidad|publicité|werbung|caption|close|log ?in|sign ?in|highlights|sponsored(?: content)?|story continues below.{0,60}|loading(?:…|\.{3})?|skip to content|trending(?: now)?)$/iu,
  /^(?:share|tweet|print|e-?mail|comments?|leave a comment|copy link|whatsapp|facebook|twitter|linkedin|reddit|telegram|save|bookmark)(?:\s*(?:[|/·,&:]|\(?\d+\)?(?!\d)|this|on|via|article|story|page|post|facebook|twitter|x|e-?mail|whatsapp|linkedin|telegram|print|share|and))*[.:!]?$/iu,
  /^(?:views?|post views|reads|shares|likes|comments|word count)\s*:?\s*[\d.,]+\s*[km]?$/iu,
  /^(?:tags|topics|filed under|categor(?:y|ies)|keywords|posted in)\s*:\s*.{0,200}$/iu,
  /^(?:read|see|watch|listen)\s+(?:more|also|next|now)\b(?:.{0,160}[^.?!”"])?$/iu,
  /^(?:read|continue)\s+(?:reading|(?:the\s+)?(?:full|rest|whole|original))\b(?:.{0,120}[^.?!”"])?$/iu,
  /^(?:click here|subscribe (?:to|now)|sign up (?:for|to|here|now)|follow us|join our|download our)\b.{0,200}$/iu,
  // 3 of 12; Image 3 of 12
  /^(?:(?:image|photo|slide|picture)\s+)?\d{1,3}\s*(?:of|\/|of\s*\/)\s*\d{1,3}$/iu,
  // a handle or an e-mail address
  /^(?:(?:twitter|facebook|instagram)\.com\/\S+|@?[\w.+-]+@[\w-]+\.[\w.-]+|@\w+)$/iu,
  // [caption id=12]: the site's own markup, left in by mistake
  /^\[\/?[a-z][\w-]{1,20}(?:\s[^\]]*)?\].{0,120}$/iu,
  /^this (?:document|material|article) (?:is subject to copyright|may not be (?:published|reproduced))\b.{0,360}$/iu,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4})).{0,300}$/iu,
  /^.{0,120}\ball rights reserved\b.{0,120}$/iu,
  /^(?:photo|image|picture|file photo|credit)s?\s*:.{0,160}$/iu,
  /^(?:we|this (?:site|website)) uses? cookies\b.{0,300}$/iu,
];
// Headings of lists of other articles
const RELATED =
  /^(?:related(?: (?:articles?|content|coverage|links|news|posts?|reading|stories|topics))?|see also|more on this(?: story| topic)?|more from .{1,60}[^.?!]|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular)|top stories)\s*:?$/iu;

const MAX_LINE_CHARS = 400;

/** Whether a line is the heading of a list of other articles. */
export const headsRelated = (line: string): boolean => RELATED.test(line);

/** Whether a line is a share bar, view counter, list of tags, copyright notice or the like. */
export const isBoilerplate = (line: string): boolean =>
  line.length <= MAX_LINE_CHARS &&
  (headsRelated(line) || LINES.some((pattern) => pattern.test(line)));
