import type { Passage } from "./passage.ts"

export const guide2: Passage[] = [
  {
    title: "Impression : un livret par thème",
    kind: "exchange", minutes: 20, presenter: "anne-sophie-rigaux",
    description: "Trois livrets à déposer dans les salles d’attente.",
    summary: "Trois livrets de seize pages seront déposés dans les salles d’attente, avec une date bien visible.",
    text: `
Les salles d’attente réclament du papier. Anne-Sophie Rigaux propose trois livrets de seize pages : se loger, se
soigner, papiers. Le risque est connu : un livret périmé vit dix ans au fond d’un tiroir. On imprimera peu, deux
fois par an, avec la date en couverture et la mention « jeter après ». Brigitte Lecocq demande des pages où l’on
puisse écrire un rendez-vous. Le coût revient à quarante cents l’exemplaire. Les douze fiches néerlandaises feront
un quatrième livret quand elles seront prêtes.
`,
    decisions: [
      "Trois livrets sont imprimés à cinq cents exemplaires chacun.",
    ],
    actions: [
      { text: "Choisir les fiches et demander deux devis", owners: ["anne-sophie-rigaux"], days: 34 },
    ],
  },
  {
    title: "Un chapitre pour ceux qui arrivent dans le métier",
    kind: "exchange", minutes: 20, presenter: "alice-warnant",
    description: "Les nouveaux collègues se perdent dans les sigles et les bâtiments.",
    summary: "Une page d’accueil aidera les nouveaux travailleurs sociaux pendant leur premier mois.",
    text: `
Alice Warnant a changé de service il y a un an et n’a toujours pas compris la différence entre trois sigles. Elle
voudrait une page pour le premier mois : qui appeler, quelle réunion suivre, quelle visite faire, ce qu’il ne faut
pas promettre. Inès Vandamme rappelle la journée des nouveaux, où l’on marche d’un service à l’autre. Les deux se
complètent. Gwenaëlle Stassart écrirait la partie CPAS, quelqu’un d’autre la partie commune. On glisse l’idée d’un
parrain ou d’une marraine, dans un autre collège que le sien, pour trois cafés.
`,
    actions: [
      { text: "Écrire un premier jet de la page", owners: ["alice-warnant", "gwenaelle-stassart"], days: 38 },
    ],
  },
  {
    title: "Fiches jumelles",
    kind: "decision", minutes: 15, presenter: "eleonore-dubuisson",
    description: "Deux fiches disent la même chose, pas tout à fait.",
    summary: "Six fiches en double sont réunies en trois ; les anciennes adresses renvoient aux nouvelles.",
    text: `
Deux fiches parlaient de l’eau, deux de l’hôpital, deux de la crèche, avec des chiffres différents. Les lecteurs
citaient celle qui les arrangeait. Eléonore Dubuisson les a mises côte à côte et a gardé ce qui se vérifie. Les
anciennes adresses mènent vers les nouvelles, car elles sont imprimées sur des affiches. Sandra Pirotte propose de
chercher avant d’écrire, ce qui fait rire tout le monde. La fusion de la fiche hôpital demande l’avis de la cellule
Santé, consultée avant la fin du mois.
`,
    decisions: [
      "Trois fusions sont faites ; la quatrième attend l’avis de la cellule Santé.",
    ],
    actions: [
      { text: "Demander l’avis de la cellule Santé sur la fiche hôpital", owners: ["eleonore-dubuisson"], days: 17 },
    ],
  },
  {
    title: "Ce que cherchent les gens",
    kind: "information", minutes: 20, presenter: "sana-ferhat",
    description: "Les cent recherches les plus fréquentes, et celles qui ne trouvent rien.",
    summary: "On cherche des besoins, pas des services : « dormir », « dentiste », « huissier » arrivent en tête.",
    text: `
Les mots les plus tapés ne sont pas des noms de services. On cherche « dormir », « dentiste », « huissier », « frigo
», « psy ». Une recherche sur neuf ne trouve rien, presque toujours à cause d’un mot absent des fiches : personne
n’écrit « mutuelle coupée » ni « plus de courant ». Sana Ferhat propose d’ajouter une phrase qui dise le problème
avec les mots de tous les jours. Dirk Peeters note que la moitié des recherches en néerlandais visent l’emploi,
absent de la traduction. On relira ces mots chaque trimestre.
`,
    decisions: [
      "Chaque fiche contient une phrase qui dit le besoin avec des mots ordinaires.",
    ],
    actions: [
      {
        text: "Ajouter cette phrase aux vingt fiches concernées",
        owners: ["brigitte-lecocq", "sana-ferhat"], days: 46,
      },
    ],
  },
  {
    title: "Le guide en dehors du réseau",
    kind: "exchange", minutes: 20, presenter: "aurore-nsimba",
    description: "Deux communes voisines demandent à le copier.",
    summary: `Deux communes voisines peuvent copier le guide, à condition de dire d’où il vient et de le tenir à
      jour.`,
    text: `
Deux coordinations voisines voudraient reprendre le guide. Aurore Nsimba s’en réjouit, à deux conditions : qu’elles
nomment la source, et qu’elles changent les adresses. Une fiche de Molenbroek lue à l’autre bout de la Région envoie
quelqu’un au mauvais CPAS. Roos Ampe propose un échange plutôt qu’un don : les voisins ont un excellent chapitre sur
le handicap, que nous n’avons pas. Une rencontre est prévue le {j+33}. Les fiches fédérales pourraient un jour
s’écrire à plusieurs ; chacun garderait ses adresses.
`,
  },
  {
    title: "Écrire avec un service qui n’écrit pas",
    kind: "exchange", minutes: 15, presenter: "ines-vandamme",
    description: "Certains propriétaires ne rendent jamais leur relecture.",
    summary: "Au lieu d’attendre les relectures, deux membres iront les recueillir sur place.",
    text: `
Neuf relectures sont attendues depuis le printemps. Les services concernés ne manquent pas de bonne volonté, mais de
temps et de clavier. Inès Vandamme a essayé autrement avec la Régie : vingt minutes au téléphone, elle lit la fiche,
ils corrigent, elle écrit. La fiche était à jour avant midi. Le groupe généralise : deux membres iront voir les
services restants, avec la fiche imprimée et un stylo. On en profitera pour leur demander ce qu’ils voudraient que
les autres sachent d’eux.
`,
    actions: [
      {
        text: "Visiter les neuf services et corriger sur place",
        owners: ["ines-vandamme", "sandra-pirotte"], days: 43,
      },
    ],
  },
  {
    title: "Douze fiches à revoir avant la fin de l’année",
    kind: "decision", minutes: 20, presenter: "aurore-nsimba", months: [9, 12],
    description: "Répartition des fiches dont la date est dépassée.",
    summary: "Douze fiches ont dépassé leur date de révision ; elles sont réparties entre huit personnes.",
    text: `
Douze fiches portent la mention « à revoir ». Quatre concernent le logement, trois la santé, deux le travail, les
autres les aînés et l’école. Elles sont distribuées séance tenante. Aurore Nsimba demande que l’on vérifie d’abord
les heures et les numéros, puis seulement le texte : c’est ce qui trompe le plus. Une fiche vérifiée sans changement
doit être confirmée quand même, pour que la date se renouvelle. Anne-Sophie Rigaux appellera chacun quinze jours
avant l’assemblée.
`,
    decisions: [
      "Les douze fiches sont confirmées avant l’assemblée de décembre.",
    ],
    actions: [
      { text: "Rappeler les huit personnes quinze jours avant", owners: ["anne-sophie-rigaux"], days: 20 },
    ],
  },
  {
    title: "Une carte plutôt qu’une liste",
    kind: "exchange", minutes: 15, presenter: "dirk-peeters",
    description: "Situer les permanences sur un plan.",
    summary: "Une carte des permanences est essayée sur papier avant d’être dessinée.",
    text: `
Dirk Peeters a épinglé quarante-deux permanences sur un plan de la commune. On voit aussitôt deux choses : tout se
passe à moins de six cents mètres de la gare, et rien n’existe aux Étangs après midi. Sandra Pirotte voudrait
afficher la carte à l’assemblée, telle quelle, avec ses épingles. Une version dessinée coûterait cher et vieillirait
vite. Le groupe préfère une grande feuille refaite chaque année, que l’on corrige au feutre. La question des Étangs
est transmise au bureau.
`,
    decisions: [
      "La carte est affichée à l’assemblée et le constat sur les Étangs est transmis au bureau.",
    ],
    actions: [
      { text: "Imprimer le fond de plan", owners: ["dirk-peeters"], days: 24 },
    ],
  },
]
