const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

/** First names borne by men far more often than by women, folded. */
export const HIS_NAMES = set(
  `aaron abdul abdullah adam ahmed alan albert alejandro alex alexander alexei alfred ali allan allen anders andre andreas andrei
  andrew angus anthony antonio ari arnold arthur ashraf barack barry ben benjamin bernard bill bob boris brad brendan brett brian
  bruce carl carlos cedric charles charlie chris christian christopher chuck claude colin conrad craig cyril dan daniel danny
  dave david dean dennis derek desmond diego dmitri dmitry dominic don donald doug douglas duncan ed eddie edgar eduardo edward
  elias elliot emmanuel enrique eric erik ernest ethan eugene felix fernando francis francisco francois frank fred frederick
  gareth gary gavin geoffrey george gerald gerard gianni giorgio giovanni glenn gordon graham greg gregory guillermo gunter gustav
  guy hamid hans harold harry hassan henri henrik henry herbert hiroshi howard hugh hugo ian ibrahim igor isaac ivan jack jacob
  jacques jaime jake jamal james jan jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesus jim jimmy joachim joe joel
  john johnny jon jonas jonathan jorge jose joseph joshua juan julian julio julius justin kamal karl keith ken kenneth kevin kieran
  klaus kurt lars larry lawrence lee len leo leon leonard lewis liam lindsey lloyd lorenzo louis luca lucas luis luke magnus
  malcolm manuel marc marcel marco marcus mario mark markus martin marvin matt matteo matthew matthias maurice max michael michel
  miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan moses muhammad murray nathan neil nicholas nick nicolas nigel
  nikolai noah norman oleg oliver omar oscar otto owen pablo patrick paul pavel peder pedro per peter phil philip pierre piotr rafael
  rahul raj ralph ramon randy raul ray raymond reggie rene ricardo richard rick rob robert roberto rodney rodrigo roger roland rolf
  ron ronald rory ross roy rudy rupert russell ryan salvador sam samuel scott sean sebastian sergei seth shane simon stan stanley
  stefan stephen steve steven stuart sven ted terry theo theodore thomas tim timothy toby tobias todd tom tommy tony travis trevor tyler
  umar victor viktor vincent vladimir walter warren wayne werner wilhelm william winston wolfgang xavier yusuf yuri zach`,
);

/** First names borne by women far more often than by men, folded. */
export const HER_NAMES = set(
  `abigail ada adele adriana agnes aisha alexandra alice alicia alison allison amanda amara amber amelia amina amy ana anastasia andrea
  angela angelina anita ann anna anne annette annie anya april astrid audrey barbara beatrice becky bella bernadette beth betty
  beverly birgit brenda bridget brigit brooke camilla carla carly carmen carol carole caroline carolyn carrie carys catherine cecilia celia
  charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza constance cynthia dagny
  daisy dana danielle deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elizabeth ella
  ellen elsa emily emma erica erin esther ethel eva eve evelyn fatima fiona florence frances gabriela gail georgia geraldine gina
  giulia gloria grace greta gretchen hana hannah harriet heather heidi helen helena hillary holly ida ilse imogen indira ingrid irene
  iris isabel isabella ivy jackie jacqueline jane janet janice jasmine jeanne jenna jennifer jenny jessica jill jo joan joanna jodie
  josephine joy joyce judith judy julia juliana julie juliet june kamala karen kate katherine kathleen kathryn kathy katie katrina
  kay kelly kerry kim kimberly kirsten kristen kristin lara latifa laura lauren leah leila lena leslie leticia lily linda lisa liz
  lois loretta lori lorraine lottie louise lucia lucy lydia lynn madeleine madison maggie malala mara margaret margarita maria marian marie marilyn
  marina marissa marjorie martha mary maya megan melania melanie melissa mercedes meredith michelle mildred miriam molly monica
  nadia nancy naomi natalie natasha nicola nicole nina noor nora olga olivia pamela patricia paula pauline peggy penelope penny petra
  phyllis pippa polly priya rachel ramona rebecca regina renee rhonda rita roberta rosa rose rosemary roxanne ruth sabrina sally samantha
  sandra sara sarah selma serena shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stacey stella stephanie
  sue susan susanna suzanne svetlana sylvia tamara tania tara tatiana teresa tess theresa tiffany tina tracy ursula valerie vanessa vera
  veronica victoria violet virginia vivian wanda wendy wilma yasmin yolanda yvette yvonne zoe`,
);
