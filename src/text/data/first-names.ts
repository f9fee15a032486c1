const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

/** First names borne by men far more often than by women, folded. */
export const HIS_NAMES = set(
  `aaron abdul abdullah abe abel abraham adam adolfo adrian ahmed akira alain alan alastair albert alberto aldo
  alec alejandro alessandro alessio alex alexander alexei alf alfonso alfred alfredo ali alistair allan allen
  alvin amir amit anatoly anders andre andreas andrei andrej andres andrew andrzej angus anil anthony antoine
  anton antonio antony ari armando arne arnold arthur arturo arun ashraf asif augusto axel aziz barack barry
  bart bashar ben benjamin bernard bernd bernie bertrand bill bjorn bob bogdan boris brad bradley brady
  brendan brent brett brian bruce bryan bryce burt byron caleb calvin carl carlo carlos cedric cesar chad
  charles charlie chester chris christian christopher chuck clarence clark claude claudio clayton cliff
  clifford clint clinton clive cody colin conor conrad cornelius craig curt curtis cyril cyrus damian damien
  damon dan daniel daniele danny dante darrell darren darryl dave david davis dean deepak denis dennis denzel
  derek derrick desmond devin dexter didier diego dieter dimitri dirk dmitri dmitriy dmitry dominic don donald
  donnie donovan doug douglas duncan dustin dwayne dwight earl ed eddie edgar edmund eduard eduardo edward
  edwin efraim egor eli elias elijah elliot elmer emil emilio emmanuel enrique enzo ephraim eric erich erik
  erling ernest ernesto ernie erwin ethan eugene evan everett fabian fabio faisal farid federico felipe felix
  ferdinand fernando filip finn floyd forrest francis francisco franco francois frank franklin franz fred
  frederick fredrik friedrich fritz gabriel gareth garrett gary gaston gavin gene geoff geoffrey george gerald
  gerard gerardo gerhard gerry gianni gilbert giles gino giorgio giovanni giuseppe glen glenn gonzalo gordon
  graham grant greg gregor gregory greig grigory guido guillermo gunnar gunter gus gustav gustavo guy hal
  hamid hank hans harald harold harris harrison harry haruki harvey hashim hassan hector heinrich heinz helmut
  henri henrik henry herb herbert herman hermann hideo hiroshi horace horst howard howie hubert hugh hugo
  humphrey hussein ian ibrahim igor ike ilya imran ira irving irwin isaac isaiah ishmael ismail ivan ivo
  jabari jack jackson jacob jacques jake jakob jamal james jared jarrett jason javier jay jeb jed jeff jeffery
  jeffrey jens jeremy jermaine jerome jerrold jerry jesus jim jimmy jiri joachim joao joaquin joe joel joerg
  johan johann johannes john johnny jon jonah jonas jonathan jonathon jordi jorg jorge jose josef joseph josh
  joshua juan juergen julian julio julius jurgen justin kamal karel karim karl karsten kazuo keir keith kelvin
  ken kendrick kenji kenneth kent kerem kerr kevin kieran kirk klaus kofi konrad konstantin kris krzysztof
  kurt kyle lamar lance larry lars laszlo laurent lawrence lech leland len lenny leo leon leonard leroy lester
  lewis liam lionel lloyd logan lorenzo lorne louis lowell luca lucas ludwig luigi luis luke luther lyle
  lyndon mack mads magnus malcolm malik manfred manny manuel marc marcel marcin marco marcus marek mariano
  mario marius mark markus marlon marshall martin martti marty marvin mason massimo mateo mathieu matt matteo
  matthew matthias maurice mauricio maurizio max maxim maximilian maxwell mehdi mehmet mel merlin mervyn micah
  michael michal michel mick mickey miguel mikael mike mikhail miles milo milton mirko mitch mitt mohamad
  mohamed mohammad mohammed mohan mohsen monty mordechai moritz morris mort moses moshe muhammad murat murray
  musa mustafa myron nate nathan nathaniel ned neil nelson nestor newt niall nicholas nick nicolas niels nigel
  nikita niklas nikola nikolai nils noah noam nolan norbert norman octavio olaf olav oleg oleksandr oliver
  ollie omar omer orlando orrin orville osama oscar osman oswald otto owen ozzie pablo paolo pascal patrick
  paul paulo pavel peder pedro per percy perry pete peter petr petro phil philip philippe phillip pier pierre
  piers piet pieter piotr preston quentin quincy rafael rahul raj ralf ralph ramesh rami ramon randall
  randolph randy rashid raul ray raymond reed reggie reinhold rene rex rhys ricardo richard richie rick rob
  robert roberto roderick rodger rodney rodrigo rogelio roger roland rolf roman romano romeo ron ronald ronny
  rory ross roy ruben rudolf rudolph rudy rupert russ russell rusty ryan saeed salim salman salvador sam sami
  samir samuel sandro sanjay santiago saul scot scott sean sebastian sebastien serge sergei sergey sergio seth
  seymour shane shaun sheldon shimon shinzo sid silvio simon slobodan solomon spencer stan stanislav stanley
  stefan stefano stephan stephen steve steven stewart stig stuart sunil sushil sven sylvain sylvester tadeusz
  takashi tarek tariq taro tate ted teddy terence terrence thabo thad thaddeus theo theodor theodore thierry
  thomas thor thorsten tibor tim timothy tito tobias tobin toby todd tom tomas tomasz tommy tony torsten
  toshiro travis trent trevor tristan truman tucker ty tyler tyrone ulrich ulysses umar umberto uri uwe vaclav
  vasily vern vernon victor viktor vince vincent vincente vincenzo virgil vito vlad vladimir vladislav
  volodymyr wade waldo wallace wally walt walter warren warwick wayne wendell werner wesley wilbur wiley
  wilfred wilhelm will willard willem william willie willis wim winfried winston wolfgang woodrow wyatt xavier
  yannick yasser yegor yevgeny yitzhak yoshi youssef yuri yusuf yuval zach zachary zane zbigniew zeid zoltan`,
);

