import { addDays } from "../../concerns/day.ts"
import { dayInWords, workingDay } from "../days.ts"
import type { Day, DemoAction } from "../types.ts"
import { spread } from "./spread.ts"

const finished = ["fait le {d}", "terminé le {d}", "c’est en ordre depuis le {d}", "fait, le {d}, à deux", "envoyé le {d}",
  "remis le {d}, sans attendre", "fait le {d}, un peu vite", "réglé le {d}, après un rappel", "prêt depuis le {d}",
  "fait le {d} et bien reçu", "accompli le {d}, avec l’aide d’une stagiaire", "bouclé le {d}", "fait à temps, le {d}",
  "clos le {d}"]
const waiting = ["en route, une réponse manque encore", "reporté, la personne de contact est en congé",
  "commencé, à finir d’ici la prochaine fois", "pas encore, le temps a manqué", "en attente d’un accord de la direction",
  "à moitié fait, la seconde moitié dépend d’un autre service", "repoussé d’un mois, d’accord avec le groupe",
  "un premier essai n’a rien donné, un autre suit", "en bonne voie", "suspendu jusqu’à la réponse de la commune",
  "difficile, on en reparle au point suivant", "presque terminé"]

/**
 * When an action was done, or null while it is not: most are done about their day, some late, and a few of the last
 * months are still open. Never before the meeting that asked for it, nor after today.
 */
export function doneOn(text: string, asked: Day, due: Day, today: Day): Day | null {
  const chance = spread(text, "done")
  const isOld = due < addDays(today, -150)
  if (!isOld && chance < 22) return null
  const day = workingDay(due, chance < 70 ? -(chance % 6) : chance % 24)
  return day > today ? null : day < asked ? due : day
}

/** What is told of the last meeting's actions, as a list in light markup. */
export function followUp(actions: DemoAction[], nameOf: (person: string) => string, day: Day): string {
  return actions.map(({ text, owners, done }, index) => {
    const isDone = done !== null && done.day <= day
    const words = isDone ? finished : waiting
    const fate = words[spread(text, index) % words.length]!.replace("{d}", isDone ? dayInWords(done.day) : "")
    return `- « ${text} » (${owners.map(nameOf).join(", ")}) : ${fate}.`
  }).join("\n")
}
