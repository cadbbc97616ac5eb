/** 规则: the screen comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Rules = lazy(() => import("./index.tsx"));

export const RulesScreen = () => (
  <Suspense fallback={<Loading />}>
    <Rules />
  </Suspense>
);
