/**
 * Names of the environment variables that infra/ sets and functions/ reads: the only contract between the two.
 * No secret is ever among them.
 */
export const ENVIRONMENT = {
  /** `local` on an engineer's machine, `deployed` anywhere else; the sample watchlist is refused when deployed. */
  stage: "SALLYPORT_STAGE",
  /** Issuer (`iss`) of the attestations: an https URL under the provider's control. */
  issuer: "SALLYPORT_ISSUER",
  /** Whether the provider is a US person (`true` or `false`): grounds of basis `law` rest on it. */
  providerUsPerson: "SALLYPORT_PROVIDER_US_PERSON",
  ledgerTable: "LEDGER_TABLE_NAME",
  outboxIndex: "LEDGER_OUTBOX_INDEX",
  idempotencyIndex: "LEDGER_IDEMPOTENCY_INDEX",
  /** Symmetric KMS key that wraps the data keys of accounts and the MAC keys. */
  dataKeyId: "DATA_KEY_ID",
  /** ECC_NIST_P256 KMS key that signs attestations. */
  signingKeyId: "SIGNING_KEY_ID",
  escalationQueueUrl: "ESCALATION_QUEUE_URL",
  /** Bucket that holds compiled watchlists under their digest. */
  watchlistBucket: "WATCHLIST_BUCKET_NAME",
  /** Bucket and key of the compiled watchlist that the deployment carries; empty when it carries none. */
  deployedWatchlistBucket: "DEPLOYED_WATCHLIST_BUCKET",
  deployedWatchlistKey: "DEPLOYED_WATCHLIST_KEY",
  /** Where legal entities are looked up: `gleif`, `file` for the one beside the function, or `none`. */
  legalEntities: "SALLYPORT_LEGAL_ENTITIES",
  /** ARN of the secret by which Stripe Identity is used; empty when the deployment has no vendor. */
  stripeSecretArn: "STRIPE_SECRET_ARN",
  /** Address of Stripe's API. */
  stripeApiUrl: "STRIPE_API_URL",
  /** Bucket that holds uploaded pictures of documents, for as long as they are needed. */
  evidenceBucket: "EVIDENCE_BUCKET_NAME",
  /** Who reads pictures of documents: `textract`, with Rekognition for faces, or `none`. */
  documentImages: "SALLYPORT_DOCUMENT_IMAGES",
} as const;

/** Names of the files that infra/ puts beside the functions that verify evidence. */
export const EVIDENCE_FILES = {
  /** Records of legal entities, one JSON object a line. */
  legalEntities: "legal-entities.jsonl",
  /** Issuers of digital credentials that are trusted, a JSON array that may be empty. */
  credentialIssuers: "credential-issuers.json",
} as const;

/** Names of the files that infra/ puts beside the functions that gather facts of a customer. */
export const SIGNAL_FILES = {
  /** Domains of disposable mail, sorted, a line each; a dot before one means those below it, too. */
  disposableMail: "disposable-mail.txt",
  /** The operator's database of countries of addresses, in MaxMind DB format; there only where the operator has one. */
  ipCountries: "ip-countries.mmdb",
} as const;

/** Names of the ledger's indexes, part of the table's contract. */
export const LEDGER_INDEXES = {
  /** Sparse global index of items that still owe a side effect. */
  outbox: "outbox",
  /** Sparse global index of manual-review cases by state and due time. */
  caseQueue: "case-queue",
  /** Local index that finds a check by its idempotency key, consistently. */
  idempotency: "idempotency",
} as const;
