/** Given names that are met often in Brussels, folded: they tell on which side of a whole name the family name stands. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    "abdel abdelaziz abdelkader abdellah abdou adam adele adil adrien agathe ahmed aicha alain alex alexandra alexandre ali alice " +
    "aline amal amelie amina amine amir an ana andre andrea anissa anja ann anna anne annelies annick anouk antoine antonio arnaud " +
    "arthur asma assia astrid aurelie ayoub ayse aziz barbara bart benjamin benoit bernadette bernard bert bilal bram brigitte " +
    "bruno camille carine carla carlos carmen carole caroline catherine cecile celine chantal charles charlotte chloe christian " +
    "christine christophe claire clara claude claudine clement colette coralie corinne damien daniel daniele david deborah delphine " +
    "denis diana didier dieter dirk dominique dries edith eleonore elena eline elisa elisabeth elise els elodie emilie emma emmanuel " +
    "eric erik esther eva evelyne fabian fabienne fabrice fadila farid fatiha fatima fatma florence francesca francis francois " +
    "francoise frank frederic frederik gaelle geert genevieve georges gerard ghislaine gilles giulia greet gregory griet guillaume " +
    "guy habiba hakim hamid hanna hanne hans hassan helene henri herve hilde houda hugo ibrahim ilse imane ines ingrid irene isabel " +
    "isabelle jacqueline jacques jamal jan jasmine jean jeanne jef jelle jerome jessica joanna johan johanna joke jonas joris jose " +
    "joseph joelle judith julie julien juliette kaat karel karen karim karima karin karine katia katrien khadija khalid kim koen " +
    "kristien kristof lahcen laila lara laura laurence laurent lea leen leila lien lies lieve lina linda lise lode lotte louis louise " +
    "luc lucas lucie lut lydia maarten magali maite malika manon manuel marc marcel maria marianne marie marieke marina mario marion " +
    "marijke mark marleen martin martine mathieu mathilde matthias maxime mehdi mehmet melanie mia michael michel michele mieke " +
    "miguel mireille mohamed mohammed monique mounir mourad murielle mustapha myriam nabil nadege nadia nadine najat najib naomi " +
    "natacha nathalie nicolas nicole nina noemie nora noura odile olivia olivier omar oscar pascal pascale patricia patrick paul " +
    "paula pauline peter philippe pierre piet pieter pol quentin rachel rachid rachida raphael regine renaud rene rik rita robert " +
    "roger romain rosa roxane ruth saad sabine sabrina said saida salima salma samia samir samira samuel sandra sandrine sara sarah " +
    "sebastien selma serge severine siham silvia simon simone sofia sofie solange sonia sophie souad stefaan stefan stephane " +
    "stephanie steven sven sylvain sylvie tania tatiana theo therese thierry thomas tim tine tom tomas tony valentine valerie " +
    "vanessa veerle vera veronique victor vincent virginie vivianne walter wendy wim wouter xavier yannick yasmina yasmine yassine " +
    "youssef yvan yves yvette yvonne zahra zakaria zineb zoe zohra"
  ).split(" "),
)
