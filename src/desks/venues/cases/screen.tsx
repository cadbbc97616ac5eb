/** The list of cases and their board, fetched when one first goes there. */

import { lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Cases = lazy(() => import("./index.tsx"));
const Board = lazy(() => import("./board.tsx"));

export const CasesScreen = () => (
  <Suspense fallback={<Loading />}>
    <Cases />
  </Suspense>
);

export const BoardScreen = () => (
  <Suspense fallback={<Loading />}>
    <Board />
  </Suspense>
);
