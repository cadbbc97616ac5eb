/** 变更记录: the county's log; it comes when one first opens it. */

import { lazy, Suspense } from "react";
import { Loading } from "../../ui/states.tsx";

const Log = lazy(() => import("../../ui/history/log-screen.tsx").then(({ LogScreen }) => ({ default: LogScreen })));

export const LogScreen = () => (
  <Suspense fallback={<Loading />}>
    <Log />
  </Suspense>
);
