/** Metres for people: one decimal below a kilometre, kilometres above. */

export const metresText = (metres: number): string =>
  metres < 10
    ? `${metres.toFixed(1)} m`
    : metres < 1000
      ? `${metres.toFixed(0)} m`
      : `${(metres / 1000).toFixed(2)} km`;
