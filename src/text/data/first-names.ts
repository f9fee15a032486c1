const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

/** First names borne by men far more often than by women, folded. */
export const HIS_NAMES = set(
  `aadil aaron abbas abdallah abdel abdelaziz abdelkader abdi abdirahman abdou abdul abdullah abdullahi
  abdulrahman abe abel abhijit abhishek abid abiodun abner abraham adam adama adel adil adnan adolfo adrian
  agustin ahmad ahmed ahmet aidan aiden ajay akhil akira akram aksel alain alan alasdair alastair albert
  alberto aldo alec alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alessio alex
  alexander alexandre alexandros alexandru alexei alexey alf alfons alfonso alfred alfredo alhaji ali alistair
  allan allen alois alonso alonzo aloysius alphonse alvaro alvin alwyn amadou amar ambrose amin amine amir
  amit amitabh amjad anand anas anatole anatoly anders andile andre andreas andrei andrej andres andrew andrii
  andriy andrzej andy angelo angus anibal anil ankit ansel antal anthony antoine anton antonio antony antti
  anwar aravind archie ari arif aristide arjen arjun arkady armand armando armen armin arnaldo arnaud arne
  arnold aron arsene artem artemio arthur artur arturo arun arvind asad asher ashish ashok ashraf ashton asif
  atif attila augustin augusto augustus aurelien avi avraham axel ayman aymeric ayodele azam azhar aziz
  babatunde badr bakr baptiste barack barak barney barrett barry bart bartholomew bartosz bashar bashir basil
  bassam bastian bastien beau ben benedict benedikt benicio benito benjamin benjie benoit bernard bernd bernie
  bert bertie bertrand beto bharat bilal bill billy bjarne bjorn blaine blaise blake bob bobby bogdan boris
  brad bradley brady bram brandon branko brendan brenden brendon brent brenton brett brian brice brody bruce
  bruno bryan bryce buddy burt byron caio caleb callum calvin camilo carl carlo carlos carmine carsten cary
  casper cassius cathal cecil cedric cem cesar cesare chad chaim charles charlie chauncey chester chinedu
  chinua chris christer christian christo christoph christophe christopher christos chuck chukwuma cian ciaran
  cillian ciro claes clarence clark claude claudio clayton clem clemens clement cletus cliff clifford clint
  clinton clive clovis clyde cody colby colin colm conan conor conrad corbin cornelius cory cosmo costas craig
  cristian cristiano cristobal curt curtis cuthbert cyril cyrille cyrus dag daisuke damian damien damir damon
  dan daniel daniele danilo danny dante daren darin dario darius darnell darrel darrell darren darrin darryl
  dave davi david davide davis davit dawid dean deandre declan deepak dejan delbert delroy demetrius denis
  dennis denny denys denzel deon derek derick derrick deshaun desmond deven devin dewayne dewey dexter
  diarmaid diarmuid dick didier diego dieter dilip dimitar dimitri dimitrios dimitris dinesh dino diogo dion
  dirk djibril dmitri dmitriy dmitry dmytro domenic domenico dominic dominik don donal donald donnell donnie
  donovan doug dougie douglas dragan draymond driss duane duncan dustin dwayne dwight dylan dzhokhar eamon
  eamonn earl eberhard ebrahim ed eddie eddy edgar edin edmond edmund edoardo eduard eduardo edward edwin
  efraim egil egor ehud eitan eldar eli elias elie elijah elio eliot elliot elliott elmer elon elroy elton
  elvin elvis emanuel emil emile emiliano emilio emmanuel emmerson emmett emre enda ennio enoch enrique enzo
  eoghan eoin ephraim erdem eric erich erik erling ernest ernesto ernie ernst errol ervin erwin esteban ethan
  etienne ettore eugene eugenio eusebio evan evander evaristo everett evert evgeni evgeny ezekiel ezra fabian
  fabio faisal faizan fareed farhad farid farouk fatih faustino fausto federico fedor felipe felix ferdinand
  ferenc fergal fergus fernando feroz ferran fethullah fidel filip filippo finbar finlay finn fintan flavio
  florent florentino florian floyd forrest francesc francesco francis francisco franco francois franjo frank
  franklin frantisek franz fraser fred freddie freddy frederick fredric fredrick fredrik friedrich fritz fumio
  fyodor gabor gabriel gabriele gaetano gareth garret garrett garrick garry garth gary gaspar gaspard gaston
  gaurav gavin geert gene gennady gennaro geoff geoffrey georg george georges georgi georgios georgiy geraint
  gerald gerard gerardo gerhard germain gerold gerrit gerry gervase ghassan gheorghe giacomo giancarlo
  gianfranco gianluca gianluigi gianni gideon gilbert gilberto giles gilles gino giorgi giorgio giorgos
  giovanni girish giulio giuseppe glen glenn glyn godfrey gonzalo gopal goran gordon govind grady graeme
  graham grant greg gregg gregoire gregor gregorio gregory greig grigory guglielmo guido guillaume guillermo
  gunnar gunter gus gustav gustave gustavo guy gwilym haakon habib hadi hafiz haider haile hajime hakan hakeem
  hal halil hamad hamdi hamed hamid hamish hamza hani hank hannes hannu hans harald hardeep harish harlan
  harmeet harold haroon harri harris harrison harry haruki harvey hasan hashem hashim hassan hector heikki
  heiko heinrich heinz helmut helmuth hemant henk henning henri henrik henry herb herbert heribert herman
  hermann hernan hernando herve hideki hideo hidetoshi himanshu hirohito hiroshi hitoshi horace horst hosni
  howard howie hristo hubert hugh hugo humphrey hussein ian ibrahim ibrahima ichiro idris idriss ignacio
  ignatius ignazio igor ihor ike iker ilan ilias ilie ilija ilya imad imanol immanuel imran imre imtiaz inaki
  ingmar ingvar ioannis ion iqbal ira irfan irving irwin isaac isaiah isaias ishaan ishaq ishmael isidro
  ismael ismail issa istvan itamar ivan ivar ivo jaan jaap jabari jacinto jack jackson jacob jacopo jacques
  jaden jafar jagdish jair jake jakob jalal jalen jamaal jamal jameel jamel james jamil jani janos janusz
  jared jarek jari jarmo jarod jaroslav jarrett jarrod jason jasper javad javed javi javier javon jawad jay
  jayden jayson jeb jed jedediah jeff jeffery jeffrey jelani jens jeremiah jeremy jermaine jeroen jerome
  jerrold jerry jerzy jesper jesse jesus jethro jim jimmy jiri jiro jitendra joachim joakim joao joaquin jock
  joe joel joerg joey johan johann johannes john johnathan johnnie johnny jon jonah jonas jonathan jonathon
  jonny joop joost jordi jorg jorge jorma jose josef josep joseph josh joshua josip josue jovan juan juergen
  juha jukka julian julio julius jurgen jussi justin justus kabir kalle kamal kamran kanye karan karel karim
  karl karsten kaspar kasper kaushik kazimierz kazuo keenan keiji keir keiron keith kelechi kelvin kemal ken
  kenan kendrick kenichi kenji kenneth kenny kent kenta kenton kerem kerr keshav kevin khaled khalid khalil
  khurram kian kieran kieron kiril kirill kirk kjell klaus klemens knut kobe koen kofi koichi koji konrad
  konstantin konstantinos kostas kris kristian kristof kristoffer krzysztof kunal kunle kurt kwame kwasi kwesi
  kyle kyrie ladislav lajos lakhdar lalit lamar lamine lamont lance lanny larry lars laszlo laurent lauri
  lawrence lazar lazaro leander lebron lech leif leighton leland len lennart lennox lenny leo leon leonard
  leonardo leonid leopold leopoldo leroy lester leszek levi lewis liam linus linwood lionel livio lloyd lluis
  logan lonnie lorenzo lorne lothar louis lowell luc luca lucas lucian luciano lucien lucio ludovic ludwig
  luigi luis luka lukas lukasz luke luther lutz lyle lyndon maarten mack mads magnus mahamat mahathir maher
  mahesh mahmoud mahmud majid maksim maksym malachi malachy malcolm malik manfred manish manmohan manny manoj
  manolo mansoor mansour manuel marat marc marcel marcell marcellus marcelo marcin marcio marco marcus marek
  mariano marinus mario marius mariusz mark marko markus marlon marouane marshall marshawn martijn martin
  martti marty martyn marvin marwan masahiro masato masayoshi mason masoud massimo massoud matej mateo mathew
  mathias mathieu mathis matias mats matt matteo matthew matthias matthijs matti mattia maurice mauricio
  maurizio mauro max maxim maximilian maximiliano maxwell mazen mehdi mehmet mehmood mehran mel melvin melvyn
  merlin mervyn mesut micah michael michal micheal michel michiel mick mickael mickey miguel mika mikael mike
  mikel mikey mikhail mikko miles milo milorad milos milton mirko miroslav misael mitch mitchel mitt mladen
  modibo moeen mohamad mohamed mohammad mohammed mohan mohanad mohit mohsen moise moises mojtaba momodou monty
  mordecai mordechai moritz morris mort morten moses moshe moussa muammar muhammad mukesh munir murali murat
  murray murtaza musa mustafa mustapha mykhailo mykola myles myron nabil nader nadir naeem naftali nahum najib
  naoki narendra naseer nasir nasser nate nathan nathanael nathaniel naveed naveen navid navin nawaf neal ned
  neel nehemiah neil nelson nemanja nestor newt niall niccolo nicholas nick nickolas niclas nico nicolae
  nicolas niels nigel nikhil nikita niklas nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nishant
  nitin njabulo noah noam nolan norbert norm norman nouri nouriel nuno nuri octavio oded ofer olaf olav ole
  oleg oleksandr oliver olivier olli ollie olof olumide olusegun omar omari omer omri onur oren orhan oriol
  orlando orrin orson orville osama oscar oskar osman ossie osvaldo oswald oswaldo otis otto ousmane oussama
  owain owen ozan ozzie paavo pablo paco paddy padraic padraig panagiotis pankaj paolo parviz pascal pascual
  pasquale patrick patrik paul paulinho paulino paulo pavel pavlo pavlos pawel payam peder pedro pekka per
  percy perry petar pete peter peteris petr petro petros petter petteri phelim phil philip philippe phillip
  phineas pier pierluigi pierre piers piet pieter pietro pinchas piotr poul pradeep prakash pramod pranab
  pranav prashant prateek praveen predrag preston prithvi qasim qassem quentin quincy quinton rachid radamel
  radek radoslav radovan radu rafa rafael rafi rafik raheem rahim rahm rahul raimund rainer raj rajan rajat
  rajeev rajesh rajiv rajnath rakesh ralf ralph ramesh rami ramin ramiro ramon ramzan ramzi randall randolph
  randy ranil ranjit raphael rashad rasheed rashid rasmus ratko raul ravi ravindra ray raymond recep redouane
  reed reggie regis reiner reinhard reinhold remi remo remy renato renaud rene reuben reuven rex reynaldo reza
  rhett rhys ricardo riccardo richard richie rick rickard rickey ricky rico rigoberto rikard risto riyad
  rizwan roald rob robbie robby robert roberto rocco rod roderick rodger rodney rodolfo rodrigo roel rogelio
  roger rogerio rohan rohit roland rolando rolf romain roman romano romario romelu romeo ron ronald ronaldo
  ronan ronen ronny rory roscoe rosendo roshan ross rowland roy ruben rudiger rudolf rudolph rudy rufus rui
  rupert ruslan russ russell rustam rusty ruud ryan saad sabir sachin sadio sadiq saeed saif sajid salah saleh
  salim salman salvador salvatore sam sameer samer sami samir sammy samuel sander sandor sandro sanjay sanjeev
  sanjiv santi santiago santino saqib sarfraz sascha satoshi satya saul savvas sayed scot scott scottie sean
  sebastian sebastien selim selwyn semyon sepp serdar serge sergei sergey sergii sergio sergiu seth seydou
  seymour shahbaz shahid shahzad shakeel shakil shamil shane shankar shaquille sharif shashank shashi shaukat
  shaun shehu shekhar sheldon shigeru shimon shinichi shinji shinzo shlomo shoaib shyam sid siddharth
  siegfried sigmund sigurd sigurdur silas silvio simeon simon sinan sipho sirajuddin slobodan sohail solomon
  sonny soren spencer spiros spyros stan stanislas stanislav stanley stavros stefan stefano steffen stellan
  sten stephan stephen stephon steve steven stewart stig stijn stipe stu stuart subhash sudhir suhail sukhbir
  sulaiman suleiman suleyman sunil suraj suresh sushil svein sven sverre syed sylvain sylvester tadej tadeusz
  taha taher tahir takahiro takashi takeo takeshi talal talha tamas tamim tamir tapio tarek tariq taro tarun
  tate tatsuya tayyip ted teddy teemu teodor teodoro terence terje terrance terrell terrence thabo thad
  thaddeus thaksin theo theobald theodor theodore theodoros theophilus thiago thibault thibaut thierry thilo
  thom thomas thor thorsten tiago tibor tidjane tigran tim timo timofey timothy timur tino tito tobey tobias
  tobin toby todd tom tomas tomasz tomi tomislav tommaso tommy tony torben tore torstein torsten toru toshiaki
  toshiro travis tremaine trent trevon trevor trey tristan trond troy truman tucker tuomas turki ty tyler
  tyrell tyrone udo ulf ulises ulrich ulysses umar umberto umer uri uriel uros usain usman uwe uzi vaclav
  vadim valdis valentin valentino valeri valeriy valery vasco vasil vasile vasilis vasily vassilis vasyl
  venkat vern vernon veselin viacheslav victor vidar vijay vikas vikram viktor ville vin vinay vince vincent
  vincente vincenzo vinny vinod viorel virat virgil vishal vishnu vitali vitalii vitaly vito vitor vivek vlad
  vlade vladimir vladislav vojtech volker volodymyr vyacheslav wade waheed waldo waleed walid wallace wally
  walt walter walther waqar warren warwick wasim wayne wendell werner wes wesley wilbur wiley wilfred wilfredo
  wilfried wilhelm will willard willem william willie willis wilmer wim winfried winston witold wojciech
  wolfgang woodrow woody wyatt xabi xander xavi xavier yaakov yahya yair yakov yanis yann yannick yannis yaron
  yasin yasir yasser yassine yaya yegor yevgeny yevhen yigal yitzhak yngve yoav yoel yogesh yogi yohan
  yohannes yoichi yonatan yosef yoshi yossi younis yousaf yousef youssef yousuf yukio yunus yuri yuriy yusef
  yusuf yusuke yuval yves yvon zach zachariah zachary zack zafar zaheer zahid zaid zain zak zakaria zaki zane
  zayn zbigniew zeev zeid zeke zeljko zia ziad zinedine ziyad zlatan zoltan zoran zsolt zubair zvi zvonimir`,
);

