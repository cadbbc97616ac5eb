/** An id for a new record, in the manner of those that are there: V0412 → V0413. */

/** Letters (or nothing) and digits at the end. */
const numbered = /^(.*?)(\d+)$/;

/** The most used beginning with its highest number plus one, as wide as that one; `N1` where no id has a number. */
export function freshId(ids: Iterable<string>): string {
  const taken = new Set<string>();
  const heads = new Map<string, { count: number; highest: bigint; width: number }>();
  for (const id of ids) {
    taken.add(id);
    const [, head, digits] = numbered.exec(id) ?? [];
    if (head === undefined || digits === undefined) continue;
    const known = heads.get(head) ?? { count: 0, highest: 0n, width: 1 };
    const number = BigInt(digits);
    known.count++;
    if (number >= known.highest) Object.assign(known, { highest: number, width: digits.length });
    heads.set(head, known);
  }
  const [head, { highest, width }] = [...heads].reduce((best, one) => (one[1].count > best[1].count ? one : best), [
    "N",
    { count: 0, highest: 0n, width: 1 },
  ] as const);
  for (let number = highest + 1n; ; number++) {
    const id = `${head}${String(number).padStart(width, "0")}`;
    if (!taken.has(id)) return id;
  }
}
