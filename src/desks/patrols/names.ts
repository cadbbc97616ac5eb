/** Names of townships and places in the page's language. */

import { byId, type County } from "../../domain/county.ts";
import type { Language, ProtectedKind } from "../../domain/labels.ts";

export function townshipName(county: County, id: string | null, language: Language): string | null {
  const township = id === null ? undefined : byId(county, "township").get(id);
  if (!township) return id;
  return language === "zh" ? township.name : (township.nameEn ?? township.name);
}

export const placeName = (county: County, kind: ProtectedKind, id: string): string =>
  byId(county, kind).get(id)?.name ?? id;

export const villageName = (county: County, id: string): string => byId(county, "village").get(id)?.name ?? id;
