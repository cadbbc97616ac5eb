/** 导入: it comes when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../ui/states.tsx";

const Screen = lazy(() => import("./import/index.tsx").then(({ ImportScreen: it }) => ({ default: it })));
const Wide = lazy(() => import("./import/index.tsx").then(({ ImportWide: it }) => ({ default: it })));

export const ImportScreen = () => (
  <Suspense fallback={<Loading />}>
    <Screen />
  </Suspense>
);

export const ImportWide = () => (
  <Suspense fallback={null}>
    <Wide />
  </Suspense>
);
