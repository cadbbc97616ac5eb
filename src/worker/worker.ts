/** The browser's second thread. */

import { expose, transferHandlers } from "comlink";
import { findingsTransfer } from "../io/wire-findings.ts";
import { fetchCounty } from "./fetch-county.ts";
import { createRemote, type Initials } from "./remote.ts";

/** 望远镇 → wyz. Its dictionary is large: it comes when one first searches. */
async function pinyinInitials(): Promise<Initials> {
  const { pinyin } = await import("pinyin-pro");
  return (name) => pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" }).join("");
}

transferHandlers.set("findings", findingsTransfer);
expose(createRemote(fetchCounty, pinyinInitials));
