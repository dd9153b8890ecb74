import type { SpellingTable } from "./spelling-table.ts";

/**
 * Given names whose spellings no rule of sounds joins: the English writing of the same name (Alexander), a vowel that one
 * habit drops (Dimitri), ё written io. One name a row, its writings after it.
 * Source: OFAC SDN list and UN Security Council list, aliases of one person; A. V. Superanskaya, Dictionary of Russian
 * Personal Names (1998). Names of other languages (Michael, Oleksandr, Eugene) stay names of their own.
 */
export const RUSSIAN_NAMES = {
  aleksandr: "alexander aleksander alexandr alexandre",
  aleksandra: "alexandra",
  alyona: "aliona alena",
  artyom: "artiom artem",
  daniil: "danil danila",
  dmitriy: "dmitri dimitri dimitry dimitriy dimitrii dmitrij",
  fyodor: "fiodor fedor feodor",
  gavriil: "gavril gavrila",
  iosif: "yosif josif iossif",
  kseniya: "xenia xeniya",
  mikhail: "michail mihail mikhael",
  igor: "ihor",
  oleg: "oleh",
  olga: "olha",
  pyotr: "piotr petr",
  semyon: "semion semen simeon",
  yekaterina: "ekaterina catherina katerina",
  yelizaveta: "elizaveta elisaveta",
} as const satisfies SpellingTable;
