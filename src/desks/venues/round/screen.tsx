/** 执法: the screen comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Round = lazy(() => import("./index.tsx"));

export const RoundScreen = () => (
  <Suspense fallback={<Loading />}>
    <Round />
  </Suspense>
);
