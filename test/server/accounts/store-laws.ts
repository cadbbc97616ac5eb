/** What every store of accounts holds to, wherever it keeps them. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountStore } from "../../../src/server/accounts/account-store.ts";
import type { Account } from "../../../src/server/accounts/account-types.ts";

export const person = (name: string, it: Partial<Account> = {}): Account => ({
  name,
  display: name,
  grants: [{ county: "640121", role: "venues", townships: ["640121100"] }],
  disabled: false,
  passwordHash: null,
  openidSubject: null,
  created: 1_000,
  lastLogin: null,
  ...it,
});

const T = 1_780_000_000_000;

export function storeLaws(name: string, open: () => Promise<{ store: AccountStore; close(): Promise<void> }>): void {
  describe(`accounts kept ${name}`, () => {
    let store: AccountStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(() => close());

    it("AC40 an account is added once, found by name and subject, changed in part", async () => {
      expect(await store.add(person("li", { openidSubject: "sub-1" }))).toBe(true);
      expect(await store.add(person("li", { display: "other" }))).toBe(false);
      expect(await store.account("li")).toEqual(person("li", { openidSubject: "sub-1" }));
      expect((await store.accountOfSubject("sub-1"))?.name).toBe("li");
      expect(await store.accountOfSubject("sub-2")).toBeNull();
      expect(await store.account("LI")).toBeNull();
      expect(await store.change("li", { disabled: true, lastLogin: T })).toBe(true);
      expect(await store.account("li")).toEqual(person("li", { openidSubject: "sub-1", disabled: true, lastLogin: T }));
      expect(await store.change("nobody", { disabled: true })).toBe(false);
      await store.add(person("an"));
      expect((await store.accounts()).map((one) => one.name)).toEqual(["an", "li"]);
    });

    it("AC41 a session is found with its account as it is now, and ends alone or with all of its account", async () => {
      await store.add(person("wang"));
      for (const hash of ["h1", "h2", "h3"])
        await store.openSession({ hash, account: "wang", created: T, lastSeen: T });
      await store.touch("h1", T + 5);
      await store.change("wang", { display: "王" });
      expect(await store.session("h1")).toEqual({
        session: { hash: "h1", account: "wang", created: T, lastSeen: T + 5 },
        account: person("wang", { display: "王" }),
      });
      await store.closeSession("h1");
      expect(await store.session("h1")).toBeNull();
      expect(await store.session("h2")).not.toBeNull();
      await store.closeSessionsOf("wang");
      expect(await store.session("h2")).toBeNull();
    });

    it("AC42 a one-time link is handed out once, to one of many who ask at once; a new one voids the old", async () => {
      await store.add(person("zhao"));
      await store.putLink({ hash: "l1", account: "zhao", expires: T });
      await store.putLink({ hash: "l2", account: "zhao", expires: T });
      expect(await store.link("l1")).toBeNull();
      const taken = await Promise.all(Array.from({ length: 8 }, () => store.takeLink("l2")));
      expect(taken.filter((one) => one !== null)).toEqual([{ hash: "l2", account: "zhao", expires: T }]);
    });

    it("AC43 failures are counted one by one even at once, forgotten when old, forgiven", async () => {
      const counts = await Promise.all(Array.from({ length: 9 }, () => store.fail("account:x", T, T - 100)));
      expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect((await store.fail("account:x", T + 1_000, T + 500)).count).toBe(1);
      await store.forgive("account:x");
      expect(await store.failures("account:x")).toBeNull();
    });

    it("AC44 a program's token is named once and found by its hash until it is revoked", async () => {
      const token = { name: "qgis", hash: "t1", county: "640121", created: T, expires: null };
      expect(await store.addToken(token)).toBe(true);
      expect(await store.addToken({ ...token, hash: "t2" })).toBe(false);
      expect(await store.token("t1")).toEqual(token);
      expect(await store.tokens()).toEqual([token]);
      expect(await store.revokeToken("qgis")).toBe(true);
      expect(await store.token("t1")).toBeNull();
      expect(await store.revokeToken("qgis")).toBe(false);
    });

    it("AC45 the audit log is read in order, from any line on", async () => {
      const line = (who: string) => ({ at: T, who, county: "", what: "login" as const, about: "a", address: "::1" });
      for (const who of ["a", "b", "c"]) await store.log(line(who));
      const all = await store.entries(0, 100);
      expect(all.map(({ who }) => who)).toEqual(["a", "b", "c"]);
      expect(all[0]).toEqual({ ...line("a"), seq: all[0]?.seq });
      expect((await store.entries(all[0]?.seq ?? 0, 1)).map(({ who }) => who)).toEqual(["b"]);
      expect(await store.latestEntries(100)).toEqual([...all].reverse());
      expect(await store.latestEntries(1)).toEqual(all.slice(-1));
    });

    it("AC46 sweeping takes what holds no longer and nothing else", async () => {
      await store.add(person("qian"));
      await store.openSession({ hash: "old", account: "qian", created: T, lastSeen: T });
      await store.openSession({ hash: "new", account: "qian", created: T, lastSeen: T + 10 });
      await store.putLink({ hash: "ended", account: "qian", expires: T });
      await store.fail("address:y", T, 0);
      await store.sweep({ sessionsSeen: T + 5, linksEnded: T + 5, failed: T + 5 });
      expect(await store.session("old")).toBeNull();
      expect(await store.session("new")).not.toBeNull();
      expect(await store.link("ended")).toBeNull();
      expect(await store.failures("address:y")).toBeNull();
    });
  });
}
