import type { Passage } from "./passage.ts"

export const assembly3: Passage[] = [
  {
    title: "Secret, partage et méfiance",
    kind: "exchange", minutes: 35, presenter: "delphine-cuvelier",
    description: "Un projet régional propose un dossier social partagé.",
    summary: "L’assemblée s’oppose à tout dossier social partagé sans l’accord de la personne à chaque étape.",
    text: `
Un projet circule, qui permettrait aux services de voir ce que les autres ont fait pour une même personne. Delphine
Cuvelier en lit deux articles. Les avantages sont réels : ne pas faire répéter dix fois la même histoire. Les
risques le sont plus encore. Thérèse Kalonji rappelle que l’on peut être soigné sans que le logement le sache. Pour
Yasmina Haddouchi, invitée sur ce point, l’accord donné un jour d’urgence n’est pas un accord. Françoise Nihoul
voudrait distinguer l’information, la concertation et le contrôle. On écrit une position en quatre phrases, soumise
ensuite aux services qui ne sont pas là ce midi.

- L’accord se demande à chaque fois.
- Il se retire sans conséquence.
- On partage le moins possible.
- La personne lit ce qui est écrit.
`,
    decisions: [
      "L’assemblée adopte les quatre phrases comme position de principe.",
    ],
    actions: [
      { text: "Recueillir l’avis des membres absents", owners: ["delphine-cuvelier"], days: 24 },
    ],
  },
  {
    title: "Appels à projets : bouts de chandelle",
    kind: "exchange", minutes: 25, presenter: "antoine-jadot",
    description: "Des membres se découvrent concurrents après coup.",
    summary: "Un tableau des appels à projets dira qui répond, qui renonce et qui cherche un partenaire.",
    text: `
Trois membres ont répondu séparément au même appel, et les trois ont été refusés. Antoine Jadot n’accuse personne :
le délai était de douze jours. Leïla Tazi, qui reçoit les dossiers à la commune, préférerait un bon projet commun à
trois moyens. Peut-on dire à l’avance que l’on va répondre ? Certains hésitent, par crainte de se faire prendre
l’idée. Alexandra Popescu propose de n’annoncer que le titre de l’appel et « nous répondons », « nous cherchons », «
nous renonçons ». C’est peu, et c’est déjà de la confiance. Le tableau sera tenu par le bureau et relu à chaque
assemblée.
`,
    decisions: [
      "Le bureau tient un tableau des appels à projets, visible de tous les membres.",
    ],
    actions: [
      { text: "Ouvrir le tableau avec les quatre appels en cours", owners: ["antoine-jadot"], days: 12 },
    ],
  },
  {
    title: "Été : qui reste ouvert",
    kind: "information", minutes: 15, presenter: "sandra-pirotte", months: [5, 6],
    description: "Tour des fermetures et des remplacements.",
    summary: "Le calendrier de l’été est affiché : au moins un accueil reste ouvert chaque jour.",
    text: `
Sandra Pirotte projette le calendrier. La semaine du 15 août pose problème : trois accueils ferment en même temps.
Vincent Hardy avance ses travaux d’une semaine, ce qui laisse une douche dans la commune. Mains Jointes renvoie ses
bons à la Table. L’antenne Étangs sera remplacée par le siège. Fabrice Noël rappelle que l’on consomme aussi en été
et garde ses deux après-midi médicaux. Un numéro, celui de la coordination, répondra aux services qui ne savent plus
où envoyer quelqu’un.
`,
    actions: [
      { text: "Envoyer le calendrier définitif", owners: ["sandra-pirotte"], days: 8 },
    ],
  },
  {
    title: "Fin du droit au chômage : un constat commun",
    kind: "exchange", minutes: 35, presenter: "tom-baeckelandt",
    description: "Ce que quatre services voient arriver.",
    summary: `Seize ménages sur quarante n’ont plus aucun revenu propre après la fin du chômage : un constat est
      adopté.`,
    text: `
Tom Baeckelandt et Frédéric Henrotte présentent à deux voix. Quarante ménages suivis ont perdu une allocation ;
seize n’obtiennent rien du CPAS parce que le conjoint travaille. Le loyer prend alors plus de la moitié de ce qui
reste. Bernard Maréchal reconnaît ces familles : elles viennent le samedi, tôt, pour ne pas être vues. Hilde
Maertens annonce que le CPAS a engagé deux personnes et que cela ne suffit pas. On débat d’un fonds local ; beaucoup
y voient une façon de cacher un trou fédéral. Le constat est adopté, avec ses limites, et sans proposition pour
l’instant.
`,
    decisions: [
      "Le constat sur la fin du droit au chômage est adopté et transmis à la plateforme régionale.",
    ],
    actions: [
      { text: "Mettre le constat en forme et le transmettre", owners: ["frederic-henrotte"], days: 17 },
    ],
  },
  {
    title: "Lieux d’attente : ce que racontent les murs",
    kind: "information", minutes: 20, presenter: "colette-baugnee",
    description: "Dix salles d’attente vues par des visiteurs âgés.",
    summary: `Dix salles d’attente ont été visitées : des chaises trop basses, des affiches trop hautes, un accueil
      souvent chaleureux.`,
    text: `
Un groupe d’aînés a visité dix salles d’attente, avec un mètre et un carnet. Colette Baugnée lit le résultat sans
nommer les lieux. Les chaises sont trop basses dans six, les affiches trop hautes dans sept, l’horloge arrêtée dans
trois. Une seule indique les toilettes. En revanche, l’accueil leur a paru chaleureux presque partout, et deux
visiteurs ont noté que l’on s’était levé pour eux. Giuseppe Ferrante rehaussera gratuitement une chaise par salle.
Chaque service recevra sa page. La visite sera refaite dans un an, avec une personne en fauteuil.
`,
  },
  {
    title: "Radio : une chronique des droits sociaux",
    kind: "information", minutes: 15, presenter: "cyril-mboko",
    description: "Radio Passerelle propose quatre minutes par semaine.",
    summary: "Radio Passerelle diffuse chaque jeudi une chronique de quatre minutes tirée du guide.",
    text: `
Cyril Mboko fait écouter un essai : quatre minutes sur la garantie locative, une question d’auditeur, une réponse,
une adresse. La voix est celle d’un apprenant de Trait d’encre. Il en faudrait quarante par an. Gwenaëlle Stassart
propose de partir des fiches les plus lues. Qui vérifie ? Le propriétaire de la fiche, par téléphone, la veille. On
évite les conseils individuels à l’antenne. Marie-Thérèse Gobbe demande une émission au milieu du repas du vendredi.
Alexandra Popescu voudrait la même chronique dans d’autres langues ; la radio a déjà deux animatrices qui parlent
arabe et peul.
`,
    decisions: [
      "Une chronique hebdomadaire est diffusée à partir des fiches du guide.",
    ],
    actions: [
      { text: "Proposer les dix premiers sujets", owners: ["gwenaelle-stassart"], days: 19 },
    ],
  },
  {
    title: "Où en sommes-nous de nos promesses ?",
    kind: "information", minutes: 15, presenter: "karim-loosveld", pinned: true,
    description: "Relecture des engagements pris en assemblée.",
    summary: `Quatre engagements sur cinq sont tenus ; le cinquième, la salle pour la journée des nouveaux, est
      repris ce mois-ci.`,
    text: `
Karim Loosveld relit les cinq engagements des dernières assemblées. L’affiche des trois voies est posée dans
quarante et un services. Les attestations d’heures sont parties. Le carnet de dix conseils est imprimé. La carte des
fontaines circule. Reste la salle de repli pour la journée des nouveaux, que personne n’a trouvée : l’école est
prise, la maison communale aussi. Mireille Adjovi demandera à la bibliothèque. Une voix dans la salle remarque que
l’on n’avait jamais relu cette liste, et que c’est agréable.
`,
    actions: [
      {
        text: "Trouver une salle de repli pour la journée des nouveaux",
        owners: ["mireille-adjovi", "karim-loosveld"], days: 12,
      },
      { text: "Publier la liste des engagements tenus", owners: ["karim-loosveld"], days: 40 },
    ],
  },
  {
    title: "La journée des six ateliers : ce qui s’est dit",
    kind: "information", minutes: 45, presenter: "mireille-adjovi",
    description: "Compte rendu de la journée d’étude, atelier par atelier.",
    summary: `La journée des six ateliers a réuni 120 personnes ; douze propositions en sortent, trois sont
      retenues tout de suite.`,
    text: `
Mireille Adjovi présente la synthèse de la journée d’étude, à laquelle cent vingt personnes ont pris part. Le CPAS
avait fermé ses bureaux pour l’occasion, ce qui n’était pas arrivé depuis longtemps. Chaque atelier avait une
animatrice et un rapporteur. La même question était posée aux six : « Comment faire réseau dans ce domaine ? » Le
texte qui suit a été relu par les rapporteurs.

### Logement

L’atelier part d’une colère : on passe des mois à préparer un ménage pour un logement qui lui échappe en une minute.
Les participants ont décrit onze refus, puis onze réussites. Ce qui distingue les secondes tient à une personne
joignable et à une garantie annoncée le jour même. L’atelier propose une permanence téléphonique commune, tenue à
tour de rôle par trois services. Il demande aussi que l’on cesse d’envoyer les mêmes familles à toutes les agences.

### Santé

Un assistant social a rencontré pour la première fois le médecin avec qui il partage une trentaine de patients. Ils
travaillent à quatre cents mètres. L’atelier n’en fait pas une honte : rien, dans l’horaire de l’un ni de l’autre,
ne prévoit cette rencontre. Il propose deux matinées par an, sans ordre du jour, avec du café. Le secret
professionnel a occupé une heure ; on en retient qu’il se partage avec l’accord de la personne, au plus juste, et
jamais par courriel ordinaire.

### Personnes sans titre de séjour

Les guichets se sont assis à la table. Deux agents ont raconté ce que c’est que de dire non quarante fois par jour.
L’atelier a comparé les pratiques, ligne par ligne, et trouvé sept différences. Il ne demande pas une règle de plus,
mais que la même règle soit lue de la même façon. Une liste commune de preuves est mise en route. Plusieurs ont dit
leur soulagement d’avoir pu parler sans que cela soit pris pour une accusation.

### Interpellation politique

Peut-on critiquer le pouvoir dont on dépend ? L’atelier répond oui, à trois conditions : des constats vérifiables,
un désaccord écrit quand il existe, un retour vers ceux qui ont signalé. Il met en garde contre deux tentations, le
catalogue de plaintes et le texte si prudent qu’il ne dit plus rien. Une élue présente a conseillé d’écrire plus
court et de chiffrer au moins une proposition.

### Services sociaux de première ligne

C’est l’atelier le plus nombreux et le plus fatigué. Le temps manque, et l’on s’en veut. Ceux qui reçoivent le
public ne peuvent venir aux réunions ; ceux qui viennent ne reçoivent plus. L’atelier demande un mandat clair, deux
heures par mois inscrites à l’horaire, et le droit de contribuer par écrit. Il propose qu’une association puisse
préparer avec l’usager les pièces que le CPAS demandera, ce qui épargne un rendez-vous sur deux.

### Emploi et formation

Des groupes de recherche d’emploi restent vides pendant que des centaines de personnes cherchent. L’atelier y voit
moins un manque de volonté qu’un empilement d’étapes. On a dessiné le parcours d’une femme, onze guichets, et
supprimé trois d’entre eux au crayon. La reconnaissance mutuelle des tests de langue ne coûte rien. Elle commence
cette année.

### Ce que l’assemblée en fait

| Proposition | Suite |
|---|---|
| Deux matinées par an entre soignants et travailleurs sociaux | retenue, groupe Santé |
| Reconnaissance des tests de français | retenue, groupe Emploi |
| Préparation des pièces par les associations | retenue, essai avec Accueil Gare |
| Permanence téléphonique logement | à l’étude |
| Deux heures par mois à l’horaire | portée au comité de pilotage |

Les sept autres propositions restent sur la table et seront relues dans un an. Bernard Maréchal souhaite que l’on
dise alors combien ont servi. Odile Ruelens rappelle que la journée elle-même est déjà un résultat : on ne se
regarde plus en chiens de faïence.
`,
    decisions: [
      "Trois propositions de la journée sont mises en œuvre cette année ; les autres sont relues dans un an.",
    ],
    actions: [
      { text: "Envoyer la synthèse aux cent vingt participants", owners: ["mireille-adjovi"], days: 14 },
    ],
  },
]
