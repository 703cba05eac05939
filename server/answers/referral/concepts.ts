// What words stand for, whatever the language: a duty asked about, a misdeed, an own file, a refusal, a missing answer… The model sees
// which concepts a sentence holds and which go together ("duty" with "misdeed"), so that it carries over to wordings and professions
// it was not shown, and from one language to the other. Patterns are of plain words (message-words.ts); a stem matches its endings.
import type { Topic } from './referral-topic.ts'

const CONCEPTS: Record<string, string> = {
  // Who speaks, of whom.
  self: '(?:je|j|i)(?= )',
  own: '(?:mon|ma|mes|my|me|moi|m|myself)(?= )',
  you: '(?:vous|votre|vos|you|your|toi|tu)(?= )',
  generic:
    '(?:un|une|les|le|des|a|an|the|quel|which|aux) (?:membre|professionnel|professionnelle|infirmiere|avocat|notaire|ingenieur|administrateur|retraite|etudiant|etudiants|club|entreprise|psychologue|member|members|professional|nurse|lawyer|director|student|retiree|company|psychologist|arbitre|referee|stagiaire|intern|benevole|volunteer)s?(?= )',
  client:
    '(?:client|patient|eleve|beneficiaire|resident|athlete|etudiant|stagiaire|student|pupil|intern |interns |trainee|usager|doctorant|phd|joueu|player|enfant|child|kid)',
  colleague:
    '(?:colleg|collea|confrer|consoeur|associe |associee |patron|superieur|employeur|coworker|boss|partner |supervis|employer|manager|peer |teammate|coequip|entraineur|coach|direction |management|coauteur|co author|adversaire|other team|fellow)',
  kin: '(?:cousin|frere|soeur|beau (?:frere|pere)|neveu|niece|nephew|brother|sister|mere |pere |mother|father|fils |fille |son |daughter|spouse|conjoint|mari |epouse|wife|husband|famille|family|ami |amie |friend|ex )',
  // What is asked.
  asksFact:
    '(?<=^ )(?:et |and |bonjour |hello |hi )?(?:quel|quels|quelle|quelles|combien|ou|quand|qui |what is|what are|what s|whats|what does|what do the|what happens|when|where|who |which|how much|how many|how long|how often|is there|are there|y a t il|existe|avez vous|offrez|do you have|do you offer|do you run|does|est ce que (?:le|la|les|l|ce|un|une)|is the|is it true|are the|que dit|que prevoit|que couvre|qu est ce qu|c est quoi|definition|define|article|section|a quelle|apres combien|quelle est|est il vrai|un|une|le|la|les|l|can a|can one|may a|must a)(?= )',
  asksHow: '(?:comment|how (?:do|can|to|does|should)|de quelle facon|procedure|etapes|steps)(?= )',
  follows: '(?<=^ )(?:et (?:pour|si)|and (?:for|if)|what about|same for|meme chose|qu en est il)',
  duty: '(?:dois je|je dois|devrais je|je devrais|faut il que je|suis je (?:oblige|tenu)|should i|do i (?:have|need) to|i should|i have to|must i|i must|am i (?:obliged|supposed|required|bound)|ought i|faut il|suis oblige|do i (?:tell|say|report|turn|answer|stay|keep|look))',
  permit:
    '(?:puis je|ai je le droit|est ce que je peux|je peux|j ai le droit|can i|may i|am i allowed|could i|is (?:it|that) (?:ok|okay|appropriate|ethical|acceptable|proper|a problem|wise)|est ce (?:ethique|correct|convenable|acceptable|grave)|c est correct|ca pose|pose t il|pose probleme|would it be|serait il|appropriate for me|ethical for me)',
  advice:
    '(?:que faire|que dois je|je fais quoi|je fais koi|qu est ce que je (?:fais|dois|devrais|lui)|que me (?:conseil|sugger)|que feriez|what (?:do|should|can|would|could) (?:i|you)(?: suggest| advise| recommend)?|what now|what am i|how (?:do|should|can|would) i (?:handle|react|respond|proceed|deal|defend|protect|say|manage)|comment (?:reagir|gerer|repondre|me defendre|je (?:gere|me|dois)|dois je|le dire)|mes recours|ai je (?:interet|un recours)|have recourse|my options|dans mon cas|in my (?:case|situation|place|shoes)|a ma place|advise |advice|conseiller sur|par quoi je commence|where do i (?:even )?start|suggest|vaut il mieux|better off|wiser|smart to|pensez vous|do you think|je me demande|i wonder|sais pas (?:si|quoi)|don t know (?:if|what|whether)|ne sais (?:pas|plus)|who do i go|a qui j en parle|bonne idee|good idea|is it bad|is (?:it|that) (?:risky|serious)|cest tu grave|c est tu grave|how bad|let it go|laisse(?:r)? passer|je continue|keep working|j ecris quoi|what do i write|do i (?:notify|take|let|read|delete|accept|refuse|go)|(?:j accepte|je refuse|je le laisse|je le lis|je previens|je m y prends|je dis)|mind my own|mes affaires|suite dois je|how far|jusqu ou|ma situation|my position|mon obligation|my obligation|protege|protected|wrong to|mal agi|must i do|go about|hesite|hesitate|do i have to|say yes|dire oui|comment dois je|right (?:call|thing)|bonne decision|is that allowed|come back to bite|se retourner contre)',
  // Misdeeds, errors, dilemmas.
  error:
    '(?:erreur|faute |gaffe|trompe|oublie|omis |neglige|mistake|error|screwed|messed|goofed|wrong (?:dose|patient|client|file|insulin)|mauvais (?:client|patient|dossier|dosage)|forgot|failed to|failed in|manque a mes|missed the deadline|mal dose|perdu une|lost a|sans (?:ouvrir|verifier|lire|aller)|without (?:checking|reading|opening|visiting)|signed a|signe un|cosign|co signed|fault |tort )',
  misdeed:
    '(?:fraud|falsif|vole |voler|volait|volee|antidat|plagi|trich|pot de vin|surfactur|ivre |soul |drogue|dopa|dope |maltrait|abus|inconduite|illegal|steal|stole|backdat|cheat|bribe|overbill|drunk|doping|mistreat|misconduct|forg(?:e|ed|es|ing) |fabricat|cover up|hide |hiding|cacher|lie |lies |lying|mentir|mente |effacer|delete|inventer|make up|blanchi|launder|harcel|harass|touche |inappropriate|deplace|recopie|copied|sans permis|without a licen|soudoy|parie |bets |money to lose|perdre le match|leaks|divulgue|screams|crie |boit |drinks|frappe son|hits her|hit her|battu|beaten|faux |false |truqu|rigg|kickback|ristourne|il manque|are missing|soupconn|suspect|hid |cache |curiosit|fake|fausse|menti |lied |inexact|inaccura|unfit|inapte|plus apte|no longer fit|brule|burn down|tuer son|kill his|aventure avec|affair with|yelled|crie apres|without asking|sans demander|pas faites|weren t done|werent done|never tested|jamais teste|jamais verifie|dangere|dangerous|hours she doesn|heures qu elle ne)',
  tells:
    '(?:denonc|signale |signaler|avertir|prevenir|turn (?:him|her|them|in)|report (?:him|her|it|my|them|a)|should i report|must i report|expose |tell (?:them|him|her|my|the|anyone|someone|police)|admit|avouer|avoue|come clean|own up|disclose|divulgu|say (?:anything|something)|confess|me taire|je me tais|garder le silence|stay (?:quiet|silent)|keep quiet|look away|look the other way|ferme(?:r)? les yeux|complice|complicit|en parler|le dire|le dis|jle dis|warn |notify my insurer|apologi|m excuser)',
  secrecy: '(?:secret |secrecy|confidenti|privacy|vie privee|trahir|betray|breach)',
  conflict:
    '(?:conflit d interet|conflict|me recuser|recuse|me retirer|step (?:aside|off|down|back)|deux parties|both sides|impartial|favorit)',
  exposure:
    '(?:poursui|sued|sue |suing|mise en demeure|assignation|subpoena|formal demand|convoqu|convocation|summons|syndic |investigator|enquete|inquiry|avocat|lawyer|temoign|testif|perdre (?:mon|ma)|lose my|risqu|risk|liable|responsab|liabil|accus|defam|diffam|plainte d un|complaint from|plainte contre moi|complaint against me|menace|threat|denoncer|radie|struck off|dans le trouble|in trouble|incompetent)',
  closeness:
    '(?:relation avec|relationship with|amoureu|couche|in love|dating|going out|je sors|slept|mariage|wedding|cadeau|gift|testament|her will|son testament|legue|leaving me|comptant|cash|m invite|invited me|messages prives|texts me|privately|commission d|commission from|loan|pret )',
  dilemma:
    '(?:dilem|ethique|ethic|moral|deontolog|delicat|delicate|tricky|tiraill|torn |mal a l aise|uneasy|uncomfortable|cas de conscience|i worry|je crains|j ai peur d|i m afraid|problem ethique)',
  pressed:
    '(?:me demande de|m a demande|me demande d|m oblige|me force|insist|veut que je|veut que j|voudrait que je|asks me to|asked me to|asking me to|asking for|wants me to|want me to|forcing me|pressures? me|told to|on me demande|requires me|refuse de|refuses to|won t pay)',
  acts: '(?:accepter|accept |refuser|refuse |quitter|demission|resign|signer|sign |temoigner|represent|garder (?:un|ce|comme)|keep (?:a|seeing|this)|siege|sit on|vote|embauche|hire|facturer|bill )',
  // Complaints.
  complains:
    '(?:expected better|attendais mieux|denoncer votre|conteste votre|signaler une erreur dans votre|error in your|me plaindre|porter plainte|plainte|reclamation|complain|complaint|mecontent|insatisf|dissatisf|displeasure|unhappy|disappoint|decu |decue |decevant|furieu|furious|outre |outree|appall|scandal|shocked|upset|angry|fache|frustr|excuses |apology|denonce |denounce|protest|i object)',
  outrage:
    '(?:inadmissib|inaccept|honte|indigne|lamentab|deplorab|nul |nulle |pourri|minable|ridicul|unaccept|outrag|shame|what a joke|is a joke|was a joke|real joke|vraie blague|pathetic|terrible|useless|inutile|worst|awful|lousy|incompeten|disgrace|insult|tanne |tannee|marre |assez d|fed up|sick of|tired of|had enough|n importe quoi|nonsense|betises|bidon|bullshit|jamais vu ca|desastre|disaster|bacle|sloppy|a la noix|franchement|frankly|bravo |thanks a lot|merci beaucoup|getting old|bien faire|exaspera|abusi|farce|poche |wast(?:ed|e of)|perdu mon temps|perdre mon temps|fix it |reglez ca|do something|faites quelque chose|expliquez vous|explain yoursel|pour rien|for nothing|perime|outdated|plante |crash|marche pas pantoute|work at all|fonctionne jamais|never works|vaut rien|worthless|corrigez|correct your|tourner en rond|in circles|promener|brushed|piet(?:re|tre) qualite|poor quality|money back|desorganis|disorganis|mal organis|badly organ|transparen|a quoi sert (?:ma cotisation|l (?:ordre|association|ecole|amicale|union|institut|organisme))|what the [a-z]+ is for|my dues for|why bother|encore une (?:fois|erreur)|yet another|once again|toujours pareil|same old|serve(?:z)? a rien|do nothing|fait rien pour|ne fait rien)',
  unanswered:
    '(?:personne (?:ne |n )?(?:me |m |daigne )?(?:repond|rappel|aide|corrige)|persone repond|sans (?:jamais )?(?:de )?(?:reponse|nouvelle|retour)|aucun(?:e)? (?:reponse|retour|suivi|nouvelle)|jamais (?:de |aucun |un )?(?:repon|rappel|retour|chat|personne)|repondez (?:jamais|pas)|(?:nobody|no one)(?: [a-z]+){0,2} (?:answer|repl|call|pick|got|fix|help|return|respond)|no (?:answer|reply|response|follow up|news)|never (?:repl|answer|got|call|get|hear|anyone)|still (?:nothing|waiting|no)|nothing came|got nothing|toujours rien|et rien|ignor|voicemail|boite vocale|on hold|rings|sonne|attends? (?:une|un|encore|toujours)|attendre (?:vos|apres)|been waiting|waiting (?:on|for your)|impossible (?:de vous|to reach)|0 repl|0 repon|turn a deaf|sourde oreille|get through|jamais rappel|return my calls|without (?:any |ever )?(?:response|reply|hearing|answer)|cherche a vous joindre|lettre morte|unheeded|never followed|suite a (?:ma|mes|mon)|follow up with you|vous relance|mes relances|despite my|obtenir un retour|avoir la ligne|hangs up|lit nos messages|reads our messages|on the phone$|vos delais|your delays|lenteur|slowness)',
  lasting:
    '(?:depuis|ca fait|cela fait|voila|for|it s been|since|six|trois|quatre|dix|deux|three|four|two|ten|0|1|2|3|4|third|troisieme|deuxieme) (?:semaine|mois|jour|an |ans |week|month|day|fois|time|courriel|email|message|appel)',
  wrong:
    '(?:got it wrong|got the [a-z]+ wrong|bad answer|doesn t even answer|false information|information fausse|(?:reponse|answer|information|info|reply|date|ce que|what you)(?: [a-z]+){0,5} (?:fauss|faux|errone|wrong|incorrect|false|inexact|inaccura|not true|est pas bonne|nonsense|contredi|contradict|n est plus a jour|out of date)|mauvaise (?:date|info|reponse|information)|wrong (?:date|info|answer|information)|misle|misinform|mal (?:renseign|inform)|induit|induise|induis|vous vous (?:etes )?tromp|you (?:are|re|were) wrong|c est faux|that s (?:false|not true|incorrect)|that is incorrect|le contraire|the opposite|a cause de (?:vous|votre)|because of you|par votre faute|thanks to your|m a menti|lied to me|vous avez tort|a cote de la plaque|beside the point|s est trompe)',
  theirs:
    '(?:(?:votre|vos|your|cette|this) (?:assistant|robot|chatbot|bot|machine|site|web|service|association|employe|conseill|prepose|secretar|system|clerk|office|staff|adviser|agent|administration|gestion|personnel|reception|attitude|delai|line|ligne|cours|course|formation|fee)|vous autres|you people|le portail|the portal|la plateforme|the local|le comite local|vos services|la dame|the lady|l accueil|front desk)',
  theyDid:
    '(?:vous (?:m |nous |ne |n )?(?:avez|aviez|etes|faites|servez|moquez|repondez|ignorez)|you (?:lost|charged|gave|told|never|answered|promised|misled|ignored|wasted|do nothing|don t|debited|made)|debite|debited|facture deux|charged me|perdu mon|lost my|egare)',
  against:
    '(?:contre (?:vous|votre|vos|le syndicat|la federation|(?:l )?(?:ordre|association|ecole|amicale|union|institut|organisme))|against (?:you|your|the (?:order|association|federation|union|college|society|institute|local))|about (?:you |your|the union|the way i)|de votre (?:service|part|bureau|faute)|au sujet de votre|envers votre|of yours|from you |towards? (?:you|your)|with your (?:office|service|staff))',
  rude: '(?:impoli|raccroche|rude |hung up|condescend|talked down|traitee? comme|treated me|treats |treat (?:me|us|members)|attitude|mepris|look down|parle[a-z]* comme|meprise|talked down|like dirt|moins que rien|sent (?:from|to)|renvoie|renvoy|bounced|attendre une heure|promis|promise|no respect|aucun respect|sans respect|respecte pas ses|arrogan|indigne|disgrace|ignores (?:me|us|you|members|everyone|my|our|its members|the members) |ignore ses|meprise|looks down|traite mal|treats|abandon|careless|impolite|unprofession|rembarr|moque)',
  // Decisions about the writer.
  ownFile:
    '(?:mon|ma|mes|my|son|notre|our) (?:demande|dossier|candidature|inscription|admission|equivalence|permis|licence|license|permit|application|file|candidacy|registration|case|cas |grief|grievance|bourse|scholarship|bursary|appel |appeal|suspension|radiation|refus|rejection|note |mark |exam|exemption|statut|status|carte|card|titre|title|acces|access|adhesion|membership|credential|admission|reinscription|plainte|complaint|memoire|thesis|resume|abstract|proposal|proposition|communication|paper|sanction|penalt|retard|late|stage|placement|reinstatement|pratique|practice|restriction|due date|delai|admission|subvention|grant)',
  refused:
    '(?:refus|rejet|recale|pas (?:ete )?(?:retenu|selectionn|eu la)|exclu|not selected|wasn t selected|didn t (?:make|get)|reject|turned down|turning down|denied|deny|thrown out|cut from|failed|echoue|ete ferme|was closed|closed my|ferme mon|retire|revoqu|revoke|took (?:my|away)|taken away|enleve|mis fin|terminated|suspend|radie|radiation|struck off|striking off|strike me|impose|imposed|put on me|limitation|restriction|rate (?:l|la))',
  state:
    '(?:accepte|acceptee|accepted|approuv|approved|admis |admise|admitted|traite |traitee|processed|confirmee?|confirmed|statut de|status of|ou en est|rendue?|avance|any news|movement|gone through|go through|been reviewed|a ete (?:examin|etudie)|examined|retenue? |picked|selected|where (?:is|does) my|it stand|en regle|good standing|statuer|rule on|rendrez votre decision|decision (?:sur|a mon|about|on) m|une decision|a decision|accorde|granted|reussi l|pass the|passed|a (?:t il|t elle) (?:passe|ete)|went through|decide (?:pour|about|my|on)|decided|va t il se prononcer|ratifi|entine|emerit|standing)',
  contests:
    '(?:contest|faire appel|en appel|vais en appel|appeal|reexam|revis|reconsid|review|reevalu|contre evalu|second assess|reassess|re evaluat|re examine|challenge|injust|unfair|trop sever|too harsh|exager|excessi|way too much|looked at again|pas d accord|disagree|de nouveaux documents|new documents|pourquoi (?:m|ai je|ma|mon|a t on|avez)|why (?:did|was|didn|were)|quel motif|what basis|what grounds|excuse(?:d)? from|ruled against|tranche contre|rouvr|reopen|remettez moi|put me back|annulez|cancel my|disqualif|quelle base|etre entendu|be heard|seconde lecture|second reading|n accepte pas|don t accept|reparation|redress|merite|deserves)',
  exception:
    '(?:effacer mes|accorder un delai|a stay|un sursis|exception|derogation|waive|dispens|exempte|exempt me|exemption|prolong|extension|push back|faveur|favour|accommod|comprehensi|understanding|overlook|fermer les yeux sur mon|let me through|faire passer|autre chance|another chance|quand meme|anyway|en retard|days late|sursis|relev|reclass|relieved|excused|sois|une chance|a chance|give me more|asking for more time|play up|surclass|malgre la date|despite the date)',
  restores: '(?:reinteg|reintegr|reinscri|reinstat|retabli|restore|give it back|ravoir|rendez|back |reconnai|recogni)',
  youDecide:
    '(?:saurai je|will i know|if i am accepted|si je suis (?:accept|admis|retenu)|est ce que je (?:suis (?:accept|admis|retenu|encore|radi|eligib)|vais (?:etre|obtenir|garder))|i am admitted|still a member|encore membre|le comite|le jury|the committee|the jury|allez vous|vous allez|comptez vous|are you going|will you|do you intend|pouvez vous|can you|could you|would you|pourriez vous|avez vous (?:accepte|recu|pris|traite)|have you (?:accepted|received|decided|processed)|has my|am i (?:accepted|admitted|selected|eligible|struck)|suis je (?:accept|admis|retenu|eligib|radi)|ai je ete|was i|will i|vais je|confirmez|confirm |annulez|accordez|grant me|faites une)',
  // What documents answer.
  document:
    '(?:procedure|formulaire|form |forms |critere|criteria|politique|policy|reglement|bylaw|regulation|code |article|section|guide|formation|course|training|atelier|workshop|webin|modele|template|sample|document|convention|agreement|prevoit|provide|definition|difference|obligations|regles|rules|rapport annuel|annual report|publie|published|bareme|schedule|sanctions prevues)',
  affairs:
    '(?:cotisation|frais|dues|fees|cost|cout|coute|prix|price|payer|pay |paie |renouvel|renew|inscri|regist|heures|hours|credit|mot de passe|password|adresse|address|recu d|receipt|rembours|refund|date limite|deadline|combien|how much|how many|assemblee|meeting|congres|congress|conference|tournoi|tournament|vote|voter|courriel|infolettre|newsletter|telecharg|download|horaire|assurance|insurance|adhesion|membership|retraite|retire|infolettre|portail|lien |link )',
  thanks: '(?:bonjour|merci|thanks|thank you|hello|hi |allo|salut|bonsoir|good evening|super|parfait|perfect|great )',
  // Persons to reach, and ways to.
  human:
    '(?:quelqu un|humain|human|(?:someone|somebody|anyone|anybody)(?! s )|une (?:vraie )?personne|vraie personne|real person|a person|live person|vrai monde|real people|conseill|advis|agent|representa|operat|prepose|staff|responsable|interlocut|employe|reception|standard|delegue|steward|registrar|secretar)',
  talks:
    '(?:parler|parle |discut|echang|jaser|causer|speak|talk|chat |chatter|entretenir|telephonez|me telephoner|telephonique|(?:the|by|me|on|a|can|will|someone|please) phone (?:me|call|with|someone|to|instead|please|$)|on the phone|over the phone|appelez|m appel|appel (?:d|tele)|un appel|call (?:me|back)|calls? (?:from|back)|a call|callback|rappel|contactez|me contacter|contact me|in contact|joindre|rejoindre|vive voix|transfer|passez moi|put me|connect me|get me (?:a |an )?(?:human|person|someone|somebody|people|real|agent|advis)|rencontrer|rendez vous|in touch|reach me|reach (?:a|someone)|picks up|decroche)',
  machine: '(?:robot|machine|bot |bots |chatbot|ordinateur|computer|software|automat|ia |ai |intelligence)',
  // Suffering.
  suffers:
    '(?:tout est fini|all over for me|done with life|me reveil|coupe les|self harm|faire face|pain to stop|it to (?:stop|be over)|que ca (?:finisse|s arrete)|si je disparai|terroris|not worth it|nothing left|me reste rien|too hard|trop dure|viol |hit me|tuer |suicid|me tuer|me pendre|finir avec|d en finir|kms|hang myself|hurt myself|cutting|me coupe|du mal |scarifi|pilule|somnif|comprime|pills|tablets|overdos|poids pour|burden|worthless|sers a rien|vaux rien|good for nothing|adieu|goodbye|craque|sombre|je coule|perds pied|drown|sinking|cracking|losing it|snap |gout a rien|gout de|plus la force|no strength|strength|capable|able to|plus d issue|no way out|way out|idees noires|pensees|dark thoughts|dark place|au secours|aidez moi|help me|sos |a l aide|in danger|en danger|en etat de choc|in shock|aneanti|devast|detrui|destroy|shatter|crushed|demoli|foutue|ruined|no meaning|plus de sens|mieux sans moi|without me|better off|desempar|vais (?:pas|tres mal)|va pas|not (?:well|okay)|doing well|rock bottom|give up on|baisse les bras|une betise|something stupid|supporte plus|can t stand|can t bear|can t go on|go on |keep going|cope|existe|exister|no one left|nobody left|plus personne|nulle part|nowhere|rope|corde|pont |bridge|me lever|out of bed|se jeter|jump|breathe|respirer|crever|die |dead |death|kill|mort |morte|pleur|cry |crying|sob|desesp|hopeless|despair|desperate|epuis|exhaust|burn|a bout|bout d|cope|panic|angois|anxi|peur |scared|afraid|frighten|terrif|detresse|distress|seul |seule|alone|cauchemar|nightmare|dors plus|don t sleep|can t sleep|disparait|vanish|disappear|plus rien|nothing matters|espoir|hope |tremble|shaking|effondr|falling apart|breaking|brise|broken|depress|overwhelm|insupportab|unbearab|invivable|tenir |peux plus|can t take|en finir|end it|plus vivre|not living|vivre comme|live like|face another|dernier soir|last night)',
  violence:
    '(?:frapp|me bat|battu|hits me|hit me|beat|violent|violee?|viol |raped|assault|agress|attouch|molest|groped|etrangl|choke|couteau|knife|arme |gun |menace de|threatens|threatened|harcel|harass|stalk|intimid|bully|bullie|pousse|attack)',
}

/** A topic is never told without one of its concepts: words the model has not seen must not lead it astray. */
export const EVIDENCE: Record<Exclude<Topic, 'routine'>, string[]> = {
  person: ['human', 'talks', 'machine'],
  judgement: 'duty permit advice error misdeed tells secrecy conflict exposure closeness dilemma pressed acts'.split(
    ' ',
  ),
  distress: ['suffers', 'violence'],
  complaint: 'complains outrage unanswered wrong theirs theyDid rude against'.split(' '),
  decision: 'ownFile refused state contests exception restores youDecide'.split(' '),
}

const PATTERNS = Object.entries(CONCEPTS).map(([name, pattern]) => [name, new RegExp(`(?<= )${pattern}`)] as const)

/** The concepts of a sentence, in the order of the list. */
export function conceptsOf(words: string[]): string[] {
  const sentence = ` ${words.join(' ')} `
  return PATTERNS.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => name)
}
