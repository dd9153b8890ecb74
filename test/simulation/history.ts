import type { Item } from "../../functions/aws/check-item.ts";
import type { CheckKey } from "../../shared/ledger/ids.ts";
import type { Call } from "./call.ts";
import type { Change } from "./fakes/table.ts";

/** An answer of the API as its caller got it. */
export type Answer = { call: Call; status: number; body: string; code?: string };

/** What was ever written, sent, answered or logged. `by` tells the invocation of a function. */
export type Event =
  | (Change & { type: "write"; by: number })
  | { type: "message"; body: string; by: number }
  | { type: "answer"; answer: Answer; by: number; durable: boolean }
  | { type: "relayed"; delivered: readonly CheckKey[]; owing: readonly CheckKey[] }
  | { type: "line"; text: string }
  | { type: "healed" };

/** Everything that happened in a run, in order. */
export type History = readonly Event[];

/** The events of one type. */
export const eventsOf = <Type extends Event["type"]>(history: History, type: Type) =>
  history.filter((event): event is Extract<Event, { type: Type }> => event.type === type);

/** A text attribute's value, or a number's. */
export const attribute = (item: Item | undefined, name: string): string | undefined =>
  item?.[name]?.S ?? item?.[name]?.N;
