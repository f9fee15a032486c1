/** What a verb of reporting does: somebody says, warns, asks, … or only sees, thinks or acts. */
export type CueClass =
  | 'say'
  | 'tell'
  | 'claim'
  | 'report'
  | 'name'
  | 'blame'
  | 'deny'
  | 'decline'
  | 'ask'
  | 'urge'
  | 'promise'
  | 'hope'
  | 'topic'
  | 'think'
  | 'know'
  | 'show'
  | 'find'
  | 'see'
  | 'judge'
  | 'act'
  | 'plead';

const WORDS: Record<CueClass, string> = {
  say: 'said say says saying according stated states stating quipped joked replied replies responded commented remarked continued tweeted tweets posted read reads',
  tell: 'told tell tells telling explained explains explain explaining wrote write writes writing added adds adding informed assured',
  claim: `claimed claims claim claiming argued argues argue arguing insisted insists insist insisting maintained maintains maintaining
    noted notes noting stressed stresses stressing suggested suggests suggest suggesting confirmed confirms confirm confirming
    acknowledged acknowledges admitted admits admit admitting alleged alleges allege alleging testified testifies indicated
    indicates indicating contended contends contend predicted predicts predicting declared declares declaring recalled recalls
    cautioned reiterated pointed points pointing asserted asserts estimated estimates reckons reckon conceded concedes complained
    complains lamented boasted hinted speculated implied disclosed emphasized emphasizes emphasised underscored affirmed agreed
    agrees agree projected projects forecasts warned warns warn warning proposed proposes`,
  report:
    'reported reports reporting announced announces announce announcing revealed reveals revealing',
  name: `described describes describe describing called calls call calling labeled labelled labels dubbed branded identified
    identifies characterized characterised portrayed hailed likened compared dismissed dismisses dismissing denounced decried
    blasted slammed slams praised praising credited crediting casting listed ridiculed mocked`,
  blame: 'accused accuses accuse accusing blamed blames blame blaming',
  deny: 'denied denies deny denying dispute disputes disputed disputing rejected rejects reject rejecting rebuffed refuted refutes refute rebutted contradicted ruled-out',
  decline: 'declined declines declining refused refuses refusing refuse',
  ask: 'asked asks asking ask wondered wonders wondering questioned questions inquired quizzed',
  urge: `urged urges urging urge begged appealed demanded demands demanding demand encouraged encourages encouraging recommended
    recommends advised pressed pushing pushed implored instructed ordered exhorted petitioned`,
  promise:
    'promised promises promising promise pledged pledges pledging vowed vows vowing committed plans plan planned intends aims',
  hope: 'hope hopes hoped hoping',
  topic: `discussed discusses discussing discuss talked talks talking talk outlined outlines outline cited cites citing mentioned
    mention mentions addressed spoke speaks speaking detailed recounted`,
  think:
    'think thinks thought thinking believe believes believed believing feel feels felt fear fears feared fearing doubt suspect suspects suspected suspecting',
  know: `know knows knew known want wants wanted worried worry expect expects expected consider considers considered wish wishes
    realize realized understand imagine`,
  show: 'show shows showed showing shown demonstrated demonstrates proves prove',
  find: 'found find finds discovered concluded concludes ruled rules determined',
  see: 'see sees saw seen watch watched hear heard learned learns learnt notice noticed',
  judge: `criticized criticised criticizes criticizing supported supports supporting support opposed opposes defended defends
    defending condemned condemns thanked attacked backed backs critic apologized welcomed`,
  act: 'approved decided decides pronounced elected nominated voted resigned adopted signed allows allowed made make makes making took put used uses',
  plead: 'pleaded pleads',
};

/** The class of each reporting word; other words have none. */
export const CUE_CLASSES: ReadonlyMap<string, CueClass> = new Map(
  (Object.keys(WORDS) as CueClass[]).flatMap((kind) =>
    WORDS[kind].split(/\s+/u).map((word) => [word, kind] as const),
  ),
);
