/** Media queries as values. */

import { useCallback, useSyncExternalStore } from "react";

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** As narrow as a phone. */
export const PHONE = "(max-width: 640px)";

/** Is the page as narrow as a phone: bottom tabs and a sheet? */
export const usePhone = (): boolean => useMedia(PHONE);
