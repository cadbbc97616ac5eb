/** What a browser's threads did, from its tracer. */

export interface ThreadTime {
  readonly kind: "page" | "worker";
  /** Milliseconds that the thread computed, whatever else the machine did. */
  readonly cpu: number;
  readonly longestCpu: number;
  /** From begin to end of its longest task, waiting included. */
  readonly longestWall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  /** Microseconds on the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const kindOf = (name: string): ThreadTime["kind"] | null =>
  name === "CrRendererMain" ? "page" : /DedicatedWorker/.test(name) ? "worker" : null;

export function threadTimes(trace: Buffer): ThreadTime[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const keyOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const kinds = new Map<string, ThreadTime["kind"]>();
  for (const event of traceEvents) {
    const kind = event.name === "thread_name" ? kindOf(event.args?.name ?? "") : null;
    if (kind) kinds.set(keyOf(event), kind);
  }
  const times = new Map<string, ThreadTime>();
  for (const event of traceEvents) {
    const kind = kinds.get(keyOf(event));
    if (!kind || event.name !== "RunTask" || event.ph !== "X") continue;
    const before = times.get(keyOf(event)) ?? { kind, cpu: 0, longestCpu: 0, longestWall: 0 };
    const [cpu, wall] = [(event.tdur ?? 0) / 1000, (event.dur ?? 0) / 1000];
    times.set(keyOf(event), {
      kind,
      cpu: before.cpu + cpu,
      longestCpu: Math.max(before.longestCpu, cpu),
      longestWall: Math.max(before.longestWall, wall),
    });
  }
  // A tab has other pages' threads beside it for a moment: the one that worked is the page's.
  return [...times.values()].sort((a, b) => b.cpu - a.cpu);
}
