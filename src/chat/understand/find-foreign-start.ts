import type { Foreign } from './data/foreign-words.ts';
import { lowOf } from './low-of.ts';

/** How a few words that go on from a question begin in each language, as no English ones do. */
const STARTS: Record<Foreign, RegExp> = {
  de: /^(?:(?:und|seit|weiter|weitere|oder|aber|auch|noch|nächste[rs]?|über|als|ohne|vergleiche?|kürzer|länger|ausführlicher|gestern|heute|alles|andere|bitte|sonst)(?= |$)|nur (?:bei|das|den|der|die|direkte?|gesicherte?|gestern|heute|im|in|letzten?|noch|seit|vom?|von|was|zu)(?= |$)|mehr(?: (?:davon|bitte|dazu|zu|von)(?= |$)|$)|(?:zu|zum|zur|von|vom|im|in|bei) (?:der|dem|den|das|diesem?|dieser|streik|fähre)(?= |$))/u,
  fr: /^(?:(?:et|seulement|uniquement|depuis|suivante?|ensuite|aussi|mais|comme|hier|aujourd'hui|avec|chez|plutôt|pareil)(?= |$)|la suite$|encore(?: plus|$)|sans (?:la|le|les)(?= )|plus (?:de|court|long|d'|récente?s?)|(?:au sujet|à propos|dans|sur) (?:de|du|des|la|le|les|l'))/u,
  es: /^(?:(?:y|sólo|solamente|desde|más|otra|otros|siguientes?|también|pero|acerca|ayer|compara|igual)(?= |$)|mas(?: de|$)|solo (?:desde|ayer|hoy|en|de|la|el|los|las|esta|este)|(?:en|sobre|con|como) (?:el|la|los|las|una?|csv)(?= |$))/u,
  ru: /^(?:и|а|или|только|лишь|с|со|ещё|еще|больше|дальше|далее|также|тоже|но|про|об?|без|как|короче|длиннее|подробнее|вчера|сегодня|сравни|следующ\p{L}+|в|во|по|за)(?= |$)/u,
};
const ENGLISH =
  /(?:^| )(?:about|and|did|does|from|is|of|on|only|say|said|says|since|that|the|this|was|what|who|with|yesterday)(?= |$)/u;
const MAX_WORDS = 8;

/**
 * The language of a few words such as “und Holm?”, which are too few to tell one by themselves: only
 * for where they go on from a question, or mean nothing in English.
 */
export function findForeignStart(sentence: string): Foreign | undefined {
  if (/["“”„«»\n:]/u.test(sentence)) return undefined;
  const plain = lowOf(sentence.trim())
    .replace(/^[¿¡\s]+/u, '')
    .replace(/[\s?!.,;:…]+$/u, '');
  if (plain.split(/\s+/u).length > MAX_WORDS || ENGLISH.test(plain)) return undefined;
  const found = (Object.keys(STARTS) as Foreign[]).filter((one) => STARTS[one].test(plain));
  return found.length === 1 ? found[0] : undefined;
}
