/** The browser's address line as the store sees it: the part from #. */

import type { Address } from "../state/store.ts";

/** Replacing more often than this makes browsers complain (Safari: 100 in 30 s); the last one is kept. */
const REST = 320;

export function browserAddress(page: Window): Address {
  let waiting: string | null = null;
  let timer = 0;
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting !== null) page.history.replaceState(null, "", waiting);
    waiting = null;
  };
  return {
    read: () => waiting ?? page.location.hash,
    write: (hash, how) => {
      if (how === "push") {
        flush();
        page.history.pushState(null, "", hash);
        return;
      }
      waiting = hash;
      clearTimeout(timer);
      timer = page.setTimeout(flush, REST);
    },
    onChange: (listener) => {
      const changed = (): void => {
        clearTimeout(timer);
        waiting = null;
        listener();
      };
      page.addEventListener("popstate", changed);
      page.addEventListener("pagehide", flush);
      return () => {
        page.removeEventListener("popstate", changed);
        page.removeEventListener("pagehide", flush);
      };
    },
  };
}
