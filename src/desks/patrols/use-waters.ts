/** The water points of the day, filtered and in order as the address says: the same for list and map. */

import { useMemo } from "react";
import type { Patrols } from "../../domain/patrols/patrol-types.ts";
import {
  inOrder,
  type ListedWater,
  listed,
  meets,
  type WaterOrder,
  waterOrders,
} from "../../domain/patrols/water-list.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { type Answered, useAnswer } from "../../ui/use-answer.ts";

/** The conditions that this desk heeds. */
export const heeded = ["township", "risks", "waterTypes", "water", "text"] as const;

export interface Waters {
  readonly answer: Answered<Patrols>;
  readonly all: readonly ListedWater[];
  readonly shown: readonly ListedWater[];
  /** What the other conditions leave, whatever the risk: what the counts by risk count. */
  readonly anyRisk: readonly ListedWater[];
  readonly order: WaterOrder;
}

const none: readonly ListedWater[] = [];

export function useWaters(): Waters {
  const county = useCounty();
  const answer = useAnswer("patrols", { asOf: useDay() });
  const filters = useAppState((state) => state.view.filters);
  const wanted = useAppState((state) => state.view.order);
  const order = waterOrders.find((one) => one === wanted) ?? "risk";
  const all = useMemo(
    () => (county && answer.value ? listed(county, answer.value.waters) : none),
    [county, answer.value],
  );
  const anyRisk = useMemo(() => all.filter((water) => meets(water, { ...filters, risks: [] })), [all, filters]);
  const shown = useMemo(() => {
    const left = anyRisk.filter((water) => meets(water, filters));
    return inOrder(left, order);
  }, [anyRisk, filters, order]);
  return { answer, all, shown, anyRisk, order };
}

export const selectionOf = (id: string) => ({ kind: "water", id }) as const;
