import { type Message, message } from '../../../language/say.ts';

const DAY = '(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?s?';
const COUNT =
  '(?:\\d{1,3}|an?|two|three|four|five|six|eight|ten|twelve|fifteen|thirty|few|couple of|half(?: an)?)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ORDINAL = '(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)';

/** `anything happens`, `there is news` */
const HAPPENS =
  '(?:(?:anything|he|it|news|one|she|somebody|someone|something|stories|there|they|things|we|you) ?)(?:(?:a|any|anything|are|arrives?|breaks?|changes?|comes?|develops?|get|happens?|has|have|hear|in|is|new|news|out|report|says?|some|something|speaks?|to|up) ?)*';

const phrase = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})(?= |$)`, 'u');

/** What a briefing cannot do, by the phrase that asks for it. `strong` ones end a topic, too. */
export const REFUSALS: readonly {
  /** Such as `every 2 hours`; the longest of all that match counts. */
  form: RegExp;
  says: Message;
  offer?: 'follow';
  strong?: boolean;
}[] = [
  {
    form: phrase(
      'half[- ]hourly',
      'hourly',
      '(?:every|each|per|once an?|once every) (?:single )?(?:hours?|minutes?|seconds?|half hour|half-hour|quarter hour)',
      `(?:every|each|once every) ${COUNT} (?:hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?)`,
      '(?:every|each) \\d{1,3}(?:h|hrs?|m|mins?|s)',
      `(?:${COUNT} times|once|twice) (?:an|per|every|each) (?:hour|minute)`,
      'by the hour',
    ),
    says: message(
      'A briefing comes at times of day. What is new is told at once or hourly by a follow.',
    ),
    offer: 'follow',
    strong: true,
  },
  {
    form: phrase(
      `(?:as soon as|when|whenever|(?:the|each|every) (?:moment|minute|second|instant|time)) ${HAPPENS}`,
      '(?:as soon as|the moment|whenever|each time|every time)',
      'as (?:it|they|news|things|stories) (?:arrives?|breaks?|comes?|develops?|happens?|unfolds?)(?: in| out| up)?',
      'all day(?: long)?',
      'straight ?away',
      'without delay',
      '(?:minute by minute|up to the minute|blow by blow|as it unfolds)',
      'non-?stop',
      'live(?: updates)?',
      '24 ?/ ?7',
      'around the clock',
      'round the clock',
      '(?:all the time|at once|immediately|instantly|right away|asap|continuously|constantly|realtime|real-time|in real time|on the hour)',
    ),
    says: message(
      'A briefing comes at times of day. What is new is told at once or hourly by a follow.',
    ),
    offer: 'follow',
  },
  {
    form: phrase(
      `every other (?:week ?day|work ?day|${DAY}|day|week|weekend|month|year|morning|evening|night)`,
      `every (?:${ORDINAL}|\\d{1,2}(?:st|nd|rd|th)) (?:week ?day|work ?day|${DAY}|day|weeks?|month|morning)`,
      `every ${COUNT} (?:days?|weeks?|months?|years?)`,
      `(?:on )?alternat(?:e|ing) (?:days|weeks|${DAY}|mornings)`,
      '(?:every )?fortnight(?:ly|s)?',
      'bi-?(?:weekly|monthly)',
      '(?:semi-?)(?:weekly|monthly)',
      `(?:${COUNT} times|once|twice) (?:a|per|every|each) (?:month|year|fortnight|quarter)`,
      'every (?:month|quarter|year)',
      `(?:on )?(?:the |every |each )?${ORDINAL} (?:${DAY}|week ?day|work(?:ing)? ?day|business day|day|week)(?: (?:of|in) (?:the|each|every|a) month)?`,
      '(?:of|in) (?:the|each|every) month',
    ),
    says: message(
      'A briefing comes every week on the same days: daily, weekdays, or days like mon,wed,fri.',
    ),
    strong: true,
  },
  {
    form: phrase('(?:two|three|four|five|six|[2-6]) days (?:a|per|each|every|in the) week'),
    says: message('That does not say on which. Write weekdays, or days like mon,wed,fri.'),
  },
  {
    form: phrase('(?:monthly|quarterly|yearly|annually|annual)'),
    says: message(
      'A briefing comes every week on the same days: daily, weekdays, or days like mon,wed,fri.',
    ),
  },
  {
    form: phrase(
      '(?:just|only) (?:once|one time|the once)',
      'one[- ]?(?:time|off)',
      'once(?: only)?',
      '(?:the )?day after tomorrow',
      '(?:today|tonight|tomorrow|yesterday|right now|now)(?: (?:morning|evening|night|afternoon))?(?: only)?',
      `(?:next|this|this coming|coming|last) (?:week ?end|week|month|year|day|morning|afternoon|evening|${DAY})`,
      `(?:in|after) ${COUNT} (?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?)`,
    ),
    says: message('A briefing comes again and again, not once. “briefing preview” shows one now.'),
  },
  {
    form: phrase(
      `(?:until|till|til|ending|ends?) (?:the )?(?:end of )?(?:further notice|tomorrow|today|next \\w+|\\w+ \\d{1,2}|\\d{1,2} \\w+|christmas|\\w+day|${MONTH}|\\d[\\w.-]*)`,
      `(?:starting|beginning|starts?|begins?|effective|as of|as from)(?: from| on| in)? (?:tomorrow|today|now|next \\w+|\\w+ \\d{1,2}|\\d{1,2} \\w+|${DAY}|${MONTH}|\\d[\\w.-]*)`,
      'from (?:tomorrow|today|now|next \\w+)(?: on)?',
      `for (?:the next )?${COUNT} (?:days?|weeks?|months?|years?)`,
      `for (?:the|a|one) (?:next )?(?:week|month|year)`,
    ),
    says: message('A briefing starts at once and comes until it is paused or deleted.'),
  },
  {
    form: phrase('(?:on |during )?(?:(?:public|bank|school|national) )?holidays?'),
    says: message('I know no holidays: a briefing comes every week on the same days.'),
  },
  {
    form: phrase(
      `${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: ,)?(?: \\d{4})?`,
      `\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}(?: \\d{4})?`,
      '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
      '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
      '\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}',
      '\\d{1,2}(?:st|nd|rd|th)(?: of (?:the|each|every) month)?',
      "(?:new year'?s|christmas|boxing|thanksgiving|easter)(?: (?:day|eve|morning))",
    ),
    says: message(
      'A briefing comes every week, not on a date. Write days such as weekdays or mon,thu.',
    ),
  },
  {
    form: phrase(
      "(?:on|at|over|during) (?:the )?(?:christmas|xmas|easter|thanksgiving|new year'?s?|halloween|passover|ramadan|diwali)(?: (?:day|eve))?(?=$| (?:at|in|and|every|about|\\d|,|#))",
    ),
    says: message(
      'A briefing comes every week, not on a date. Write days such as weekdays or mon,thu.',
    ),
  },
  {
    form: phrase(
      'as (?:an? )?(?:attachment|audio|csv|docx?|email|excel|file|html|image|json|pdf|picture|podcast|spreadsheet|table|video|word document)',
    ),
    says: message('A briefing is a message in a channel.'),
  },
  {
    form: phrase(
      `(?:at )?(?:\\d{1,2}|a|few|couple of) (?:stories|headlines|items|articles|topics|lines|sentences|bullets|minutes|mins|hours|hrs|days(?! a week)|weeks|months|people|times)`,
    ),
    says: message(
      'I cannot read that in an order. Write when, where and about what, like: 08:00 weekdays #news about gas.',
    ),
  },
  {
    form: phrase(
      '(?:detailed|full|long|longer|short|shorter|very short)(?= (?:bulletin|briefing|digest|headlines|news|overview|recap|summary|update|version))',
    ),
    says: message(
      'I cannot read here how long it is. Write when, where and about what, like: 08:00 weekdays #news about gas.',
    ),
  },
  {
    form: phrase(
      'pm (?:me|us|everyone)',
      '(?:dm|email|e-mail|mail|text|sms|ping|mention|whatsapp|telegram)(?: (?:me|us|everyone))?',
      'to (?:me|my (?:dms?|inbox|mailbox|phone))',
    ),
    says: message('A briefing is posted in a channel. Write it like #news.'),
  },
];
