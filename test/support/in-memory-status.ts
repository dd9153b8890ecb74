import type { StatusCheck } from "../../shared/identity/credential/status.ts";
import { statusIn } from "../../shared/identity/credential/status-list.ts";

/** Looks statuses up in lists by their addresses, as of one time. */
export const inMemoryStatus =
  (lists: Readonly<Record<string, string>>, asOf: Date): StatusCheck =>
  async (place) => {
    const list = lists[place.uri];
    return list === undefined ? "unavailable" : statusIn(list, place, asOf);
  };
