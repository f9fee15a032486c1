import { lines } from './lines.ts';

/**
 * Parts of regular expressions: what captions, bylines, teasers and notices say anywhere in a
 * sentence.
 */
export const NOT_NEWS_ANYWHERE: readonly string[] = lines(String.raw`
  all rights reserved|an earlier version of this|click here|(?:accepts?|our|these|uses?) cookies|copyright (?:\d|by\b|©)|corrections?:
  cnn['’]s .{3,90} (?:contributed|reported|wrote)
  (?<=\()courtesy:|(?:facebook|instagram|twitter|youtube) ?\|
  contributed (?:reporting|to)|(?:intern|journalist|staff writer)s? .{0,40} contributed
  e-?mail (?:the|us)|editor['’]s note|getty images|join (?:the conversation|us)|newsletters?
  follow (?:@\w+|cnn\w*|her|him|me|them|us) on|on twitter at|on facebook at
  for (?:confidential support|full coverage|more|the latest)
  (?:check out|click|download|find out|get|hear|learn|read|see|stay tuned|tune in|view|visit|watch) (?:below|for more|it here|more|on cnn|the (?:full|interview|slideshow|video))
  \bfile (?:image|photo|photograph|picture)\b|media (?:caption|playback)|(?:enable|turn on) javascript|text size\b|(?:first|second|third|2nd|3rd|front|back|top|bottom) row\b.{0,20}(?:cent(?:er|re)|left|right)\)
  image:|listen:|photo(?:graph)?s?:|pictured|read:|related:|watch:
  opinions expressed|views expressed|please (?:click|enable|join|see|share)|reported from|scroll down|see also
  share (?:this (?:article|page|post|story)|your)|sign up (?:for|here|to)|subscribe (?:here|now|to)|tell us
  this (?:article|piece|post|story) (?:first|has been|is|originally|was)|wrote (?:the|this) (?:report|story)
`);

/** The same, at the beginning of a sentence. */
export const NOT_NEWS_FIRST: readonly string[] = lines(String.raw`
  advertisements?\b(?! \p{Ll}+ )|caption\b
  (?:\(?ap\)?|breaking|copyright|credit|exclusive|image|live|media|more|opinion|photo|published|read|related|share|source|story highlights|tweet|updated?|video|watch)\b[^.]{0,6}[:|]
  by \p{L}+ \p{L}+ (?:and|for|in|on)\b
  read\b|see\b.{0,80}(?:gallery|photos?|video)|watch\b
  [-–—•*·|>#…]|\.\.
`);
