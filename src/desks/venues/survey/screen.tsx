/** 待测: the screen comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Survey = lazy(() => import("./index.tsx"));

export const SurveyScreen = () => (
  <Suspense fallback={<Loading />}>
    <Survey />
  </Suspense>
);
