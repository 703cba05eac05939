// The organisation's own gain, in its own words: costs, volumes, headcount, efficiency. All without case or accents.

const OURS_FR = "(?:nos|notre|les|des|le|la|l'|du|de l'|de nos|de notre|de la)"
const LESS_FR =
  '(?:redui[a-z]*|reduction|baiss[a-z]*|diminu[a-z]*|abaiss[a-z]*|comprim[a-z]*|allege[a-z]*|limit[a-z]*|couper|coupe[a-z]*|economis[a-z]*|maitris[a-z]*|contenir|optimis[a-z]*|rationalis[a-z]*)'
const LESS_EN =
  '(?:reduc[a-z]*|lower[a-z]*|cut[a-z]*|decreas[a-z]*|shrink[a-z]*|trim[a-z]*|sav[a-z]*|minimi[sz][a-z]*|optimi[sz][a-z]*|streamlin[a-z]*|rationali[sz][a-z]*|contain[a-z]*|offload[a-z]*|deflect[a-z]*|limit[a-z]*|free[a-z]* up)'

export const SAVINGS: readonly RegExp[] = [
  // Posts and hires done without, hours of the staff taken back.
  /(?:l'equivalent|equivalent|the equivalent) (?:de |d'|of )(?:[a-z0-9]+ ){1,3}(?:postes?|salaires?|employes?|positions?|salar(?:y|ies)|jobs?|employees?)/,
  /(?:pas (?:a|besoin d'?e?|avoir a) ?(?:embaucher|recruter|engager)|(?:eviter?|avoid|not|never|without)(?: [a-z']+){0,2} (?:embauches?|recrutements?|hiring|recruiting|hire|recruit))/,
  new RegExp(`${LESS_FR}(?: [a-z']+){0,4}? (?:temps|heures) (?:pass|consacr|perd)[a-z]*`),
  new RegExp(`${LESS_EN}(?: [a-z']+){0,3}? (?:hours?|time) (?:we|our|the (?:staff|team|office)|spent)`),
  // The staff, their time or their resources as something to be used better.
  /(?:mobilis|accapar|monopolis|occup)[a-z]*(?: [a-z']+){0,2} (?:notre|nos|le|les) (?:personnel|equipes?|employes|conseill[a-z]+)|\b(?:tie|tied|ties|take|takes) up (?:our|the) (?:staff|team|advisers|office)/,
  /(?:performan[a-z]*|efficace[a-z]*|optimal[a-z]*|rentable[a-z]*)(?: [a-z']+){0,2} (?:de|des) (?:nos|notre|l'|la |les )?(?:effectifs?|ressources|equipes?|personnel)/,
  /(?:productivite|efficience|rentabilite)\b|\b(?:our|the) (?:team|staff|office|advisers)(?: [a-z']+){0,4} (?:productive|efficient)\b/,
  /\b(?:best|better|optimal) use of (?:our|internal|the (?:association|college|staff|team))|meilleure? (?:utilisation|usage|emploi) de (?:nos|notre)/,
  /\b(?:pays?|paid|paying) for itself|\bfor less money|\bat (?:a )?lower cost|pour moins cher\b/,
  /(?:devi|detourn)(?:e|es|ons|ent|er|era|eront|ees?)\b(?: [a-z']+){0,5} (?:appels?|courriels?|demandes?)|(?:calls?|e-?mails?|requests?|inquiries)(?: [a-z']+){0,3} (?:deflected|diverted)|\b(?:streamlin|rationali[sz])ing (?:our|the) (?:operations|processes|services?|administration)|(?:pressure|strain|load) off (?:our|the) (?:budget|finances|staff|team|phones?)/,
  /(?:same|a smaller|fewer|flat) (?:headcount|staff|team|payroll|number of (?:staff|people))|(?:avec|a) (?:la |le |les )?meme(?:s)? (?:equipe|effectifs?|personnel|nombre)|effectifs? constants?/,
  /(?:factures?|bills?)(?: [a-z']+){0,4} (?:dimin|baiss|redui|fond|moiti|lower|drop|down|half|shrink)|(?:trim|cut|lower|reduc[a-z]*|halv[a-z]*)(?: [a-z']+){0,3} bills?/,
  /(?:appels?|courriels?|demandes?|depenses?|volumes?)(?: [a-z']+){0,2} (?:en moins|de moins)|(?:moins|un|d') ?(?:de |d')?(?:appel|depense|courriel)s?(?: [a-z']+){0,3} (?:de moins|en moins|pour (?:l'|la |le )?(?:association|ordre|federation|organisation))|(?:calls?|volumes?|emails?|spending|costs?) (?:volumes? )?(?:is|are|went|go|goes) down/,
  /(?:aucun|sans|pas de|no) (?:nouveau |nouvelle |new |additional |extra )?(?:postes?|embauches?|hires?|hiring|positions?)(?! (?:n'est|ne (?:sera|disparait)|is|will be) (?:supprime|coupe|aboli|cut|lost))(?! ne disparait)|(?:need|have) to hire/,
  /(?:contenir|limiter|freiner|ralentir|contain|curb|slow)(?: [a-z']+){0,3} (?:depenses|couts?|spending|costs?|expenses)/,
  new RegExp(
    `${LESS_FR}(?: [a-z']+){0,3}? (?:d')?(?:couts?|depenses|frais (?:de (?:fonctionnement|personnel|gestion)|generaux)|charges?(?: de travail)?|effectifs?|masse salariale|budgets?|ressources(?: humaines)?|volumes?|appels?|courriels?|sollicitations|demandes|achalandage|postes|personnel|main d'oeuvre)`,
  ),
  new RegExp(
    `${LESS_EN}(?: [a-z']+){0,3}? (?:costs?|spending|expenses|overheads?|headcount|payroll|budgets?|resources|workloads?|volumes?|calls?|emails?|tickets?|inquiries|enquiries|requests|staffing|staff time|positions|personnel|manpower)`,
  ),
  /(?:economies|epargnes?)(?: [a-z']+){0,2} (?:d'echelle|substantielles|importantes|annuelles|realisees|de [0-9]|pour (?:l'(?:ordre|association|organisation)|nous))|(?:realiser|generer|faire|degager)(?: [a-z]+){0,2} (?:economies|gains?)/,
  /\b(?:cost savings?|savings of|save (?:the (?:association|order|organi[sz]ation|society)|us)|economies of scale|return on investment|bottom line|cost[- ]effective|cost[- ]efficien[a-z]*)\b/,
  /(?:gains?|amelior[a-z]*|accroitre|accroissement|hausse|augment[a-z]*|ameliorer)(?: [a-z']+){0,3}? (?:d'|de |l'|la |en )?(?:efficacite|efficience|productivite|rentabilite|performance)/,
  /\b(?:efficien(?:cy|cies)|productivity|profitability)(?: gains?)?\b/,
  /(?:retour sur investissement|rendement de l'investissement|rentabilis[a-z]*|moins cher (?:qu|a exploiter)|a moindre cout|faire plus avec moins)/,
  /\b(?:do(?:ing)? more with less|fewer (?:staff|people|employees|advisers|calls|emails)|without (?:hiring|adding staff)|instead of hiring|self[- ]service rate|containment|deflection|automation rate)\b/,
  /(?:desengorg[a-z]*|desencombr[a-z]*|delest[a-z]*|decharg[a-z]*|soulag[a-z]*|liberer?)(?: [a-z']+){0,3}? (?:secretariat|standard|lignes?|equipes?|personnel|employes|conseillers|ressources|temps (?:du|de notre|de nos))/,
  /(?:moins d'(?:appels|employes|effectifs|interventions humaines)|moins de (?:personnel|courriels|postes|telephones?)|sans (?:embaucher|ajouter de (?:personnel|postes))|au lieu d'embaucher|taux d'automatisation)/,
  /(?:automatis[a-z]*|automat(?:e|es|ed|ing|ion of))(?: [a-z']+){0,4}? (?:demandes|reponses|traitement|services?(?: aux membres)?|appels|taches|requests|inquiries|enquiries|replies|responses|tasks|member services?|processing|handling)/,
  /\b(?:relieve|unburden|unclog|take (?:the )?(?:load|pressure|strain) off)(?: [a-z']+){0,3}? (?:staff|team|office|phone|lines?|advisers|desk)\b/,
  new RegExp(
    `(?:moderniser|optimiser|rationaliser)(?: ${OURS_FR})?(?: [a-z']+){0,2} (?:processus|operations|fonctionnement|ressources|gestion)`,
  ),
  /\b(?:streamline|optimi[sz]e|moderni[sz]e)(?: [a-z']+){0,2} (?:operations|processes|workflows?|resources|administration)\b/,
]

/** The gain is the member's own: her time, her money, her steps. */
export const SAVINGS_GUARD =
  /(?:vous (?:fer[a-z]*|evit[a-z]*|epargn[a-z]*|economis[a-z]*|gagn[a-z]*)|(?:economis[a-z]*|reduction|rabais|baisse|diminution)(?: [a-z']+){0,4} (?:de |sur )?(?:votre|vos|la cotisation|cotisations?|droits d'inscription|tarifs?)|(?:votre|vos) (?:couts?|frais|cotisation|temps|demarches|deplacements|depenses|charge|budget)|you (?:will |can )?(?:save|avoid|spare|pay less)|your (?:costs?|fees?|dues|time|budget|expenses|workload|spending)|sav(?:e|es|ing) you|lower (?:dues|fees)|member (?:discount|savings))/
