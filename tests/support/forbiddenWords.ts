/**
 * A word that sentences do not use, what they say instead and why, and the keys (or groups of keys) where it is right.
 * `abroad`: it says something else in what people write of the world outside the site, as the demonstration does.
 */
export type Word = { word: RegExp; instead: string; except?: readonly string[]; abroad?: true }

/**
 * One name for one thing, in the French and the Dutch of Brussels. A sentence that needs one of these words for another
 * thing is listed with its key.
 */
export const forbidden: Record<"fr" | "nl", readonly Word[]> = {
  fr: [
    {
      word: /appelez la coordination/i,
      instead: "adressez-vous à la coordination : elle n’a peut-être pas de téléphone",
    },
    {
      word: /\bpart(?:i|ie|is|ies)? (?:à|aux?) /i,
      abroad: true,
      instead: "« est envoyé à » : nothing « part à » somebody",
    },
    {
      word: /\blettres?\b/i,
      abroad: true,
      instead: "« e-mail »; a lettre is on paper, as an interpellation’s, or stands in the alphabet",
      except: [
        "interpellations.letter",
        "interpellations.fields.languageHelp",
        "interpellations.stepHelp.dispatch",
        "people.letters",
        "network.errors.phoneLetters",
        "bodies",
        "styleguide",
      ],
    },
    {
      word: /\bmessages?\b|\bserveurs? de mail|\bmails?\b(?<!e-mails?)/i,
      abroad: true,
      instead: "« e-mail », « serveur d’envoi »",
    },
    {
      word: /\bpour entrer\b|\bentré·e|\b[Ee]ntrez\b|\bentrer (?:à|de) nouveau|\bet entrer$|^Entrer\b/,
      instead: "« se connecter », « adresse de connexion »",
    },
    {
      word: /procès-verba/i,
      abroad: true,
      instead: "« PV »; in full only at the head of the document",
      except: ["minutes.kicker", "minutes.kickerDraft", "styleguide.document.number"],
    },
    { word: /brouillon/i, instead: "« projet »" },
    { word: /\bjet(?:er|é)\b/i, abroad: true, instead: "« mettre à la corbeille »" },
    {
      word: /\b(?:mon|son|votre|leur|vos|leurs) agenda/i,
      instead: "« calendrier » for one’s own; the agenda is the network’s",
    },
    { word: /révoqu/i, instead: "« retirer »" },
    {
      word: /\bReprendre (?:la coordination|l’administration)|\b(?:coordination|administration) est reprise\b/,
      instead: "« retirer » a role: reprendre is to take over",
    },
    { word: /\b[Pp]artagez\b/, instead: "« divisez », « répartissez » : partager is to share" },
    {
      word: /(?:^une|^aucune|\{count\}) (?:présence|excuse|représentation)s?$/i,
      instead: "« une personne présente, une excusée » : people are counted",
    },
    {
      word: /souhaitée avant|rendre avant/,
      instead: "« au plus tard le » : avant leaves open whether that day is in time",
    },
    {
      word: /\b(?:elle ou il|il ou elle|elles et eux|chacune et chacun|celles et ceux)\b/i,
      instead: "a neutral word first, then « ·e »",
    },
    { word: /\b(?:à|pour|prévenez) qui (?:n’|ne |les |installe|entretient)/i, instead: "« la personne qui »" },
    {
      word: /SMTP_URL|MONGODB_URI|DATA_DIR|BASE_URL/,
      instead: "what is to be done: no setting’s name reaches a person",
    },
    {
      word: /^Donnez (?!-)|\. Donnez une?\b|^Dites /,
      instead: "« Indiquez » for a field, « Écrivez » for words, « Choisissez » for a choice",
    },
    { word: /'/, instead: "the apostrophe ’" },
    { word: /[“”]/, instead: "« »" },
  ],
  nl: [
    { word: /\bbel de coördinatie/i, instead: "neem contact op met de coördinatie: die heeft misschien geen telefoon" },
    {
      word: /oproep|opgeroep|\broep\b/i,
      abroad: true,
      instead: "uitnodiging, uitnodigen: an oproep is a phone call, or a call for projects",
    },
    { word: /raadpleg/i, abroad: true, instead: "bevraging, bevragen: a raadpleging is at the doctor’s" },
    {
      word: /aannem|aangenomen|\bneemt\b.*\baan\b|\bnam\b.*\baan\b/i,
      abroad: true,
      instead: "goedkeuring, goedkeuren: aanneming is building",
    },
    { word: /\bbeslissend/i, instead: "stemgerechtigd: a beslissende stem decides a tie" },
    {
      word: /\b(?:tekent|tekenen|getekend)\b/i,
      abroad: true,
      instead: "ondertekenen: tekenen is to draw",
      except: ["styleguide.states.lead"],
    },
    { word: /\bopgegeven\b|\binterpellatie opgeven|\bWaarom opgeven/i, instead: "stopzetten" },
    { word: /alarm/i, abroad: true, instead: "dringend, dringendheid, signaal: an alarm is a fire" },
    { word: /\badvie[sz]/i, abroad: true, instead: "beoordeling: an advies recommends, as voorstellen do" },
    { word: /publieke? college/i, instead: "college van de overheidsdiensten" },
    { word: /\borga(?:an|nen)\b/i, instead: "overlegorgaan: an orgaan alone is a heart" },
    {
      word: /\b(?:vertrekt|vertrekken|vertrokken)\b/i,
      abroad: true,
      instead: "verstuurd: mails do not leave like trains",
      except: ["departures", "common.form.forget"],
    },
    {
      word: /\bbrie(?:f|ven)\b/i,
      abroad: true,
      instead: "e-mail; a brief is on paper, as an interpellation’s",
      except: [
        "interpellations.fields.languageHelp",
        "interpellations.letter",
        "interpellations.stepHelp.dispatch",
        "styleguide",
      ],
    },
    {
      word: /bericht/i,
      abroad: true,
      instead: "e-mail: one name for one thing",
      except: ["admin.accounts.address.help"],
    },
    {
      word: /\bagenda/i,
      instead: "dagorde for what a meeting discusses, kalender for the network’s; the agenda is one’s own diary",
      except: [
        "meetings.ics",
        "meetings.cancellation.text",
        "meetings.cancellation.backText",
        "meetings.guests.removeAsked",
        "meetings.mail.calendar",
        "meetings.mail.calendarBack",
        "convocations.preview.file",
        "convocations.goneHelp",
        "coordination.outbox.letter",
        "feeds",
        "styleguide.acts.confirmText",
      ],
    },
    { word: /toevertrouw/i, abroad: true, instead: "doorgeven" },
    { word: /uitwisseling/i, instead: "bespreking" },
    {
      word: /begeleiding|\bLeiding\b/,
      abroad: true,
      instead: "gespreksleiding, gespreksleider",
      except: ["styleguide.states.longName"],
    },
    { word: /stuurcomité/i, instead: "stuurgroep" },
    { word: /\bde dubbel\b/i, instead: "other words: de dubbel is a tennis match" },
    { word: /afgelast/i, instead: "annuleren" },
    { word: /opslaan|opgeslagen|opsloeg/i, instead: "bewaren" },
    {
      word: /\bafgedrukt\b/i,
      instead: "verschijnt: nothing goes to a printer",
      except: ["styleguide.states.printed", "guide.printed", "guide.printedUnchecked"],
    },
    { word: /geholpen personen/i, instead: "mensen die hulp krijgen" },
    {
      word: /graag antwoord v(?:oo|óó)r |gewenst v(?:oo|óó)r |terug te bezorgen/i,
      instead: "uiterlijk op: voor leaves open whether that day is in time",
    },
    { word: /\buur tot\b/, instead: "« van 9.30 tot 11.15 uur » : uur once" },
    { word: /\bPDF/, instead: "pdf" },
    { word: /\bom aan te melden|\bu (?:opnieuw|niet meer) aanmelden/i, instead: "zich aanmelden" },
    { word: /^(?:Geef|Vermeld|Zeg) /, instead: "« Vul … in », « Schrijf », « Kies »", except: ["setup.lead"] },
    { word: /'/, instead: "the apostrophe ’" },
    { word: /[“”«»]/, instead: "‘ ’" },
  ],
}
