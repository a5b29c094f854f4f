/** From the proceedings of a network's conference (2010): emphasis, « guillemets », a list, a numbered list. */
export const conferencePassage = `S'il ne faut pas succomber à l'angélisme, il ne faut pas non plus succomber à la diabolisation !

Nous partageons des choses essentielles :

- Notre engagement et nos convictions en matière de lutte contre la précarité et pour la dignité ;
- Une action tournée vers le public au sens premier et générique du terme, dans une logique de service à la population. C'est la responsabilité « citoyenne » que partagent le politique et l'associatif ;
- Une connaissance et une expertise des problématiques sociales et leur évolution ;
- Mais aussi la connaissance des leviers qu'il faut actionner pour remobiliser, remotiver ou simplement soutenir ces personnes dans les moments les plus difficiles.

On peut dénommer cet espace un **espace de COO-PETITION** défini comme un « système d'acteurs qui interagissent sur la base de convergences partielles des intérêts et des objectifs mais devant gérer des divergences partielles »².

Vu cette analyse, on pourrait ainsi résumer **six facteurs** de succès :

1. Des objectifs clairs, partagés et légitimés favorisent l'investissement des entités et des personnes dans les projets,
2. Nécessité d'un support effectif des responsables finaux avec affectation des ressources nécessaires,
3. Le ou les responsables de première ligne du projet doit/vent y accorder de 30 à 50% de leur temps de travail.`

/** What minutes of a working group hold: every kind of structure, the signs of French and Dutch, a table, money. */
export const groupNotes = `## Garanties locatives

L’équipe a relevé **neuf refus** en octobre ; le bailleur dit : « pas de garantie du CPAS ».
Le montant varie de 1 250 € à 1 800 €, au cœur de la commune.

| Quartier | Refus | Motif donné |
| --- | --- | --- |
| Vieux Port | 4 | « dossier incomplet »<br>puis plus rien |
| Cœur de Ville | 5 | garantie du CPAS \\| Fonds |

Ce qui reste à faire :

1. Relever les refus :
   - la date et le quartier ;
   - le motif, *mot pour mot*.
2. Écrire à la cellule, [par courriel](mailto:cellule@logement.example).
   
   Elle répond sous huit jours.

> « Wij huren niet aan iemand van het OCMW », schreef een kantoor.
> 
> - dat is verboden;
> - het staat zwart op wit.

### Pour mémoire

1\\. n’est pas une liste, et 30 à 50% non plus.`
