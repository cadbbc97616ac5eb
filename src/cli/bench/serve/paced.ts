/** So many a second, evenly, whatever the answers take; where too many are under way, the rest wait and count as late. */

export interface Paced {
  readonly asked: number;
  /** Answered well, a second. */
  readonly done: number;
  readonly failed: number;
  /** From when each was due, so that waiting for one's turn counts. */
  readonly p50_ms: number;
  readonly p99_ms: number;
}

const tickMs = 5;

export async function paced(
  perSecond: number,
  lastsMs: number,
  together: number,
  act: (n: number) => Promise<boolean>,
): Promise<Paced> {
  const took: number[] = [];
  let failed = 0;
  let started = 0;
  let underWay = 0;
  const due = Math.round((perSecond * lastsMs) / 1_000);
  const begin = performance.now();
  const one = async (n: number): Promise<void> => {
    underWay++;
    const well = await act(n).catch(() => false);
    underWay--;
    if (well) took.push(performance.now() - begin - (n * 1_000) / perSecond);
    else failed++;
  };
  while (performance.now() - begin < lastsMs) {
    const now = Math.min(due, Math.floor(((performance.now() - begin) * perSecond) / 1_000));
    while (started < now && underWay < together) void one(started++);
    await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
  const done = (took.length * 1_000) / lastsMs;
  while (underWay > 0) await new Promise((resolve) => setTimeout(resolve, tickMs));
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { asked: perSecond, done, failed, p50_ms: at(0.5), p99_ms: at(0.99) };
}
