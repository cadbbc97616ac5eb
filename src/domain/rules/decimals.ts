/** How a distance is printed beside a rule's number. */

/**
 * Metres with one decimal, or as many as it takes (at most three, what distances are right to) for the
 * figure to differ from every limit that the distance itself differs from: 50.04 never prints as 50.0.
 */
export function shownMetres(distance: number, ...limits: readonly number[]): string {
  if (Number.isNaN(distance)) return "–";
  if (!Number.isFinite(distance)) return distance > 0 ? "∞" : "−∞";
  for (let decimals = 1; decimals < 3; decimals++) {
    const shown = distance.toFixed(decimals);
    if (limits.every((limit) => limit === distance || limit.toFixed(decimals) !== shown)) return shown;
  }
  return distance.toFixed(3);
}

/** A rule's own number, without idle zeros: 50, 62.5. */
export const ruleMetres = (distance: number): string => String(distance);
