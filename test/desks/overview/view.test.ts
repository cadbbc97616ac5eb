import { describe, expect, it } from "vitest";
import { chooseCell, chooseHead, chooseIndicator, chooseTownship } from "../../../src/desks/overview/choose.ts";
import { overviewCommands } from "../../../src/desks/overview/commands.ts";
import { goToCases, goToFindings, goToRecord, goToWaters } from "../../../src/desks/overview/go-to.ts";
import { spotAfter } from "../../../src/desks/overview/heat-keys.ts";
import { commandFor } from "../../../src/state/commands.ts";
import { createAppStore, type Store } from "../../../src/state/store.ts";

const open = (hash = "#/640121/overview"): Store =>
  createAppStore({ read: () => hash, write: () => undefined, onChange: () => () => undefined });
const view = (store: Store) => store.getState().view;
const hands = { focusSearch: () => undefined, print: () => undefined };

describe("what a click does", () => {
  it("DO20 a township narrows, and the same one again widens", () => {
    const store = open("#/640121/overview?sel=township:b");
    chooseTownship(store, "a");
    expect(view(store)).toMatchObject({ filters: { township: "a" }, selection: null });
    chooseTownship(store, "a");
    expect(view(store).filters.township).toBeNull();
  });

  it("DO20 narrowing keeps a selected record that is no township", () => {
    const store = open("#/640121/overview?sel=home:H1");
    chooseTownship(store, "a");
    expect(view(store).selection).toEqual({ kind: "home", id: "H1" });
  });

  it("DO21 a cell chooses its township and indicator; chosen again, the township goes and the indicator stays", () => {
    const store = open();
    chooseCell(store, "a", "x");
    expect(view(store)).toMatchObject({ indicator: "x", filters: { township: "a" } });
    chooseCell(store, "a", "y");
    expect(view(store)).toMatchObject({ indicator: "y", filters: { township: "a" } });
    chooseCell(store, "a", "y");
    expect(view(store)).toMatchObject({ indicator: "y", filters: { township: null } });
    chooseCell(store, null, "x");
    expect(view(store)).toMatchObject({ indicator: "x", filters: { township: null } });
  });

  it("DO22 a head sorts its indicator lowest first, then highest first, then not; another one lowest first", () => {
    const store = open();
    const orders = ["x", "x", "x", "x", "y"].map((id) => {
      chooseHead(store, id, view(store).indicator ?? "first");
      return view(store).order;
    });
    expect(orders).toEqual(["low", "high", null, "low", "low"]);
    expect(view(store).indicator).toBe("y");
    const first = open();
    chooseHead(first, "first", "first");
    expect(view(first)).toMatchObject({ indicator: "first", order: "low" });
  });

  it("DO23 an indicator raises a sheet that only peeks", () => {
    const store = open("#/640121/overview?sheet=peek");
    chooseIndicator(store, "x");
    expect(view(store)).toMatchObject({ indicator: "x", sheet: "half" });
    const full = open("#/640121/overview?sheet=full");
    chooseIndicator(full, "x");
    expect(view(full).sheet).toBe("full");
  });
});

describe("Esc", () => {
  it("DO24 lets go of the selection, then the township, then the indicator, then nothing", () => {
    const store = open("#/640121/overview?sel=home:H1&township=a&indicator=x");
    const press = () => {
      const command = commandFor({ key: "Escape", typing: false, modified: false }, overviewCommands);
      if (command?.available(store.getState()) !== true) return "closed";
      command.run(store, hands);
      const { selection, filters, indicator } = view(store);
      return [selection?.id ?? null, filters.township, indicator];
    };
    expect(press()).toEqual([null, "a", "x"]);
    expect(press()).toEqual([null, null, "x"]);
    expect(press()).toEqual([null, null, null]);
    expect(press()).toBe("closed");
  });
});

describe("ways to the other desks", () => {
  it("DO25 keep the township and replace every other filter", () => {
    const store = open("#/640121/overview?township=a&text=old&case=open&risk=high");
    goToFindings(store, "plan-50", "tobacco");
    expect(view(store)).toMatchObject({
      desk: "venues",
      filters: { township: "a", rule: "plan-50", verdicts: ["inside"], categories: ["tobacco"], text: "", risks: [] },
    });
    expect(view(store).filters.caseState).toBeNull();
    goToCases(store, "overdue");
    expect(view(store).filters).toMatchObject({ township: "a", caseState: "overdue", rule: null, categories: [] });
    goToWaters(store, "unequipped");
    expect(view(store)).toMatchObject({ desk: "patrols", filters: { township: "a", water: ["unequipped"] } });
  });

  it("DO26 a sentence leads to what it is about; a township only ever narrows", () => {
    const store = open("#/640121/overview?township=a");
    goToRecord(store, { register: "township", id: "a" });
    expect(view(store).filters.township).toBeNull();
    goToRecord(store, { register: "childrensHome", id: "H1" });
    expect(view(store)).toMatchObject({ desk: "overview", selection: { kind: "home", id: "H1" } });
    goToRecord(store, { register: "venue", id: "V1" });
    expect(view(store)).toMatchObject({ desk: "venues", selection: { kind: "venue", id: "V1" } });
    goToRecord(open(), { register: "unheard-of", id: "1" });
  });
});

describe("arrow keys in the table", () => {
  it("DO27 walk cell by cell, stop at the edges, Home and End go along the row", () => {
    const from = { row: 1, column: 1 };
    const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];
    expect(keys.map((key) => spotAfter(key, from, 3, 4))).toEqual([
      { row: 0, column: 1 },
      { row: 2, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 2 },
      { row: 1, column: 0 },
      { row: 1, column: 3 },
    ]);
    expect(spotAfter("ArrowUp", { row: 0, column: 0 }, 3, 4)).toEqual({ row: 0, column: 0 });
    expect(spotAfter("ArrowRight", { row: 2, column: 3 }, 3, 4)).toEqual({ row: 2, column: 3 });
    expect(spotAfter("Enter", from, 3, 4)).toBeNull();
    expect(spotAfter("constructor", from, 3, 4)).toBeNull();
  });
});
