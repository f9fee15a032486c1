/** Verbs that follow a name after a quoted question or exclamation: `“Why?” Lee asked.` */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `added admitted agreed announced answered argued asked asks begged bellowed called claimed complained concluded
  continued cried declared demanded exclaimed explained insisted joked laughed muttered noted observed pleaded posted
  quipped remarked repeated replied responded said says screamed shouted sighed snapped stated taunted tells thundered
  told tweeted urged warned whispered wondered writes wrote yelled`.split(/\s+/u),
);
