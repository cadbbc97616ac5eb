/** Arithmetic of the interval ruler: how far it reaches and where its ticks stand. Metres. */

/** The ruler's end: 1.6 × the limit, stretched to hold the interval, at a round number. */
export function rulerEnd(limit: number, high: number | null): number {
  const wanted = Math.max(limit * 1.6, Number.isFinite(high) ? (high ?? 0) * 1.1 : 0, 10);
  const step = tickStep(wanted);
  return Math.ceil(wanted / step) * step;
}

/** Distance between labelled ticks: about four of them, at 1, 2 or 5 times a power of ten. */
export function tickStep(end: number): number {
  const rough = end / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}

export const ticks = (end: number): number[] => {
  const step = tickStep(end);
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
};
