import type { ActiveWatchlist } from "../../shared/ports.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";
import type { Call } from "./call.ts";
import type { FakeTable } from "./fakes/table.ts";

/** What happens in a run. */
export type Scenario = {
  name: string;
  /** Calls that are made, one after the other, and settled before anything goes wrong. */
  before: readonly Call[];
  /** Clients, who call at once; the calls of one client come one after the other. */
  clients: readonly (readonly Call[])[];
  /** Accounts that together have a limit. */
  linked: readonly string[];
  /** The account that links them, if it is approved; where there is none they are linked by what they share. */
  bridge?: string;
  /** The list in force at a time. */
  watchlist: (now: number) => ActiveWatchlist | undefined;
  /** What else is so before anything goes wrong: writes the table. */
  prepare: (table: FakeTable) => void;
  /** Accounts whose key was destroyed, and those whose records do not open. */
  erased: readonly string[];
  unreadable: readonly string[];
  /** Accounts with a check whose effect can never be done. */
  poisoned: readonly string[];
};

/** A list on which nobody is, checked a few hours before any run. */
const CLEAN_LIST: ActiveWatchlist = aWatchlist(() => [], aManifest());

/** A scenario; nothing is special but what is said. */
export const aScenario = (of: Pick<Scenario, "name" | "clients"> & Partial<Scenario>): Scenario => ({
  before: [],
  linked: [],
  watchlist: () => CLEAN_LIST,
  prepare: () => {},
  erased: [],
  unreadable: [],
  poisoned: [],
  ...of,
});
