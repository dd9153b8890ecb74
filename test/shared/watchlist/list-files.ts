import { file, SDN } from "./csl-fixture.ts";

/** Hand-written files of every format, about nobody. */

/** OFAC's end mark, on a line of its own. */
const END = "\u001A";
const lines = (...rows: string[]): string => `${rows.map((row) => `${row}\r\n`).join("")}${END}`;

export const SDN_CSV = lines(
  `101,"EXAMPLE TRADING, S.A.",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'ETSA'; Registration Number 1234567 (Cuba)."`,
  `102,"DOE, John","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 05 Oct 1976; nationality Korea, North; citizen Iran; Passport A1234567 (Iran)."`,
  `103,"EXAMPLE STAR","vessel","TEST",-0- ,"ABCD1",-0- ,-0- ,-0- ,"Panama",-0- ,-0- `,
);
export const ALT_CSV = lines(
  `101,201,"aka","EXAMPLE COMERCIAL",-0- `,
  `102,202,"fka","DOE, Jonathan",-0- `,
  `102,203,"aka","DOE, John",-0- `,
  `999,204,"nka","LATER PARTY",-0- `,
);
export const ADD_CSV = lines(
  `101,301,"1 First Road","Havana","Cuba",-0- `,
  `102,302,-0- ,-0- ,"Iran",-0- `,
  `101,303,-0- ,"Panama City","Panama",-0- `,
);

export const UN_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://example.org/list.xsd" dateGenerated="2026-02-27T00:00:09.554Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>1</DATAID>
      <FIRST_NAME>JOHN</FIRST_NAME>
      <SECOND_NAME>EXAMPLE</SECOND_NAME>
      <THIRD_NAME>DOE</THIRD_NAME>
      <REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>
      <NAME_ORIGINAL_SCRIPT>Джон Доу</NAME_ORIGINAL_SCRIPT>
      <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Jon Doe; Jonny Doe</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS>
        <QUALITY>Low</QUALITY><ALIAS_NAME>Johnny &amp; Co &#233;</ALIAS_NAME><DATE_OF_BIRTH>1970-01-02</DATE_OF_BIRTH>
      </INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><STREET>1 First Road</STREET><CITY>Nowhere</CITY><COUNTRY>Viet Nam</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_ADDRESS><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1966</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT>
        <TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB 1234567</NUMBER><ISSUING_COUNTRY>Viet Nam</ISSUING_COUNTRY>
      </INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>2</DATAID>
      <FIRST_NAME>EXAMPLE WORKS (EW)</FIRST_NAME>
      <REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>EXAMPLE PLANT</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY/><NOTE>Branch 9: Main Bazaar, Nowhere</NOTE></ENTITY_ADDRESS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`;

export const JSON_1260H = JSON.stringify({
  list_id: "dow-1260h",
  extracted: "2026-07-09",
  count: 2,
  entities: [
    {
      name: "Example Chips Co., Ltd.",
      aliases: ["Example Chips"],
      country: "China",
      address: null,
      effective_date: "2026-06-10",
    },
    {
      name: "Example Ships",
      aliases: ["Example Ships"],
      country: "China",
      address: "1 First Road",
      effective_date: "2025-01-07",
    },
  ],
});

export const CSL_JSON = JSON.stringify({
  results: [
    {
      id: "1",
      source: SDN,
      type: "Entity",
      name: "Example",
      alt_names: ["Beispiel"],
      addresses: [{ country: "CN" }],
    },
  ],
});

export const CSL_CSV = file({
  _id: "1",
  source: SDN,
  type: "Entity",
  name: "Example",
  alt_names: "Beispiel",
  addresses: "CN",
});

/** Every file that is a list by itself. */
export const WHOLE_LISTS = {
  "csl-csv": CSL_CSV,
  "csl-json": CSL_JSON,
  "ofac-sdn": SDN_CSV,
  "un-xml": UN_XML,
  "1260h-json": JSON_1260H,
} as const;
