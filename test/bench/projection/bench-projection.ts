import { requestCosts } from "../hooks/cost-rows.ts";
import { projectionSheet } from "./sheet.ts";
import { workloadOf } from "./workload.ts";

/** Counts what each hook calls on the embedded servers, and prints what that comes to on AWS. */
console.log(projectionSheet(workloadOf(await requestCosts())));
