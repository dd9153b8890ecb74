import * as z from "zod";

const FORMATS = ["csl-csv", "csl-json", "ofac-sdn", "ofac-alt", "ofac-add", "un-xml", "1260h-json"] as const;

/** What each file format is called in sentences for people. */
export const FORMAT_NAMES = {
  "csl-csv": "Consolidated Screening List, CSV",
  "csl-json": "Consolidated Screening List, JSON",
  "ofac-sdn": "OFAC sdn.csv",
  "ofac-alt": "OFAC alt.csv",
  "ofac-add": "OFAC add.csv",
  "un-xml": "UN Security Council Consolidated List, XML",
  "1260h-json": "Section 1260H list, JSON",
} as const satisfies Record<(typeof FORMATS)[number], string>;

/** The file formats that are read, each told from the content of a file. */
export const ListFormat = z.enum(FORMATS);
export type ListFormat = z.infer<typeof ListFormat>;
