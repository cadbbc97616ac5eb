/** The parts of a new county, fetched when one is seen. */

import { type FC, lazy, Suspense } from "react";
import { Loading } from "../../../ui/states.tsx";

const Steps = lazy(() => import("./steps-screen.tsx").then(({ StepsScreen: it }) => ({ default: it })));
const Found = lazy(() => import("./found-screen.tsx").then(({ FoundScreen: it }) => ({ default: it })));
const none: { readonly default: FC } = { default: () => null };
const Note = lazy(() =>
  import("./shelf-note.tsx").then(
    ({ ShelfNote: it }) => ({ default: it }),
    () => none,
  ),
);
const Button = lazy(() =>
  import("./shelf-note.tsx").then(
    ({ FoundButton: it }) => ({ default: it }),
    () => none,
  ),
);

export const StepsScreen = () => (
  <Suspense fallback={<Loading />}>
    <Steps />
  </Suspense>
);
export const FoundScreen = () => (
  <Suspense fallback={<Loading />}>
    <Found />
  </Suspense>
);
export const ShelfNote = () => (
  <Suspense fallback={null}>
    <Note />
  </Suspense>
);
export const FoundButton = () => (
  <Suspense fallback={null}>
    <Button />
  </Suspense>
);
