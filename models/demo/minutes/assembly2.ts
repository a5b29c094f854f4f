import type { Passage } from "./passage.ts"

export const assembly2: Passage[] = [
  {
    title: "Deux langues, un seul réseau",
    kind: "exchange", minutes: 25, presenter: "veerle-goossens",
    description: "Les services néerlandophones et francophones se connaissent mal.",
    summary: "Les réseaux francophone et néerlandophone se visiteront : six échanges sont inscrits.",
    text: `
Veerle Goossens parle en néerlandais, Pieter Roels traduit, puis l’inverse. Elle montre que trois services sur
quatre envoient moins de cinq personnes par an de l’autre côté de la langue. De Linde a des places quand le Vieux
Tilleul refuse ; De Brug sert des repas que personne ne connaît. À l’inverse, ses visiteurs ignorent Compte Rond. Le
problème n’est pas la langue des habitants, qui en parlent quatre, mais celle des brochures. Six visites croisées
sont inscrites au tableau en quelques minutes. Katrien Van Looy propose de les faire à vélo. Chaque procès-verbal
comptera désormais trois lignes de résumé, dans les deux langues quand c’est possible.
`,
    decisions: [
      "Six visites croisées ont lieu avant la fin de l’année.",
    ],
    actions: [
      { text: "Fixer les six visites", owners: ["veerle-goossens", "pieter-roels"], days: 21 },
    ],
  },
  {
    title: "Une journée pour les nouveaux",
    kind: "decision", minutes: 20, presenter: "samuel-iweala",
    description: "Programme de la journée d’accueil des travailleurs arrivés cette année.",
    summary: "La journée des nouveaux se fera à pied, six arrêts, deux collèges.",
    text: `
Trente et une personnes ont commencé cette année dans un service membre. Samuel Iweala propose une marche plutôt
qu’une présentation : six arrêts d’une demi-heure, trois publics, trois associatifs, un repas à la Table. À chaque
arrêt, on répond à la même question : « Que voudriez-vous que l’on cesse de vous envoyer ? » Chantal Wéry
accueillera au milieu des armoires. Fabrice Noël tient à ouvrir sa porte pendant la permanence, pas avant. Le CPAS
libère ses six nouvelles recrues pour la journée, ce qui est applaudi. Il faut encore une salle en cas de pluie.
`,
    decisions: [
      "La journée des nouveaux est inscrite au calendrier de tous les membres.",
    ],
    actions: [
      { text: "Trouver une salle pour le repli", owners: ["samuel-iweala"], days: 30 },
    ],
  },
  {
    title: "Élection du bureau",
    kind: "decision", minutes: 25, presenter: "francoise-nihoul",
    description: "Renouvellement des six mandats pour deux ans.",
    summary: "Les six membres du bureau sont élus pour deux ans ; le néerlandophone y a une place.",
    text: `
Sept personnes se présentent pour six sièges. Françoise Nihoul rappelle les règles : une voix par organisation, un
mandat de deux ans, une place au moins pour un service néerlandophone. Chacune parle deux minutes. Les bulletins
sont dépouillés par Caroline Thys et Gilles Hanquet, qui n’étaient candidats à rien. Le résultat est lu sans les
chiffres, à la demande de la personne non élue, qui propose aussitôt de tenir le buffet. Karim Loosveld remercie le
bureau sortant, dont deux membres siégeaient depuis six ans. La première réunion du nouveau bureau est fixée.
`,
    decisions: [
      `Sont élus : Karim Loosveld, Françoise Nihoul, Delphine Cuvelier, Samuel Iweala, Farah Benslimane et Veerle
        Goossens.`,
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
    title: "Adopter l’interpellation sur les soins interrompus",
    kind: "decision", minutes: 30, presenter: "odile-ruelens",
    description: "Lecture, débat et prise de position des organisations.",
    summary: "L’interpellation sur les soins interrompus est adoptée ; trois organisations s’abstiennent.",
    text: `
Odile Ruelens lit le texte du groupe Santé : quand une personne est radiée, la mutuelle s’arrête, et le traitement
avec elle. Neuf situations relevées, sans nom. Lotte Verhaegen précise que deux concernent de l’insuline. Marc
Delbrouck soutient les constats et demande que la proposition vise aussi le délai fédéral. La phrase est ajoutée.
Dieudonné Kasongo s’abstient, n’ayant pas de mandat ; sa direction se prononcera dans la semaine. On vérifie,
organisation par organisation, que celui qui parle peut engager la sienne. Seize signent, trois s’abstiennent,
aucune ne s’oppose.
`,
    decisions: [
      "L’interpellation « Des soins qui ne s’arrêtent pas avec l’adresse » est adoptée.",
    ],
    actions: [
      { text: "Envoyer le texte aux deux destinataires", owners: ["mireille-adjovi"], days: 7 },
    ],
  },
  {
    title: "Un nouveau membre : la radio",
    kind: "decision", minutes: 15, presenter: "karim-loosveld",
    description: "L’assemblée se prononce sur l’entrée d’une association.",
    summary: "L’assemblée accueille une radio parmi ses membres et lui donne une marraine pour un an.",
    text: `
Le bureau a rencontré l’association et donne un avis favorable. Deux animateurs expliquent en cinq minutes ce qu’ils
peuvent donner et ce qu’ils attendent. Jérôme Tilmans pose la question d’usage : combien d’heures pour les groupes ?
Une demi-journée par mois, répondent-ils. Aurore Nsimba demande comment l’on saura qu’un micro est ouvert ; il sera
toujours posé sur la table, éteint. L’assemblée vote à main levée, par collège. Il n’y a ni voix contraire ni
abstention. Une marraine est choisie dans l’autre collège, Anne-Sophie Rigaux, de la bibliothèque. Samuel Iweala
remet aux nouveaux venus la charte et la clé de l’armoire à thermos.
`,
    decisions: [
      "La candidature de la radio est acceptée à l’unanimité.",
    ],
    actions: [
      { text: "Présenter le nouveau membre dans la prochaine lettre", owners: ["sandra-pirotte"], days: 12 },
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
]
