/** Desks come when one first goes there. A desk whose folder lacks is an error of the build. */

import type { DeskModule } from "../desks/desk.ts";
import type { Desk } from "../domain/labels.ts";

const loaders: Readonly<Record<Desk, () => Promise<{ default: DeskModule }>>> = {
  overview: () => import("../desks/overview/index.tsx"),
  venues: () => import("../desks/venues/index.tsx"),
  patrols: () => import("../desks/patrols/index.tsx"),
  registers: () => import("../desks/registers/index.tsx"),
};

const loaded = new Map<Desk, Promise<DeskModule>>();

/** The module of a desk; a load that failed is tried anew the next time. */
export function loadDesk(desk: Desk): Promise<DeskModule> {
  const known = loaded.get(desk);
  if (known) return known;
  const loading = loaders[desk]().then((module) => module.default);
  loaded.set(desk, loading);
  loading.catch(() => loaded.delete(desk));
  return loading;
}
