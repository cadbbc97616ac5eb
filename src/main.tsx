/** Where the browser's pieces are joined: worker, engine, store, page. */

// The tokens come first: what a narrow or a wide window changes of them comes after.
import "./theme/tokens.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { browserAddress } from "./app/browser-address.ts";
import { joinSource } from "./app/joining.ts";
import { createOpening, type Opening } from "./app/opening.ts";
import { writers } from "./app/writers.ts";
import { engineOver } from "./client/engine.ts";
import { findCounties } from "./client/source.ts";
import { createAnswers } from "./state/answers.ts";
import { countyOf } from "./state/county-state.ts";
import { createAppStore } from "./state/store.ts";
import { AppContext } from "./ui/context.ts";
import "./app/app.css";

const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const engine = engineOver(worker);
const store = createAppStore(browserAddress(window));
const answers = createAnswers(engine);
/** The page's own folder: it works under any path and on any static host. */
const base = new URL("./", document.baseURI).href;
const opening: Opening = createOpening({
  store,
  engine,
  answers,
  find: () => findCounties(base),
  join: (source) => joinSource(source, { store, engine, answers, reopen: () => void opening.start() }),
});

const door = () => import("./client/office/door.ts").then(({ doorOver }) => doorOver(base));
const files = () => import("./files.ts").then((it) => it.files);

const ground = () => import("./ground.ts").then((it) => it.ground);

const two = (value: number): string => String(value).padStart(2, "0");
const now = new Date();
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

// Back and forward may lead to another county, or another revision of it.
store.subscribe(({ view, county }) => {
  const here = countyOf(county)?.pack.adcode;
  if (county.state !== "ready" || view.county === null) return;
  if (view.county !== here || view.rev !== opening.revision()) opening.open({ adcode: view.county });
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <AppContext
      value={{
        store,
        engine,
        answers,
        today,
        open: opening.open,
        cancelOpening: opening.cancel,
        reopen: opening.retry,
        writers,
        door,
        files,
        ground,
      }}
    >
      <App opening={opening} />
    </AppContext>
  </StrictMode>,
);
void opening.start();
