import type { ClusterPorts } from "./cluster-search.ts";

/** Reads each account and each token once, for as long as these ports are kept: clusters of linked accounts overlap. */
export function rememberedReads({ ledger, links }: ClusterPorts): ClusterPorts {
  return {
    ledger: { newestCheck: remembered((accountId) => ledger.newestCheck(accountId)) },
    links: { accountsWith: remembered((token, max) => links.accountsWith(token, max)) },
  };
}

function remembered<Key extends string, Rest extends unknown[], T>(
  read: (key: Key, ...rest: Rest) => Promise<T>,
): (key: Key, ...rest: Rest) => Promise<T> {
  const known = new Map<Key, Promise<T>>();
  return (key, ...rest) => {
    const answer = known.get(key) ?? read(key, ...rest);
    known.set(key, answer);
    return answer;
  };
}
