/** 一次核多件: the screen comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Applications = lazy(() => import("./index.tsx"));

export const ApplicationsScreen = () => (
  <Suspense fallback={<Loading />}>
    <Applications />
  </Suspense>
);
