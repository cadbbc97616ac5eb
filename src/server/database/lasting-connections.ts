/**
 * Connections that outlive their database: when one is lost, new ones are put in the place of all. What runs
 * on the old ones ends there, by its answer or its rejection; whatever comes next finds connections that work.
 */

import type { Sql } from "postgres";
import { type Address, type ConnectionOptions, connections } from "./connections.ts";

/** What old connections may still take for what runs on them. */
const LEAVE_SECONDS = 5;

const renewals = new WeakMap<object, Set<() => void>>();

/** Calls `listener` when the connections behind `sql` were renewed; returns how to stop. */
export function onRenewed(sql: Sql, listener: () => void): () => void {
  const listeners = renewals.get(sql);
  listeners?.add(listener);
  return () => listeners?.delete(listener);
}

export function lastingConnections(address: Address, options: Omit<ConnectionOptions, "onLost">): Sql {
  const listeners = new Set<() => void>();
  let ended = false;
  const make = (): Sql => {
    const made: Sql = connections(address, { ...options, onLost: () => renew(made) });
    return made;
  };
  let current = make();
  function renew(lost: Sql): void {
    if (ended || lost !== current) return;
    current = make();
    void lost.end({ timeout: LEAVE_SECONDS });
    for (const listener of listeners) listener();
  }
  // The driver's object is a function with members; which one it is may change between two calls.
  const lasting = new Proxy(current, {
    apply: (_, __, args: Parameters<Sql>) => Reflect.apply(current, undefined, args),
    get: (_, member) => {
      if (member === "end") ended = true;
      return Reflect.get(current, member);
    },
  });
  renewals.set(lasting, listeners);
  return lasting;
}