/** First names borne by women far more often than by men, folded. */
export const HER_NAMES = set(
  `aaliyah abbie abby abigail ada adela adelaide adele adelina adeline aditi adriana adrienne afra agatha agnes
  agnieszka agustina aileen aimee aisha aisling alaina alana alanis alannah alba aleksandra alessandra alessia
  alexa alexandra alexandria alice alicia alina aline alisha alison alissa allie allison ally alma althea
  alyson alyssa amal amalia amanda amara amaya amber ambreen amelia amelie amina amira amrita amy ana anabel
  anabella anais ananya anastasia andrea andreea aneta anette angela angelica angelina angeline angelique
  angie anika anisha anita anja anjali ann anna annabel annabelle annalise anne anneke anneliese annemarie
  annette annie annika annmarie antoinette antonia anushka anya aoife april arabella araceli ariadne ariana
  arianna arlene arya asa asha ashanti ashlee asma astrid athena audrey aurelia aurora ava avani ayelet ayesha
  ayla azadeh barb barbara bea beata beatrice becky belinda bella benazir berenice bernadette bernadine bertha
  bess beth betsy bette bettina betty beverly bianca billie birgit blanca blanche bobbi bonita bonnie brandi
  brandy brenda brenna briana brianna bridget bridgette brigid brigit brigitte britney brittany brittney
  bronwyn brooke bryony caitlin caitlyn camila camilla camille candace candice cara carina carissa carla
  carlene carley carlotta carly carmel carmela carmen carol carole carolina caroline carolyn carrie carys
  cassandra cassie catalina catarina cate catherine cathleen cathy cecilia celeste celia celine chandra chanel
  chantal chantelle charlene charlize charlotte charmaine chelsea cher cherie cheryl chiara chimamanda chloe
  chrissy christa christiana christiane christie christina christine christy cindi cindy claire clara
  claudette claudia claudine clementine cleo colette colleen concetta conchita condoleezza connie constance
  consuelo cora coral cordelia corinne cornelia courteney cristina crystal cynthia dafna dagny dahlia daisy
  danica daniela danielle daphne daria darla darlene dawn dayna deanna deb debbie debby debora deborah debra
  dee deirdre delaney delia delores delphine demi denise desiree diana diane dianna dianne dilma dina dinah
  dolly dolores dominika donatella donna dora doreen doris dorota dorothea dorothee dorothy dot edie edith
  edna edwina edyta effie eileen eilidh ekaterina elaina elaine eleanor elena eleni eleonora elin elinor elisa
  elisabeth elise elissa eliza elizabeth ella elle ellen ellie elma elodie eloisa eloise elsa elsie elvira
  emer emilia emily emma emmanuelle emmeline emmy enid erica erika erin erma ernestine esme esmeralda
  esperanza estelle esther ethel etta eugenia eugenie eunice eva evangelina evangeline eve evelyn evie evita
  fabiola fannie fanny farah fathima fatima fatma fatou fatoumata faye felicia felicity fern fernanda filippa
  fiona fionnuala flavia flora florence frances francesca francine francoise freda frederica freya frida
  frieda gabby gabriela gabriella gabrielle gaby gail galina geena gemma genevieve georgette georgia georgina
  geraldine gerda geri germaine gertrude ghada gianna gigi gilda gillian gina ginger ginni ginny giorgia
  giovanna gisela gisele giselle gita giulia gladys glenda glenys gloria glynis golda grace graciela greer
  greta gretchen grethe guadalupe gudrun gulnara gwen gwendoline gwendolyn gwyneth hadley hafsa hala haley
  halima hana hanan hanna hannah hanne harriet hattie hazel heather heba hedda hedwig heidi heike helen helena
  helene helga helle henrietta henriette hermione hilary hilda hilde hildegard hillary holly hope hortense
  huda huma hyacinth ida ilana iliana ilona ilse iman imani imelda imogen ina indira ines inez inga inge
  ingeborg ingrid inna ioana ioanna irena irene irina iris irma isabel isabella isabelle isadora isha isla
  isobel ivana ivanka ivonne ivy izabela jacinda jacinta jaclyn jacqueline jacquelyn jacqui jada jade jamila
  jana jane janelle janet janette janice janie janine janis janna jannette jasmin jasmine jaya jayne jeanette
  jeanne jeannie jelena jemima jen jenifer jenna jennifer jenny jeri jessica jewel jill jillian jitka joan
  joann joanna joanne joceline jocelyn jodi jodie joelle johanna jolanda joni josefina josephine josette josie
  joy joyce juana juanita judi judith judy julia juliana julianna julianne julie juliet julissa june justine
  jyoti kaitlin kaja kamala kaori kara karen karin karina karine karla karolina kasia katalin katarina kate
  kateryna katharina katharine kathe katherine kathi kathleen kathryn kathy katia katie katja katrina katy
  kavita kay kaye kayla kaylee keiko keira keisha kelley kelli kellie kellyanne kendra kerri kerstin khadija
  khadijah kiara kiera kimberley kimberly kinga kira kirsten kirstie kirstin kirsty kitty kjersti klara
  kristen kristi kristie kristin kristina kristine kristy krystal ksenia kyla kylie lacey laila lakshmi lana
  lara larisa larissa latifa latisha latonya latoya laura laure laurel lauren laurence lauretta lea leah
  leanne leena leila lena lenka leona leonie leonor leonora leticia lexi lexie lia liane lidia lila lilia
  lilian liliana lilith lillian lilly lily lina linda lindy linnea lisa lisbeth lisette liv livia liz liza
  lois lola loni loraine lorelei loren lorena lorene lorenza loretta lori lorna lorraine lottie louisa louise
  luana luann lucia lucie lucille lucinda lucy ludmila luisa lupita luz lydia lyn lynda lynette lynne mabel
  maddie madeleine madeline madison mae magali magda magdalena maggie maha mahira maia maira maite malala
  malgorzata malia malika malin mallory manal mandy manuela mara marcela marcella marcia maren margaret
  margarethe margarita margaux margo margot marguerite mari maria mariah mariam marian mariana marianna
  marianne maribel maricela marie mariel marietta marijke marika mariko marilyn marina marine marisa marisol
  marissa marit marita marjolein marjorie marjory marla marlene marlo marsha marta martha martine marva mary
  maryam maryann maryanne marylou marzieh masha mathilda mathilde matilda maud maude maureen mavis maxine may
  maya mayra meena meera meg megan meghan megyn mei melania melanie melinda melissa melody merav mercedes
  meredith merry meryl mette mhairi mia michaela michele michelle mikaela mikayla mildred milena milica
  millicent millie mimi mina mindy minna minnie mira miranda mireille mirela miriam miroslava misty mitzi
  moira mollie molly mona monica monika monique montserrat morgana muriel myra myrna myrtle nadezhda nadia
  nadine nadja naima najat nan nana nancy nandini nanette nannette naoko naomi nargis natacha natalia natalie
  natalya natasha nathalie nawal nayeli neelam neha nele nell nellie nelly nettie ngozi nia niamh nichole
  nicki nicole nicolette nigella niki nikki nilda nina nisha nita noelle noemi nola nona noor noora nora norma
  nuala nuria nusrat octavia odessa odette oksana olena olesya olga olha olive olivia oona opal ophelia oprah
  orla ornella ottavia ottilie paige pallavi paloma pam pamela paola parisa patricia patsy patti patty paula
  pauletta paulette pauline pearl peggy penelope penny perla petra petronela petronella philippa phoebe
  phyllida phyllis pia pilar piper pippa polina polly pooja portia preeti priscilla priti priya priyanka
  prudence queenie rachael rachel radhika rae rafaela raffaella raisa ramona randi rania raquel rasha raven
  reba rebecca rebeka rebekah reem regina rehana reina renata renate renee reshma reta reyna rhian rhiannon
  rhoda rhonda rihanna rikke rina rita ritu roberta robyn rochelle roisin romy rosa rosalba rosalia rosalie
  rosalina rosalind rosalyn rosamund rosanna rosaria rose roseann roseanne rosemarie rosemary rosetta rosie
  roslyn rossella rowena roxana roxane roxanne ruby rukhsana ruth ruthie saba sabrina sadia sadie safia sahar
  saima saira sally salma salome samantha samara samira sandie sandra sanna saoirse sapna sara sarah sarita
  savannah scarlett seema selena selina selma sepideh serena serenity shabana shabnam shakira shana shania
  shanice shanna shari sharlene sharmila sharon sharron shauna shawna shayla shayna shazia sheena sheetal
  shefali sheila shelley sherri sherrie sherry sheryl shilpa shirin shirley shonda shreya shruti sian sibyl
  sigrid silke silvia simona simone simran sinead siobhan sissel siti smriti sneha sofia solange soledad
  solveig sonali sondra sonia sonja sonya sophia sophie sophy soraya stacey stacie stefania stefanie stella
  stephanie stephany sue sunita sunniva susan susana susann susanna susannah susanne sushma susi suzan suzanne
  suzette suzie svetlana swati sybil sybille sylvia tabitha tamar tamara tamera tami tamika tammy tamsin
  tamsyn tania tanisha tanja tanya tara taraji taryn tasha tatiana tatyana tawny tegan teodora teresa terese
  teri terri terrie tess tessa thais thalia thandi thandiwe thea thelma theodora theresa theresia thora tia
  tiana tiffany tiina tilda tilly tina tine tipper tisha tonya tori tove tracey traci tracie tricia trina
  trine trish trisha trudy twila tyra ulla ulrike uma una urmila ursula urszula usha ute vaishali valentina
  valeria valerie vandana vanessa vasiliki veena velma venus vera verna veronica veronique vesna vicki vickie
  vicky victoria viktoria vilma viola violet violeta virginia virginie vivian viviana vivien vivienne wafa
  wanda wangari wendi wendy whoopi wilhelmina willa wilma winifred winnie winona xanthe xenia ximena xiomara
  yael yara yasmeen yasmin yasmine yelena yesenia yetta yevgenia ylva yoko yolanda yolande yoshiko yukiko yuko
  yulia yuliya yumi yvette yvonne zadie zahra zainab zara zaynab zelda zena zenobia zeynep zhanna zinaida zita
  zoe zoey zofia zora zubeida zulema zuzana`,
);

/** First names borne by both, folded. */
const EITHER_NAMES = set(
  `alexis ariel ash ashley aubrey avery bailey blair bo bobbie cameron carey carroll casey charley corey
  courtney dale dana darcy devon dominique drew emerson finley frankie harley hayden hollis hua jackie jaime
  jamie jan jean jess jessie jo jody jordan jules kai kelly kelsey kendall kerry kim kiran kit laurie laverne
  lee leigh lesley leslie lindsay lindsey linh lou lynn mackenzie marion maxime merle micky minh morgan nicky
  nicola noel nur parker pat patrice peyton pip quinn reese riley riya robin ronnie rosario rowan rumi sandy
  sasha shannon shawn shay shelby sidney skyler stacy stevie suman sydney taylor terry thuy toni tracy val
  valentine whitney yuki`,
);

export const FIRST_NAMES: ReadonlySet<string> = new Set([
  ...HIS_NAMES,
  ...HER_NAMES,
  ...EITHER_NAMES,
]);
