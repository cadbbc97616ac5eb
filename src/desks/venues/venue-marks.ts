/** The venues of the Venues desk as marks of the map, from columns: no row is made for them. */

import { accuracyOf } from "../../domain/county.ts";
import { verdicts } from "../../domain/labels.ts";
import { rowsIn } from "../../domain/lookups/register-rows.ts";
import type { VenueTable } from "../../domain/venue-table.ts";
import type { VenueMark } from "../../map/scene.ts";

export interface Marks {
  readonly marks: readonly VenueMark[];
  /** Row of the register of each. */
  readonly rows: Int32Array;
}

const nobody = -1;

/** Marks of a table, by row of the register, with the finding that each shows: those that stay are not made again. */
interface Made {
  readonly any: Int32Array;
  readonly marks: VenueMark[];
  readonly finding: Int32Array;
  readonly dim: Uint8Array;
}
const made = new WeakMap<VenueTable, Made>();

function madeFor(table: VenueTable): Made {
  const known = made.get(table);
  if (known) return known;
  const { venues } = table;
  const fresh: Made = {
    any: table.gravest(null),
    marks: new Array(venues),
    finding: new Int32Array(venues).fill(nobody),
    dim: new Uint8Array(venues),
  };
  made.set(table, fresh);
  return fresh;
}

/** Makes the mark of a venue by its finding; null: it has no position, or no category. */
function markMaker({
  county,
  columns,
}: VenueTable): (venue: number, finding: number, dim: boolean) => VenueMark | null {
  const rows = rowsIn(county, "venue");
  const [categories, accuracy, source] = [
    rows.column("categories"),
    rows.column("accuracy"),
    rows.column("positionSource"),
  ];
  return (venue, finding, dim) => {
    const at = columns.venueAt(finding);
    const category = categories(venue)?.[0];
    if (!at || !category) return null;
    const [own, from] = [accuracy(venue), source(venue)];
    return {
      id: columns.venue(finding),
      at,
      verdict: verdicts[columns.verdict[finding] ?? 0] ?? "unplaced",
      category,
      accuracy: own ?? accuracyOf(from === undefined ? {} : { positionSource: from }, county.pack),
      ...(dim ? { dim: true } : {}),
    };
  };
}

/** Every venue once, by its gravest verdict among the findings shown; those that are filtered away pale. */
export function marksOf(table: VenueTable, shown: Int32Array): Marks {
  const kept = madeFor(table);
  const inList = table.gravest(shown);
  const make = markMaker(table);
  const rows = new Int32Array(table.venues);
  const marks: VenueMark[] = [];
  for (let venue = 0; venue < table.venues; venue++) {
    const listed = inList[venue] ?? nobody;
    const finding = listed < 0 ? (kept.any[venue] ?? nobody) : listed;
    if (finding < 0) continue;
    const dim = Number(listed < 0);
    let mark: VenueMark | null = kept.marks[venue] ?? null;
    if (!mark || kept.finding[venue] !== finding || kept.dim[venue] !== dim) {
      mark = make(venue, finding, dim === 1);
      if (!mark) continue;
      kept.marks[venue] = mark;
      kept.finding[venue] = finding;
      kept.dim[venue] = dim;
    }
    rows[marks.push(mark) - 1] = venue;
  }
  return { marks, rows: rows.subarray(0, marks.length) };
}

/** The same marks, those that the tried distance would change with a ring. `changed`: by row of the register. */
export function markedChanged({ marks, rows }: Marks, changed: Uint8Array | null): readonly VenueMark[] {
  if (!changed?.includes(1)) return marks;
  return marks.map((mark, i) => (changed[rows[i] ?? nobody] === 1 ? { ...mark, changed: true } : mark));
}
