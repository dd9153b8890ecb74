import { join } from "node:path";
import type { SignalSources } from "../shared/ports.ts";
import { disposableMail } from "./signals/disposable-mail.ts";
import { ipCountries } from "./signals/ip-countries.ts";

/** What is known of a customer's surroundings, from the files beside the bundle; made once a process. */
export const liveSignals = (
  folder = join(process.env["LAMBDA_TASK_ROOT"] ?? ".", "signals"),
): SignalSources => ({ isListedMail: disposableMail(folder), countryOf: ipCountries(folder) });
