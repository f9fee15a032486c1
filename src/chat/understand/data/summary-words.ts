/** How people ask what happened; what they want to know about comes after. */
export const SUMMARY_CUE =
  /^(?:how (?:is|are|did)(?= .* (?:going|doing|develop|developing|progressing|turn out)$)|what(?= (?:did|does|do|has|have|the|is|are|was) .{2,60} (?:writes?|wrote|written|writing|reports?|reported|reporting|publish(?:es|ed)?|cover(?:s|ed|ing)?|run(?:ning)?)(?: |$))|what(?:'s| is|s| was)? (?:(?:been )?(?:new|up|happening|going on|the (?:latest|news|story|situation|state of play|status))|in the news)|what (?:has |have |just )?(?:happened|been happening|changed)|what (?:did|have) (?:i|we) (?:miss|missed)|what do we know|(?:anything|something|what else is|much|any) new|any (?:news|updates?|developments?|headlines)|is there (?:any(?:thing)? new|any news|news)|anything (?:happening|happen|going on)|sum(?:s|med)? up|summari[sz]e|sum|tl;?dr|recap|catch (?:me|us) up|brief (?:me|us)|fill (?:me|us) in|bring (?:me|us) up to (?:date|speed)|(?:what(?:'s| is| was) )?(?:an? |the )?(?:(?:short|quick|brief|long|full|detailed|one-line|one line) )?(?:summary|overview|version|gist|recap|roundup|round-up|digest|tl;?dr|rundown)|(?:the )?(?:key|main) points|background|explain(?: to (?:me|us))?|what(?:'s| is| was| else is) in(?= (?:the|today|this)\b)|update (?:me|us)|(?:an? )?(?:updates?|developments?)|(?:the )?(?:very )?(?:latest|newest|recent|top|breaking|today's|morning|last|current)(?: (?:news|headlines|stories|updates?|developments?))?|(?:(?:all|any|some|the) )*(?:news )?coverage(?= (?:of|on|about) |$| (?:today|yesterday|this|last)(?: |$))|(?:the )?(?:news|headlines|stories))(?=[ ,:]|$)/u;

/** Behind a topic of a summary these say nothing. */
export const STORY_WORDS: ReadonlySet<string> = new Set(
  'affair coverage developing doing going matter progressing saga situation stories story thing'.split(
    ' ',
  ),
);

/** How long it should be. */
export const LENGTHS: [RegExp, 'line' | 'short' | 'full'][] = [
  [/(?:^| )(?:in|as|with) (?:just )?(?:a|an|one|1) (?:single )?(?:line|sentence)(?= |$)/u, 'line'],
  [/(?:^| )(?:one-line|one line|one-sentence|one sentence|single line|1-line)(?= |$)/u, 'line'],
  [
    /(?:^| )(?:briefly|in short|in brief|in a nutshell|in a few (?:words|sentences|lines)|in three sentences|short|quick|brief)(?= |$)/u,
    'short',
  ],
  [
    /(?:^| )(?:in (?:full|detail|depth|five sentences)|at length|detailed|long|full)(?= |$)/u,
    'full',
  ],
];

/** What leads to the topic of a summary, at its start. */
export const LEADS_TO_TOPIC =
  /^(?:(?:[,|:/]|please|me|us|up|of|about|on|for|with|regarding|re|concerning|around|to|is there|(?:the )?(?:latest|newest)(?: news| developments?)?|news|updates?|what(?:'s| is| was| are| were| has| have| did| does| do)?(?: been)?(?: (?:happened|happening|happen|going on|new|known|up|in the news|the matter|we know|people (?:say|saying)))?|how (?:is|are|did)(?= .* (?:going|doing|develop|developing|progressing|turn out)$)|(?:everything|anything|something|all)(?: new| there is)?|the (?:story|situation|case|matter) (?:of|on|about|with|around))(?= |$) ?)+/u;
