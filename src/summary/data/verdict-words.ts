import { lines } from './lines.ts';

/** What a fact check looks into. */
export const MATTERS: readonly string[] = lines(`
  account|ads?|advice|advert|allegations?|announcement|articles?|assertions?|audio|captions?|charge|charts?|claims?|clips?|comparison|cures?|documents?|email|figures?|footage|graphics?|headlines?|hoax|images?|it|letters?|list|maps?|memes?|messages?|numbers?|pages?|photo(?:graph)?s?|pictures?|posts?|quotations?|quotes?|recordings?|remarks?|remedy|reports?|rumou?rs?|screenshots?|sentence|statements?|story|stories|study|tables?|text|that|these|they|this|those|theory|tweets?|videos?|warnings?|website|words
`);

/** What it finds. */
export const FINDINGS: readonly string[] = lines(String.raw`
  (?:an? )?(?:(?:complete|clear|old|pure|total|well-known) )?(?:fabrication|fake|falsehood|forgery|hoax|invention|joke|lie|myth|satire)
  (?:digitally |heavily )?(?:altered|edited|manipulated|doctored)|ai[- ]generated|generated (?:by|with)
  (?:accurate|baseless|bogus|correct|debunked|exaggerated|fabricated|fake|false|fictitious|genuine|groundless|half[- ]true|inaccurate|incorrect|invented|made[- ]up|misattributed|miscaptioned|misleading|outdated|overstated|staged|true|unfounded|unproven|unsubstantiated|unsupported|untrue|wrong)
  (?:made|taken|ripped|quoted|shown) (?:up|out of context)|out of context|plucked (?:from|out of) (?:the|thin) air|(?:pure|sheer) (?:fantasy|invention|nonsense)
  (?:not|never) (?:accurate|based|authentic|borne out|correct|genuine|proven|real|said|supported|true)
  (?:missing|short of) context|without (?:any )?(?:basis|foundation)|(?:several |many |\w+ )?years old
`);
