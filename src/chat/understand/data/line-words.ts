const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What a list is asked for by, and the line that gives it. */
export const LISTED: Record<string, string> = {
  briefing: 'briefing list',
  briefings: 'briefing list',
  commands: 'help',
  feed: 'sources list',
  feeds: 'sources list',
  newspapers: 'sources list',
  outlets: 'sources list',
  papers: 'sources list',
  source: 'sources list',
  sources: 'sources list',
  speakers: 'speakers list',
};

/** All that may stand beside it where nothing but the list is meant. */
export const LIST_WORDS = words(`
  a active all any are at available briefing briefings check checked checking come comes coming configured
  current currently do does due each everything existing fetch fetched follow followed following for getting
  give go goes have here how i is it know last list look looked me most my next now of often on our out
  planned please posted quoted read reading refresh refreshed running scheduled
  set show that the there these they time today tomorrow up upcoming us use used we what what's whats when
  when's where which who whose will you your
`);

/** What is done with a briefing that is there. */
export const BRIEFING_CHANGES = words(`
  cancel change delete disable edit end kill modify move mute pause postpone remove rename resume silence
  stop suspend unpause
`);

/** How a new one is asked for. */
export const BRIEFING_WISHES = words(`
  add arrange create get give have like make need new please post schedule send set setup start want
`);

/** What is said of one that came, or did not. */
export const COMPLAINTS = words(`
  arrived broken came didn't didnt failed hasn't hasnt late missed missing vanished wasn't was were wrong
`);

/** Reports, not summaries, are asked for. */
export const SEARCH_CUE =
  /^(?:(?:search|look|google|grep)(?: for| up)?|(?:(?:find|show|list|get|give) )?(?:all |any |some |the |latest |new |more )*(?:articles?|reports?|pieces|sentences|mentions|passages)(?: (?:about|on|of|mentioning|containing|with|regarding|re|that mention|that contain|which mention|for|saying))|(?:stories) (?:mentioning|containing|with|that mention)|where (?:is|was|are) (?=.* mentioned$))(?= |$)/u;
