/** What every ledger holds to, wherever it keeps its counties. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change, Commit } from "../../../src/domain/change/change.ts";
import { replay } from "../../../src/domain/change/replay.ts";
import type { County } from "../../../src/domain/county.ts";
import { commitAt, undo } from "../../../src/server/ledger/undo.ts";
import type { CommitOutcome, Ledger } from "../../../src/server/ledger.ts";
import { chanceOf, freshIds, randomChange } from "../../domain/change/random-change.ts";
import { at, box, county as countyOf, plan50, school, venue } from "../../domain/county-builder.ts";

let made = 0;

/** A small county under an adcode that no other test has. */
export function freshCounty(): County {
  const schools = [school("S1", { geometry: box(0, 0, 80, 60) }), school("S2")];
  const venues = ["V1", "V2", "V3", "V4", "V5"].map((id, i) => venue(id, { geometry: at(10 * i, 90) }));
  const county = countyOf({ school: schools, venue: venues }, { rules: [plan50] });
  const adcode = String(110_000 + ++made);
  return { ...county, pack: { ...county.pack, adcode } };
}

export const note = (id: string, text: string): Change => ({
  why: `note ${text}`,
  puts: [{ register: "venue", record: venue(id, { note: text }) }],
  removals: [],
});

const remove = (...ids: string[]): Change => ({
  why: "gone",
  puts: [],
  removals: ids.map((id) => ({ register: "venue", id })),
});

const who = "zhang";

export function committed(outcome: CommitOutcome): Commit {
  if (outcome.outcome !== "committed") throw new Error(JSON.stringify(outcome));
  return outcome.commit;
}

export const now = async (ledger: Ledger, adcode: string): Promise<County> => {
  const county = await ledger.county(adcode);
  if (!county) throw new Error(adcode);
  return county;
};

const idsOf = (county: County) => county.registers.venue.map(({ id }) => id);

