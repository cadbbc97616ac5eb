/** Metres and hours of a round as text: never a number without its unit. */

/** Under a kilometre in metres, beyond in kilometres. */
export const wayText = (metres: number): string =>
  metres < 1_000 ? `${Math.round(metres)} m` : `${(metres / 1_000).toFixed(1)} km`;

export const kilometres = (metres: number): string => (metres / 1_000).toFixed(1);

export const hoursText = (hours: number): string => hours.toFixed(1);
