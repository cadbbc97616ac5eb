/** What is asked for once around the sight, so that a short pan asks nothing. */

import type { Box } from "./clusters.ts";

export const grown = ([west, south, east, north]: Box): Box => {
  const [dx, dy] = [(east - west) / 2, (north - south) / 2];
  return [west - dx, south - dy, east + dx, north + dy];
};

export const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
