/**
 * What is said when the last minutes are approved: {member} is someone present, {n} a point.
 */
export const approvals: string[] = [
  `{member} demande de préciser, au point {n}, que la liste compte 312 ménages et non 321. La correction est faite
    séance tenante.`,
  "{member} fait remarquer que l’action du point {n} lui est attribuée par erreur. Le nom est corrigé.",
  "Personne ne demande de correction. {member} remercie pour la longueur, plus courte que d’habitude.",
  "Au point {n}, {member} souhaite que l’on écrive « a proposé » et non « a promis ». Le mot est changé.",
  "{member} relève une date impossible au point {n}, un dimanche ; la bonne date est rétablie.",
  "La phrase du point {n} sur les délais prête à confusion. {member} en dicte une plus claire, qui la remplace.",
  "{member} n’a pas retrouvé son intervention sur les horaires ; elle est ajoutée au point {n} en une ligne.",
  "Le nom d’un service est mal orthographié au point {n}. {member} donne la bonne graphie.",
  "{member} demande que le vote du point {n} indique aussi les abstentions. C’est fait.",
  "Deux personnes présentes manquaient dans la liste. {member} les signale et la liste est complétée.",
  "{member} aurait préféré que l’échange du point {n} ne soit pas résumé. Le passage est raccourci de moitié.",
  "Le montant indiqué au point {n} était celui de l’an passé. {member} apporte le bon chiffre.",
  `{member} s’étonne de ne pas voir la question posée à la commune ; elle figure dans les divers. Rien n’est
    modifié.`,
  "Au point {n}, « refus » devient « absence de réponse », à la demande de {member}, qui craint un malentendu.",
  "{member} propose de supprimer un exemple du point {n}, trop facile à reconnaître. L’exemple est retiré.",
  "Aucune remarque n’a été reçue par écrit. En séance, {member} corrige seulement un numéro de téléphone.",
  "{member} note que la réunion a duré dix minutes de plus que ne le dit le texte. On rit, et l’on corrige.",
  "Le point {n} oubliait la position du service absent. {member} en donne lecture et elle est jointe.",
  "{member} demande que l’on nomme le quartier concerné au point {n}. Après discussion, on s’en tient à la commune.",
  "Une faute change le sens du point {n} : il fallait lire « sans » et non « sous ». {member} la signale.",
  "{member} confirme que la décision du point {n} vaut bien pour six mois. La durée est ajoutée.",
  `Le texte est relu rapidement. {member} regrette l’absence de la traduction promise, qui arrivera la semaine
    suivante.`,
  "{member} fait préciser que l’avis donné au point {n} l’a été à titre personnel.",
  "Au point {n}, la source d’un chiffre manquait. {member} cite le relevé dont il provient.",
  "{member} remercie la personne qui a tenu la plume malgré deux ordinateurs en panne. Aucune correction.",
  "La liste des excusés comptait un doublon. {member} le relève et il disparaît.",
  "{member} demande si le point {n} peut être cité à l’extérieur. Réponse : oui, sans les noms.",
  "Le tableau du point {n} a perdu une ligne à l’impression. {member} la redonne.",
  `{member} voudrait que l’on distingue mieux ce qui a été constaté de ce qui a été supposé au point {n}. Deux mots
    sont ajoutés.`,
  "Une seule remarque, de {member} : la salle du Jardin n’a pas de « podium ». Le mot est remplacé par « tableau ».",
  "{member} aurait voulu que la fin du point {n} soit plus nette. On relit, on garde.",
  "L’échéance du point {n} était trop courte. Avec l’accord de {member}, elle est reportée de deux semaines.",
  "{member} corrige le titre d’une collègue, devenue responsable d’équipe entre-temps.",
  "Le sigle employé au point {n} n’était expliqué nulle part. {member} propose de l’écrire en toutes lettres.",
  "{member} constate que la proposition du point {n} n’a pas reçu de numéro ; elle en reçoit un.",
  "Pas de correction. {member} rappelle que le texte est désormais lu par tout le réseau et invite à la prudence.",
]
