/**
 * Nouns that everybody knows, so that “the” before them refers to nothing said before: the
 * government, the weather.
 */
export const KNOWN_TO_ALL: readonly string[] =
  `administration air arts army best border capital church climate coast congress constitution
  country countryside crown death economy election elections elite environment euro exchange
  federal fed flu force future government globe ground house industry internet kremlin left
  majority market markets media middle military moon mood monarchy nation navy net north ocean
  opposition parliament past pentagon planet police poor pope pound presidency president press
  prime prince pub public queen rain republic rich right sea season senate sky south space state
  states summer sun supreme truth treasury unemployed universe vatican virus war weather web west
  white winter world young`.split(/\s+/u);
