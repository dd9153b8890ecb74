/** Partition keys of the ledger's items, as patterns of IAM: what a function may touch is told by them. */
export const PARTITIONS = {
  /** Checks of accounts, and the wrapped data keys of accounts. */
  accounts: ["account#*"],
  /** Wrapped keys of MACs and of link tokens. */
  keys: ["keys"],
  /** The wrapped key of challenges, apart from the others: whoever may put it could overwrite what lies beside it. */
  challengeKey: ["keys#challenge"],
  /** Which accounts carry a link token. */
  links: ["link#*"],
  /** The pointer to the watchlist in force. */
  pointer: ["watchlist"],
} as const;

/**
 * Every attribute that settling a check may touch. What was attested is not among them: answer, record, MAC and standing. IAM
 * counts the primary key and the attributes of conditions, too.
 */
export const SETTLED_ATTRIBUTES = [
  "pk",
  "sk",
  "owesMessage",
  "owesSupersede",
  "owesLinks",
  "outbox",
  "outboxAt",
  "caseState",
  "caseVersion",
  "supersededBy",
];

/** Every attribute that erasing an account may touch: those of its key's item, and of the item that closes it. */
export const ERASED_ATTRIBUTES = ["pk", "sk", "wrappedKey", "erasedAt", "closedAt"];