export function ledgerLaws(name: string, open: () => Promise<{ ledger: Ledger; close(): Promise<void> }>): void {
  describe(`the ledger ${name}`, () => {
    let ledger: Ledger;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ ledger, close } = await open());
    });
    afterAll(() => close());

    const adopted = async (): Promise<string> => {
      const county = freshCounty();
      await ledger.adopt(county, who);
      return county.pack.adcode;
    };

    it("DB1 a county is taken in once, as revision 1, as it was; an unknown one and an unreached revision are told apart", async () => {
      const county = freshCounty();
      const { adcode } = county.pack;
      await ledger.adopt(county, who);
      await ledger.adopt({ ...county, rules: [] }, "li");
      expect(ledger.adcodes()).toContain(adcode);
      expect(await ledger.county(adcode)).toEqual({ ...county, revision: 1 });
      expect(await ledger.county("999999")).toBeUndefined();
      for (const rev of [0, 2, -1, 1.5]) expect(await ledger.county(adcode, rev)).toBeNull();
    });

    it("DB2 a commit takes the next revision, says who, when, why and what stood before, and leaves earlier counties alone", async () => {
      const adcode = await adopted();
      const first = await now(ledger, adcode);
      const commit = committed(await ledger.commit(adcode, note("V2", "n"), { who }));
      expect(commit).toMatchObject({ county: adcode, revision: 2, who, why: "note n" });
      expect(Number.isFinite(Date.parse(commit.at))).toBe(true);
      expect(commit.before).toEqual([{ register: "venue", id: "V2", record: first.registers.venue[1] }]);
      expect((await now(ledger, adcode)).registers.venue[1]?.note).toBe("n");
      expect(await ledger.county(adcode, 1)).toEqual(first);
    });

    it("DB3 any revision of any history is what replaying the log gives, row by row", async () => {
      const adcode = await adopted();
      const first = await now(ledger, adcode);
      const chance = chanceOf(3);
      const fresh = freshIds();
      for (let i = 0; i < 80; i++) {
        const current = await now(ledger, adcode);
        if (chance.is(0.25) && current.revision > 1) {
          const commit = await commitAt(ledger, adcode, Math.ceil(chance.between(1, current.revision)));
          if (commit) await undo(ledger, commit, { who });
        } else await ledger.commit(adcode, randomChange(chance, current, fresh), { who });
      }
      const last = await now(ledger, adcode);
      expect(last.revision).toBeGreaterThan(40);
      const log = await ledger.changes(adcode, 0, 1_000);
      expect(log.map(({ revision }) => revision)).toEqual(log.map((_, i) => i + 1));
      for (let rev = 1; rev <= last.revision; rev += 3)
        expect(await ledger.county(adcode, rev)).toEqual(replay(first, log.slice(0, rev)));
      expect(replay(first, log)).toEqual(last);
      expect(await ledger.verify(adcode)).toBeNull();
    });

    it("DB4 records put back in the middle stand where they stood, also when read again", async () => {
      const adcode = await adopted();
      const gone = committed(await ledger.commit(adcode, remove("V2", "V3"), { who }));
      const last = committed(await ledger.commit(adcode, remove("V5"), { who }));
      await undo(ledger, last, { who });
      await undo(ledger, gone, { who });
      const { revision } = committed(await ledger.commit(adcode, note("V6", "new"), { who }));
      expect(idsOf(await now(ledger, adcode))).toEqual(["V1", "V2", "V3", "V4", "V5", "V6"]);
      await ledger.commit(adcode, remove("V1"), { who });
      expect(idsOf((await ledger.county(adcode, revision)) as County)).toEqual(["V1", "V2", "V3", "V4", "V5", "V6"]);
    });

    it("DB5 a change against a record that somebody changed since is refused with what changed it; others go through", async () => {
      const adcode = await adopted();
      await ledger.commit(adcode, note("V1", "a"), { who });
      await ledger.commit(adcode, remove("V3"), { who });
      const refused = await ledger.commit(adcode, note("V1", "b"), { who, ifMatch: 1 });
      expect(refused).toEqual({
        outcome: "conflict",
        revision: 3,
        conflicts: [{ register: "venue", id: "V1", revision: 2 }],
      });
      expect(await ledger.commit(adcode, note("V3", "b"), { who, ifMatch: 2 })).toMatchObject({
        conflicts: [{ id: "V3", revision: 3 }],
      });
      expect(committed(await ledger.commit(adcode, note("V2", "b"), { who, ifMatch: 1 })).revision).toBe(4);
      expect(committed(await ledger.commit(adcode, note("V1", "b"), { who, ifMatch: 2 })).revision).toBe(5);
      // A revision of another history matches nothing.
      expect((await ledger.commit(adcode, note("V1", "c"), { who, ifMatch: 99 })).outcome).toBe("conflict");
    });

    it("DB6 of several at once against the same revision of one record, one goes through", async () => {
      const adcode = await adopted();
      const all = Array.from({ length: 9 }, (_, i) => ledger.commit(adcode, note("V1", `${i}`), { who, ifMatch: 1 }));
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "committed")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(8);
    });

    it("DB7 under one key a change is written once and answered alike; another change under it is refused", async () => {
      const adcode = await adopted();
      const other = await adopted();
      const options = { who, idempotencyKey: "k1" };
      const twice = await Promise.all([1, 2].map(() => ledger.commit(adcode, note("V1", "x"), options)));
      const again = await ledger.commit(adcode, note("V1", "x"), options);
      const commits = [...twice, again].map(committed);
      expect(commits[1]).toEqual(commits[0]);
      expect(commits[2]).toEqual(commits[0]);
      expect([...twice, again].map((one) => one.outcome === "committed" && one.again)).toEqual([false, true, true]);
      expect((await now(ledger, adcode)).revision).toBe(2);
      expect(await ledger.commit(adcode, note("V1", "y"), options)).toEqual({ outcome: "keyReused" });
      expect(await ledger.commit(adcode, note("V1", "x"), { ...options, who: "li" })).toEqual({ outcome: "keyReused" });
      // Keys are a county's own.
      expect((await ledger.commit(other, note("V1", "y"), options)).outcome).toBe("committed");
    });

    it("DB8 a change with anything wrong in it changes nothing", async () => {
      const adcode = await adopted();
      const before = await now(ledger, adcode);
      const wrong: Change[] = [
        { why: "", puts: note("V1", "x").puts, removals: [] },
        { why: "nothing", puts: [], removals: [] },
        remove("V1", "V99"),
        { ...note("V1", "x"), puts: [...note("V1", "x").puts, ...note("V1", "y").puts] },
        note("V1", "nul \0"),
        note("V1", "half \ud83d"),
        note("V".repeat(300), "too long an id"),
        { ...note("V1", "x"), puts: [{ register: "venue", record: null }] as never },
      ];
      for (const change of wrong) {
        const outcome = await ledger.commit(adcode, change, { who }).catch(() => ({ outcome: "broken" }));
        expect(outcome, JSON.stringify(change)).not.toMatchObject({ outcome: "committed" });
        if (!JSON.stringify(change).includes("null")) expect(outcome).toMatchObject({ outcome: "invalid" });
      }
      expect(await now(ledger, adcode)).toBe(before);
      expect(await ledger.changes(adcode, 1, 10)).toEqual([]);
    });

    it("DB9 many at once: no revision is skipped or given twice, each is heard of once and in order", async () => {
      const adcode = await adopted();
      const heard: number[] = [];
      const stop = ledger.onCommit((commit) => {
        if (commit.county === adcode) heard.push(commit.revision);
      });
      const all = Array.from({ length: 300 }, (_, i) => ledger.commit(adcode, note(`N${i % 40}`, `${i}`), { who }));
      const revisions = (await Promise.all(all)).map((outcome) => committed(outcome).revision);
      stop();
      expect([...revisions].sort((a, b) => a - b)).toEqual(revisions.map((_, i) => i + 2));
      expect(heard).toEqual(revisions.map((_, i) => i + 2));
      const log: number[] = [];
      for (let after = 1; ; ) {
        const page = await ledger.changes(adcode, after, 70);
        if (page.length === 0) break;
        log.push(...page.map(({ revision }) => revision));
        after = log.at(-1) ?? after;
      }
      expect(log).toEqual(heard);
      expect(await ledger.verify(adcode)).toBeNull();
      await ledger.commit(adcode, note("V1", "unheard"), { who });
      expect(heard).toHaveLength(300);
    });

    it("DB10 the history of a record is what was done to it, newest first, without what else was done", async () => {
      const adcode = await adopted();
      const both: Change = { ...note("V1", "a"), puts: [...note("V1", "a").puts, ...note("V2", "a").puts] };
      await ledger.commit(adcode, both, { who });
      await ledger.commit(adcode, note("V3", "a"), { who });
      await ledger.commit(adcode, remove("V1"), { who: "li" });
      const history = await ledger.history(adcode, "venue", "V1");
      expect(history.map(({ revision, who }) => [revision, who])).toEqual([
        [4, "li"],
        [2, who],
        [1, who],
      ]);
      expect(history.map(({ puts, removals, before }) => [puts.length, removals.length, before.length])).toEqual([
        [0, 1, 1],
        [1, 0, 1],
        [1, 0, 1],
      ]);
      expect(history[1]?.before[0]?.record).toMatchObject({ id: "V1" });
      expect(history[2]?.before[0]?.record).toBeNull();
      expect(await ledger.history(adcode, "venue", "V99")).toEqual([]);
      expect(await ledger.history(adcode, "nothing", "V1")).toEqual([]);
    });

    it("DB11 a rule is changed, kept apart by its day, and has a history", async () => {
      const adcode = await adopted();
      const rule = { ...plan50, enabled: false };
      await ledger.commit(adcode, { why: "off", puts: [{ register: "rule", record: rule }], removals: [] }, { who });
      expect((await now(ledger, adcode)).rules).toEqual([rule]);
      expect((await ledger.county(adcode, 1))?.rules).toEqual([plan50]);
      expect(await ledger.history(adcode, "rule", `${plan50.id}@${plan50.since}`)).toHaveLength(2);
    });

    it("DB12 a commit is taken back by another, which is taken back in turn; not when its records changed since", async () => {
      const adcode = await adopted();
      const first = await now(ledger, adcode);
      const commit = committed(await ledger.commit(adcode, note("V1", "a"), { who }));
      const back = committed(await undo(ledger, commit, { who: "li", why: "mistake" }));
      expect(back).toMatchObject({ undoes: commit.revision, why: "mistake", who: "li" });
      expect((await now(ledger, adcode)).registers).toEqual(first.registers);
      const redone = committed(await undo(ledger, back, { who }));
      expect((await now(ledger, adcode)).registers.venue[0]?.note).toBe("a");
      await ledger.commit(adcode, note("V1", "later"), { who });
      expect(await undo(ledger, redone, { who })).toMatchObject({
        outcome: "conflict",
        conflicts: [{ register: "venue", id: "V1", revision: redone.revision + 1 }],
      });
      expect(await commitAt(ledger, adcode, 1)).toBeUndefined();
      expect(await commitAt(ledger, adcode, 99)).toBeUndefined();
    });
  });
}
