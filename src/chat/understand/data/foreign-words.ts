import type { Language } from '../../../language/languages.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

export type Foreign = Exclude<Language, 'en'>;

/**
 * What asks, or orders, in each language, and is no English word: one of these stands in a question. The
 * others count beside one of them: they stand in names, too.
 */
export const FOREIGN_WORDS: Record<
  Foreign,
  { asking: ReadonlySet<string>; others: ReadonlySet<string> }
> = {
  de: {
    asking: words(`
      äußerte erkläre erzähl erzähle finde fasse gesagt gibt meint meinte sag sage sagen sagt sagte suche
      vergleich vergleiche wann warum welche welchen welcher welches wem wen wer weshalb wessen wie wieso
      worüber zeig zeige
    `),
    others: words(`
      am auf aus bei beim bitte das dem den der des die du ein eine einem einen einer es etwas für gegen
      gestern haben hat hatte heute ich im ist kannst man mir mit nachrichten neu neues nicht sich sie sind
      über um und uns vom von war was wird woche worden wurde zitate zu zum zur zusammen
    `),
  },
  es: {
    asking: words(`
      busca buscar compara cuál cuáles cuándo cuánto cuántas cuántos cómo dice dicen dicho dijeron dijo dime
      dónde encuentra muestra muéstrame qué que quién quiénes quien quienes resume
    `),
    others: words(`
      acerca al ayer citas con contra cuando de del el en entre es ese esta este está fue ha han hoy la las
      lo los me más noticias para por se semana sobre su un una y
    `),
  },
  fr: {
    asking: words(`
      affiche cherche combien compare-moi déclaré dis disait disent dit donne montre où pourquoi qu quand que
      quel quelle quelles quels qui quoi résume trouve
    `),
    others: words(`
      a ai au aujourd aux avec ce cette citations contre d dans de depuis des du elle en est et hier il je l
      la le les leur moi mois m me ne nouvelles on ont par pas pour propos s sa semaine ses son sont sur t un
      une
    `),
  },
  ru: {
    asking: words(`
      где говорил говорила говорили говорит зачем как какая какие какой когда кого кому кто найди объясни
      покажи почему расскажи сказал сказала сказали скажи сколько сравни что чём чем
    `),
    others: words(`
      без в вчера говорят для до за и из или к ли мне на не новости новостей о об он она они от по при
      про с сегодня со у цитаты это
    `),
  },
};

/** Portuguese and Italian, which have many of these words, too. */
export const NEITHER = words(
  'ao che cosa detto disse disseram não perché são sul sulla sullo você',
);

/** How people greet in each language … */
export const HELLO: Record<Foreign, RegExp> = {
  de: /^(?:hallo zusammen|guten (?:tag|morgen|abend)|grüß(?: gott| dich)?|gruezi|grüezi|moin(?: moin)?|servus|tag|tschüss?|auf wiedersehen)$/u,
  es: /^(?:hola(?: (?:a todos|buenas|qué tal|que tal))?|buen(?:os|as) (?:días|dias|tardes|noches)|buenas|adiós|adios|qué tal)$/u,
  fr: /^(?:bonjour(?: (?:à tous|tout le monde))?|bonsoir|salut|coucou|au revoir)$/u,
  ru: /^(?:привет(?:ствую|ик)?|здравствуй(?:те)?|добр(?:ый день|ый вечер|ое утро)|пока|до свидания)$/u,
};

/** … and give thanks. */
export const THANKS_IN: Record<Foreign, RegExp> = {
  de: /^(?:(?:vielen |besten |herzlichen |tausend )?dank(?:e)?(?: (?:schön|sehr|dir|ihnen|euch|für .{1,40}))*|dankeschön|merci vielmal)$/u,
  es: /^(?:(?:muchas |mil )?gracias(?: (?:por .{1,40}|a todos))?)$/u,
  fr: /^(?:(?:grand |un grand )?merci(?: (?:beaucoup|bien|à tous|pour .{1,40}))?)$/u,
  ru: /^(?:(?:большое |огромное )?спасибо(?: (?:большое|огромное|за .{1,40}))?|благодарю(?: вас)?)$/u,
};
