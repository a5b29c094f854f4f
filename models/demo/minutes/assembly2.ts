import type { Passage } from "./passage.ts"

export const assembly2: Passage[] = [
  {
    title: "Une année de coordination en douze minutes",
    kind: "information", minutes: 20, presenter: "mireille-adjovi", months: [1, 3],
    description: "Présentation du rapport d’activités.",
    summary: "Le rapport d’activités est approuvé ; l’an prochain, il dira aussi ce qui n’a pas abouti.",
    text: `
Mireille Adjovi résume l’année : dix assemblées, quarante-quatre réunions de groupe, trois interpellations, six
visites, cinquante et un membres au 31 décembre. Le nombre dont elle est le plus fière est celui des services qui se
sont rendu visite, trente-deux. Philippe Dumortier souhaite que le rapport dise aussi ce qui n’a pas marché : le
projet de permanence aux Étangs, abandonné faute de local, n’y figure pas. L’assemblée est d’accord et le paragraphe
est ajouté. Cyril Mboko en fera une chronique de quatre minutes. Le rapport part à la COCOM avant la date limite.
`,
    decisions: [
      "Le rapport d’activités est approuvé avec l’ajout demandé.",
    ],
    actions: [
      { text: "Ajouter le paragraphe et déposer le rapport", owners: ["mireille-adjovi"], days: 10 },
    ],
  },
  {
    title: "Le quartier des Étangs après midi",
    kind: "exchange", minutes: 30, presenter: "pascale-vranken",
    description: "Aucun service n’y est ouvert après 12 h 30.",
    summary: `Aux Étangs, plus aucune porte n’est ouverte l’après-midi : quatre services y tiendront une permanence
      commune.`,
    text: `
La carte aux épingles, affichée au fond de la salle, montre un vide. Pascale Vranken confirme : après 12 h 30, il
n’y a plus une porte ouverte aux Étangs. Quatre mille personnes y vivent, dont beaucoup d’aînés. Un local de vingt
mètres carrés est disponible au pied de la tour B, prêté par le Foyer. Qui viendrait ? Accueil Gare le lundi, Le
Clavier le mardi, le Planning le mercredi, Compte Rond le jeudi. Personne n’y serait à plein temps, mais la porte
serait toujours ouverte par quelqu’un. Gilles Hanquet offre les légumes et le banc. On parle de l’entretien, des
clés, du chauffage, bref de tout ce qui tue un beau projet.
`,
    decisions: [
      "Une permanence commune est ouverte aux Étangs quatre après-midi par semaine, pour un an.",
    ],
    actions: [
      {
        text: "Établir la convention du local et le partage des clés",
        owners: ["pascale-vranken", "pol-wuyts"], days: 34,
      },
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
    title: "Savoir de l’expérience : inviter sans exposer",
    kind: "exchange", minutes: 30, presenter: "zoubida-naciri",
    description: "Comment associer les personnes concernées à nos réunions ?",
    summary: "Les personnes concernées seront préparées, défrayées et recontactées après chaque participation.",
    text: `
Zoubida Naciri est venue avec deux femmes de son association, qui ont choisi ce qu’elles voulaient dire. La première
: « On nous invite à témoigner, jamais à décider. » La seconde : « Après, on ne sait pas ce que c’est devenu. » Le
reste de l’échange part de là. Aurore Nsimba propose trois moments : une rencontre avant, un défraiement, un appel
un mois après. Bruno Gillard a vécu l’expérience avec le règlement du transit. Marie-Ange Scholtes demande qui
choisit ; on ne veut ni l’invité de service ni le héros. Une enveloppe de six cents euros est réservée sur le budget
de l’année.
`,
    decisions: [
      "Toute invitation d’une personne concernée comprend une préparation, un défraiement et un retour.",
    ],
    actions: [
      { text: "Écrire le carnet de dix conseils", owners: ["zoubida-naciri", "sandra-pirotte"], days: 40 },
    ],
  },
  {
    title: "Alimentation : des colis qui ne suffisent plus",
    kind: "exchange", minutes: 30, presenter: "bernard-marechal",
    description: "Soixante familles de plus en un an.",
    summary: `Mains Jointes sert soixante familles de plus qu’il y a un an : un tri des critères est refusé, une
      aide en local demandée.`,
    text: `
Bernard Maréchal pose deux sacs sur la table : le colis d’il y a deux ans et celui d’aujourd’hui. Il manque l’huile,
le fromage et les fruits. Soixante familles se sont ajoutées, dont des travailleurs à temps plein. Faut-il durcir
les conditions ? La salle répond non, et cherche autre chose. Marie-Thérèse Gobbe cuisinerait les invendus du
marché. Gilles Hanquet donne les surplus d’août. Stéphanie Collignon pense aux cuisines scolaires, vides
l’après-midi. Latifa Bouzid rappelle qu’une famille qui demande un colis a souvent un droit oublié : un
accompagnement d’une demi-heure sera proposé à chaque nouveau, sans condition.
`,
    decisions: [
      "Un entretien « droits oubliés » est proposé à chaque nouvelle famille, sans être exigé.",
    ],
    actions: [
      {
        text: "Organiser la permanence du samedi avec trois services",
        owners: ["bernard-marechal", "latifa-bouzid"], days: 26,
      },
    ],
  },
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
    title: "Trois interpellations plus tard",
    kind: "information", minutes: 25, presenter: "leopold-marchal",
    description: "Que sont devenus les textes envoyés ?",
    summary: `Sur trois interpellations relues, une a changé une pratique, une attend, une a été refusée avec des
      raisons.`,
    text: `
Léopold Marchal relit trois textes. Le premier, sur les huissiers dans les écoles, a mené à un nouveau règlement. Le
deuxième, sur les soins pendant une radiation, attend une réponse depuis sept mois malgré deux rappels. Le troisième
a été refusé, avec une lettre de quatre pages que l’assemblée trouve honnête. Hilde Maertens répond à une question
sur le rôle du CPAS : il reçoit les interpellations comme n’importe quelle autorité, et ses représentants ne votent
pas le texte qui lui est adressé. Caroline Thys demande que ceux qui ont signalé un constat soient prévenus de la
suite ; cela sera fait par un courriel de cinq lignes.
`,
    decisions: [
      "Toute organisation qui a fourni un constat reçoit la réponse de l’autorité.",
    ],
    actions: [
      { text: "Écrire aux organisations concernées par les trois textes", owners: ["leopold-marchal"], days: 16 },
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
    title: "Adopter l’interpellation sur les soins interrompus",
    kind: "decision", minutes: 30, presenter: "odile-ruelens",
    description: "Lecture, débat et prise de position des organisations.",
    summary: "L’interpellation sur les soins interrompus est adoptée ; trois organisations s’abstiennent.",
    text: `
Odile Ruelens lit le texte du groupe Santé : quand une personne est radiée, la mutuelle s’arrête, et le traitement
avec elle. Neuf situations relevées, sans nom. Lotte Verhaegen précise que deux concernent de l’insuline. Marc
Delbrouck soutient les constats et demande que la proposition vise aussi le délai fédéral. La phrase est ajoutée.
Dieudonné Kasongo s’abstient, n’ayant pas de mandat ; sa direction se prononcera dans la semaine. On vérifie,
organisation par organisation, que celui qui parle peut engager la sienne. Vingt-six signent, trois s’abstiennent,
aucune ne s’oppose.
`,
    decisions: [
      "L’interpellation « Des soins qui ne s’arrêtent pas avec l’adresse » est adoptée.",
    ],
    actions: [
      { text: "Envoyer le texte aux deux destinataires", owners: ["mireille-adjovi"], days: 7 },
    ],
  },
]
