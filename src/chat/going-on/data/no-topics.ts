/**
 * Words that steer through a list or name nobody: alone behind an answer they are neither a topic nor
 * a name, though they stand in reports: “everyone”, “stop”, “first page”.
 */
export const NO_TOPIC = new RegExp(
  `^(?:(?:and|but|now|ok|just|only|what about|how about) )*(?:${[
    '(?:every|any|some)(?:one|body|thing)(?: else)?',
    'nobody|no one|none|nothing',
    '(?:the )?other (?:one|ones|people|side|speakers?)|the others|both|all|either|neither',
    '(?:go )?back(?: to (?:the )?(?:start|top|first page))?|stop(?: (?:it|that|this))?|cancel|undo|again|reset|quit|exit|wait|done|end|clear|start over',
    '(?:the )?(?:first|last|previous|prev|earlier|same)(?: (?:page|one|ones))?|(?:go )?up|down|top|bottom',
    '(?:the )?(?:older|newer|oldest|newest)(?: (?:first|ones?))?',
    '(?:swap|save|share|post|translate|print|open|copy|sort|repeat)(?: (?:it|this|that|them))?(?: here)?',
    'the same(?: but)?(?: (?:shorter|longer|again))?',
    'how (?:often|many|much)',
  ].join('|')})$`,
  'u',
);
