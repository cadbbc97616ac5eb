/** 选址: it comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Site = lazy(() => import("./index.tsx"));

export const SiteScreen = () => (
  <Suspense fallback={<Loading />}>
    <Site />
  </Suspense>
);