/** First names borne by women far more often than by men, folded. */
export const HER_NAMES = set(
  `abigail ada adela adelaide adele adriana adrienne afra agatha agnes agnieszka aisha alana alba aleksandra
  alessandra alexa alexandra alexandria alice alicia alina aline alison allison alma althea alyssa amal amanda
  amara amber amelia amina amy ana anabel anais anastasia andrea anette angela angelica angelina angelique
  angie anika anita anja anjali ann anna annabel annabelle annalise anne anneke annette annie annika
  antoinette antonia anya aoife april ariana arianna arlene asa asma astrid athena audrey aurora ava ayesha
  barb barbara beata beatrice becky belinda bella benazir berenice bernadette bernadine bertha bess beth
  bettina betty beverly bianca billie birgit blanca blanche bonita bonnie brandi brandy brenda brenna brianna
  bridget bridgette brigid brigit brigitte britney brittany bronwyn brooke camilla candace candice cara carina
  carissa carla carlene carlotta carly carmel carmen carol carole carolina caroline carolyn carrie carys
  cassandra cassie catalina catarina catherine cathleen cathy cecilia celeste celia celine chandra chanel
  charlene charlotte charmaine chelsea cher cherie cheryl chiara chloe chrissy christa christiana christiane
  christie christina christine christy cindi cindy claire clara claudette claudia claudine clementine cleo
  colette colleen concetta condoleezza connie constance consuelo cora coral cordelia corinne cornelia cristina
  crystal cynthia dagny dahlia daisy daniela danielle daphne darla darlene dawn deanna debbie debora deborah
  debra dee deirdre delia delphine demi denise desiree diana diane dianna dianne dina dinah dolores donatella
  donna dora doreen doris dorothea dorothee dorothy dot edie edith edna edwina effie eileen ekaterina elaina
  elaine eleanor elena eleni eleonora elisa elisabeth elise eliza elizabeth ella elle ellen ellie elma eloise
  elsa elsie elvira emilia emily emma emmeline enid erica erika erin erma ernestine esmeralda esperanza
  estelle esther ethel etta eugenia eunice eva evangeline eve evelyn evita fannie fanny farah fatima faye
  felicia felicity fern fernanda fiona flora florence frances francesca francine francoise freda frederica
  frieda gabriela gabrielle gaby gail gemma genevieve georgette georgia georgina geraldine gerda germaine
  gertrude gigi gilda gillian gina ginger ginny giovanna gisela gisele giselle giulia gladys glenda glenys
  gloria glynis golda grace graciela greta gretchen grethe guadalupe gudrun gwen gwendolyn gwyneth hadley
  haley hana hanan hanna hannah harriet hattie hazel heather hedwig heidi heike helen helena helene helga
  henrietta hermione hilary hilda hildegard hillary holly hope hortense hyacinth ida ilana iliana ilona ilse
  imelda imogen ina indira ines inez inga inge ingeborg ingrid inna ioana irena irene irina iris irma isabel
  isabella isabelle isadora isla ivana ivanka ivonne ivy jacinta jacqueline jada jamila jana jane janelle
  janet janette janice janie janine janis jannette jasmin jasmine jayne jeanette jeanne jeannie jenna jennifer
  jenny jeri jessica jewel jill joan joann joanna joanne joceline jocelyn jodi jodie johanna joni josefina
  josephine josette josie joy joyce juana juanita judi judith judy julia juliana julianna julianne julie
  juliet june justine kaitlin kamala kara karen karin karina karla karolina kasia katarina kate kateryna
  katharina katharine kathe katherine kathi kathleen kathryn kathy katia katie katja katrina katy kay kaye
  kayla keira kelley kellie kellyanne kendra kerri kiara kiera kimberly kirsten kirsty kitty klara kristen
  kristi kristin kristina kristine kristy krystal kyla lana lara larisa larissa latifa latisha latoya laura
  laure laurel lauren laurence lauretta lea leah leanne leila lena leona leonie leonor leonora leticia lia
  lila lilian liliana lilith lillian lily lina linda lindy linnea lisa lisbeth livia liz liza lois loni
  loraine loren lorena lorene loretta lori lorna lorraine lottie louisa louise luann lucia lucie lucille
  lucinda lucy ludmila luisa luz lydia lyn lynda lynette lynne mabel madeleine madison mae magda magdalena
  maggie maia maira malala malia malin mallory mandy manuela mara marcela marcella marcia margaret margarethe
  margarita margaux margo margot marguerite mari maria mariam marian mariana marianna marianne maribel
  maricela marie mariel marietta marika mariko marilyn marina marine marisa marisol marissa marit marita
  marjorie marjory marla marlene marlo marta martha martine marva mary maryam maryann maryanne marylou matilda
  maud maude maureen mavis maxine may maya meg megan meghan mei melania melanie melinda melissa melody
  mercedes meredith merry meryl mia michaela michele michelle mikaela mildred millicent millie mimi mina mindy
  minna minnie mira miranda miriam miroslava misty mitzi moira mollie molly mona monica monika monique morgana
  muriel myra myrna myrtle nadia nadine najat nan nana nancy nanette nannette naomi natalia natalie natalya
  natasha nawal nell nellie nelly nettie ngozi nichole nicole nicolette nigella nikki nilda nina nita noelle
  noemi nola nona noor nora norma odessa odette oksana olena olga olive olivia oona opal oprah ornella ottilie
  paige paloma pam pamela paola patricia patsy patti patty paula pauletta paulette pauline pearl peggy
  penelope penny perla petra petronella phoebe phyllida phyllis pia pilar piper pippa polina polly pooja
  portia priya prudence queenie rachel rae raisa ramona randi rania raquel raven reba rebecca regina reina
  renata renee reta reyna rhoda rhonda rina rita roberta robyn rochelle romy rosa rosalia rosalie rosalind
  rosalyn rosamund rosanna rose roseanne rosemary rosetta rosie roslyn rowena roxana roxane roxanne ruby ruth
  ruthie sabrina sadie saira sally salma samantha sandra sara sarah sarita savannah scarlett selena selma
  serena serenity shana shanna shari sharon sharron shauna shawna sheena sheila shelley sheryl shirin shirley
  sian sibyl sigrid silke silvia simona simone sinead siobhan sofia soledad solveig sondra sonia sonja sonya
  sophia sophie soraya stacey stacie stefania stefanie stella stephanie stephany sue sunita susan susana
  susann susanna susannah susanne suzan suzanne suzette suzie svetlana sybil sylvia tabitha tamar tamara
  tamera tami tammy tamsin tania tanja tanya tara tasha tatiana tatyana tawny teresa teri terri terrie tess
  tessa thandi thea thelma theodora theresa theresia thora tiffany tilda tina tipper tisha tonya tori tracey
  traci tricia trina trish trisha trudy twila tyra ulla ulrike una ursula ute valentina valeria valerie
  vanessa velma venus vera verna veronica veronique vicki vickie vicky victoria viola violet violeta virginia
  vivian vivien vivienne wanda wendi wendy wilhelmina willa wilma winifred winnie xenia xiomara yael yasmin
  yasmine yelena yetta yoko yolanda yoshiko yukiko yulia yuliya yvette yvonne zahra zara zelda zena zenobia
  zoe zora zuzana`,
);

/** First names borne by both, folded. */
const EITHER_NAMES = set(
  `alexis ash ashley aubrey avery bailey blair bobbie cameron carey carroll casey corey courtney dale dana
  darcy devon dominique drew emerson finley frankie harley hayden hollis jackie jaime jamie jan jean jess
  jessie jo jody jordan jules kai kelly kelsey kendall kerry kim kit laurie laverne lee leigh leslie lindsay
  lindsey lou lynn marion maxime merle morgan nicola noel parker pat patrice peyton quinn reese riley robin
  ronnie rosario rowan sandy sasha shannon shawn shay sidney skyler stacy stevie sydney taylor terry toni
  tracy val valentine whitney`,
);

export const FIRST_NAMES: ReadonlySet<string> = new Set([
  ...HIS_NAMES,
  ...HER_NAMES,
  ...EITHER_NAMES,
]);
