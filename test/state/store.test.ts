import { describe, expect, it } from "vitest";
import { closeInnermost, commandFor, commands, neighbour } from "../../src/state/commands.ts";
import { type Address, createAppStore, deskChange } from "../../src/state/store.ts";
import { noFilters } from "../../src/state/view.ts";
import { parseAddress } from "../../src/state/view-address.ts";

function line(first = "#/640121/venues") {
  const entries = [first];
  const listeners = new Set<() => void>();
  const writes: string[] = [];
  const address: Address & { back(): void } = {
    read: () => entries.at(-1) ?? "",
    write: (hash, how) => {
      if (how === "replace") entries.pop();
      entries.push(hash);
      writes.push(how);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back: () => {
      entries.pop();
      for (const listener of listeners) listener();
    },
  };
  return { address, entries, writes };
}
const hands = { focusSearch: () => undefined, print: () => undefined };
const three = ["a", "b", "c"].map((id) => ({ kind: "finding", id }) as const);

describe("the store", () => {
  it("U6 writes the address with every look: selections push, the camera replaces, nothing new writes nothing", () => {
    const { address, writes } = line();
    const store = createAppStore(address);
    store.look({ camera: { lon: 106, lat: 38, zoom: 12 } });
    store.select({ kind: "venue", id: "V1" });
    store.select({ kind: "venue", id: "V1" });
    expect(writes).toEqual(["replace", "push"]);
  });

  it("U7 back shows the view before; a closed store no longer listens", () => {
    const { address } = line();
    const store = createAppStore(address);
    store.select({ kind: "venue", id: "V1" });
    store.filter({ township: "640121100" });
    address.back();
    expect(store.getState().view.filters.township).toBeNull();
    expect(store.getState().view.selection?.id).toBe("V1");
    store.close();
    address.back();
    expect(store.getState().view.selection?.id).toBe("V1");
  });

  it("EF10 the history of one record is laid down when another is chosen; a form stays", () => {
    const { address } = line();
    const store = createAppStore(address);
    store.select({ kind: "venue", id: "V1" });
    store.edit({ part: { what: "history", register: "venue", id: "V1" } });
    store.look({ theme: "dark" });
    expect(store.getState().edit.part?.what).toBe("history");
    store.select({ kind: "venue", id: "V2" });
    expect(store.getState().edit.part).toBeNull();
    store.edit({ part: { what: "history", register: "venue", id: "V2" } });
    address.back();
    expect(store.getState().edit.part).toBeNull();
    store.edit({ part: { what: "form", register: "venue", id: "V1" } });
    store.select({ kind: "venue", id: "V3" });
    expect(store.getState().edit.part?.what).toBe("form");
  });

  it("U8 J and K walk the list on screen and stop at its ends, saying why", () => {
    const store = createAppStore(line().address);
    const next = commandFor({ key: "J", typing: false, modified: false });
    expect(next?.available(store.getState())).toEqual({ zh: "列表为空", en: "The list is empty" });
    store.setState({ walk: three });
    for (const id of ["a", "b", "c"]) {
      expect(next?.available(store.getState())).toBe(true);
      next?.run(store, hands);
      expect(store.getState().view.selection?.id).toBe(id);
    }
    expect(next?.available(store.getState())).not.toBe(true);
    expect(neighbour(three, null, -1)?.id).toBe("c");
  });

  it("U9 Esc closes the innermost thing first: dialog, selection, screen", () => {
    const store = createAppStore(line("#/640121/venues/site?sel=venue:V1").address);
    store.setState({ dialog: "help" });
    closeInnermost(store);
    expect([store.getState().dialog, store.getState().view.selection?.id]).toEqual([null, "V1"]);
    closeInnermost(store);
    expect([store.getState().view.selection, store.getState().view.screen]).toEqual([null, "site"]);
    closeInnermost(store);
    expect(store.getState().view.screen).toBeNull();
  });

  it("U10 keys typed into a field are text, keys with Ctrl are the browser's, and no key has two commands", () => {
    expect(commandFor({ key: "j", typing: true, modified: false })).toBeNull();
    expect(commandFor({ key: "Escape", typing: true, modified: false })?.id).toBe("close");
    expect(commandFor({ key: "p", typing: false, modified: true })).toBeNull();
    expect(commandFor({ key: "2", typing: false, modified: false })?.id).toBe("desk-venues");
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(commands.filter(({ label }) => !label.zh || !label.en)).toEqual([]);
  });

  it("U40 another desk keeps what is filtered by place and kind, and leaves words, order, switches and selection", () => {
    const view = parseAddress(
      "#/640121/registers/venue--problems?sel=venue:V1&township=640121102&text=样本&order=name",
    );
    const there = { ...view, ...deskChange(view, "venues") };
    expect(there.filters).toEqual({ ...noFilters, township: view.filters.township });
    expect([there.selection, there.screen, there.order, there.desk]).toEqual([null, null, null, "venues"]);
  });
});
