/** Lays the record's shape under the hand while its form is open. */

import { useLayoutEffect } from "react";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { kindOf } from "../../domain/registers/shape-text.ts";
import { useApp } from "../context.ts";
import { kindsOf } from "./shape-block.tsx";

export function useSketch(register: RegisterId, before: AnyRecord | null): void {
  const { store } = useApp();
  useLayoutEffect(() => {
    const geometry = before?.geometry ?? null;
    const kind = geometry ? kindOf(geometry) : kindsOf(register)[0];
    store.edit({ sketch: kind ? { geometry, kind, mode: "off", by: "form" } : null });
    return () => store.edit({ sketch: null });
  }, [store, register, before]);
}
