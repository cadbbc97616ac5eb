import { describe, expect, it } from "vitest";
import { createOpening } from "../../src/app/opening.ts";
import type { CountyListing } from "../../src/client/source.ts";
import type { County } from "../../src/domain/county.ts";
import type { CountySource } from "../../src/domain/engine.ts";
import type { CountyEngine } from "../../src/domain/remote-engine.ts";
import { createAnswers } from "../../src/state/answers.ts";
import { countyOf } from "../../src/state/county-state.ts";
import { createAppStore } from "../../src/state/store.ts";
import { emptyCounty } from "./empty-county.ts";

/** A page with one county on a host; dropped files name their county by the first file. */
function page(hash: string) {
  let address = hash;
  let heard = () => {};
  const store = createAppStore({
    read: () => address,
    write: (next) => {
      address = next;
    },
    onChange: (listener) => {
      heard = listener;
      return () => {};
    },
  });
  const goTo = (hash: string) => {
    address = hash;
    heard();
  };
  const load = async (source: CountySource): Promise<County> =>
    emptyCounty(source.from === "files" ? (source.files[0]?.name ?? "") : source.adcode);
  const engine = { load, sizes: async () => ({}), derive: async () => ({}) } as unknown as CountyEngine;
  const here: CountyListing = {
    adcode: "640121",
    name: { zh: "永宁县", en: "Yongning" },
    source: { from: "static", adcode: "640121", base: "/" },
  };
  const opening = createOpening({
    store,
    engine,
    answers: createAnswers(engine),
    find: async () => [here],
    join: () => () => {},
  });
  let asked = 0;
  // As the page does: back and forward may lead to another county.
  store.subscribe(({ view, county }) => {
    if (county.state !== "ready" || view.county === null || view.county === county.county.pack.adcode) return;
    asked++;
    if (asked > 3) throw new Error("round in a circle");
    opening.open({ adcode: view.county });
  });
  const shown = () => countyOf(store.getState().county)?.pack.adcode;
  const settled = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { store, opening, shown, settled, goTo, address: () => address };
}

const dropped = (adcode: string) => ({ files: [{ name: adcode, bytes: new Uint8Array() }] });

describe("opening a county", () => {
  it("B90 opens the only one there is, whatever the address names", async () => {
    const { opening, shown, settled, address } = page("#/999999/venues");
    await opening.start();
    await settled();
    expect(shown()).toBe("640121");
    expect(address()).toMatch(/^#\/640121\/venues/);
  });

  it("B91 a dropped county stays, under an address of its own", async () => {
    const { store, opening, shown, settled, address } = page("#/640121/venues");
    await opening.start();
    await settled();
    opening.open(dropped("990001"));
    await settled();
    expect(store.getState().county.state).toBe("ready");
    expect(shown()).toBe("990001");
    expect(address()).toMatch(/^#\/990001\/venues/);
  });

  it("B92 going back to a county that is not at hand keeps the one that is", async () => {
    const { store, opening, shown, settled, goTo, address } = page("#/640121/venues");
    await opening.start();
    await settled();
    goTo("#/990001/venues");
    await settled();
    expect(shown()).toBe("640121");
    expect(address()).toMatch(/^#\/640121\/venues/);
    expect(store.getState().county.state).toBe("ready");
  });
});
