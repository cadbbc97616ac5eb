/** Charts by Recharts, loaded when one is first shown: the wrapper keeps their room meanwhile. */

import { lazy, Suspense } from "react";
import type { TrendChartProps } from "./trend-chart.tsx";

const LazyTrend = lazy(() => import("./trend-chart.tsx"));

export function TrendChart(props: TrendChartProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height ?? 160 }} />}>
      <LazyTrend {...props} />
    </Suspense>
  );
}
