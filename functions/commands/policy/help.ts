/** What `npm run policy -- --help` prints. */
export const HELP = `Checks policy packs, and decides by them what is on file.

  npm run policy -- check                     whether the packs are sound, and what is in them
  npm run policy -- explain --facts FILE      what each rule makes of some facts, and why
  npm run policy -- record ID                 takes a decision record out of the ledger
  npm run policy -- replay --record FILE      whether a record's facts give its decision again
  npm run policy -- backtest --packs DIR --facts FILE
                                              whom a change of packs would deny, approve or hold up

  --packs DIR        an operator's folder of packs beside ours; its pack \`provider\` replaces ours
  --alone            the folder holds all packs, and ours are not added: a changed copy of ours, say
  --json             prints JSON
  --help             prints this

check
  --coverage         lists every value of every fact, with the rules that name it
  Exit codes: 0 sound, 1 something is wrong, 2 wrong usage.

explain
  --facts FILE       facts, or a decision record: then its facts, as of when they were decided
  --as-of DATE       decides as of that day or time (default: the record's, or now)
  --all              explains rules that are false as fully as the others
  What records of an older gate lack leaves rules undecided, and is named on standard error.
  Exit codes: 0 explained, 2 wrong usage or facts that are not valid.

record
  --table NAME       the ledger's table
  --data-key KEY     id or ARN of the KMS key that wraps the accounts' keys
  --out FILE         writes a new file that you alone can read (default: prints the record)
  A record holds personal data in the clear. AWS_REGION and credentials are those of any AWS command;
  AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_KMS select a local stack.
  Exit codes: 0 opened and as attested, 1 no record, or one that does not open or is not the attested one,
  2 wrong usage, or AWS does not serve.

replay
  --record FILE      a decision record
  Exit codes: 0 same, 1 differs, 2 wrong usage, 3 not replayable: another policy or engine, or no record.

backtest
  --facts FILE|-     a line each: facts, or a decision record
  --base DIR         an operator's folder that is deployed today (default: ours); with --alone it, too, holds all packs
  --as-of DATE       decides all as of that day or time (default: each record's own, or now)
  --fail-on WHAT     newly-denied, newly-approved, newly-review or cannot-tell; may be repeated
  --ignore-gathering ends with 0 although parameters differ by which facts are gathered, which facts cannot show
  --allow-bad-lines  ends with 0 although lines could not be read
  \`cannot tell\` counts what becomes a review only because facts are absent, as they are from records of an older gate.
  Exit codes: 0 tested, 1 what --fail-on names happened or not all was tested, 2 wrong usage or nothing to test, 130 interrupted.`;
