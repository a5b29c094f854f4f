import { html, line } from "./markup.ts"
import type { DemoNetwork } from "./types.ts"

const charter = `
La Coordination sociale de Molenbroek réunit, depuis 2005, le CPAS, les services communaux et les associations qui
luttent ensemble contre la pauvreté. Elle repose sur deux collèges égaux, l’un public, l’autre associatif.

## Ce que nous voulons

1. Nous connaître, pour que personne ne soit renvoyé d’une porte à l’autre.
2. Regarder ensemble ce qui se passe dans la commune et en garder la trace.
3. Agir en commun là où un service seul ne suffit pas.
4. Alerter les autorités quand une situation se dégrade.

## Comment nous décidons

Le comité de pilotage compte quatre voix publiques et quatre voix associatives. Aucune décision ne se prend sans cet
équilibre. Un désaccord s’écrit dans les mots de ceux qui l’expriment ; il n’empêche pas d’agir sur le reste.

## La fonction d’alerte

Tout membre peut signaler un constat de terrain, sans jamais nommer une personne. Les constats vérifiés deviennent, s’il
le faut, une interpellation : des constats, des avis, des propositions. Chaque organisation signe, s’abstient ou dit son
désaccord. La réponse de l’autorité est rendue à ceux qui ont signalé.

## Le secret

Ce qui est confié se tait. Nos réunions et nos écrits ne contiennent aucun dossier, aucun nom, aucune initiale. Le secret
ne se partage qu’avec l’accord de la personne, au plus juste, et cet accord se redemande.

## Le temps

Chaque membre accorde à ses travailleurs le temps de participer, et le dit par écrit.
`

/** The network itself: its name, its contact, its charter. */
export function network(): DemoNetwork {
  return {
    name: "Coordination sociale de Molenbroek", commune: "Molenbroek",
    address: line("Maison des associations, rue des Tanneurs 14, 1095 Molenbroek"),
    contact: { person: "mireille-adjovi", name: "Mireille Adjovi",
      email: "mireille.adjovi@cpas-molenbroek.example", phone: "02 000 41 10" },
    charterHtml: html(charter),
  }
}
