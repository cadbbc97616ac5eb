import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../src/domain/registers/column.ts";
import type { RegisterId } from "../../src/domain/registers/index.ts";
import { acceptedEncoding } from "../../src/server/routes/counties.ts";
import { recordsOn } from "../../src/server/standing.ts";
import { todayIn } from "../../src/server/today.ts";

const day = "2024-06-15";
const standing = (register: RegisterId, fields: object): boolean =>
  recordsOn(register, [{ id: "1", ...fields } as AnyRecord], day).length === 1;

describe("what stands on a day", () => {
  it("S44 the first day counts, the last does not, absent ends are unbounded", () => {
    expect(standing("school", {})).toBe(true);
    expect(standing("school", { since: day })).toBe(true);
    expect(standing("school", { since: "2024-06-16" })).toBe(false);
    expect(standing("school", { until: day })).toBe(false);
    expect(standing("school", { until: "2024-06-16" })).toBe(true);
  });

  it("S44 a venue stands from its establishment; closed without a date it stands on no day", () => {
    expect(standing("venue", { established: day, since: "2030-01-01" })).toBe(true);
    expect(standing("venue", { established: "2024-06-16" })).toBe(false);
    expect(standing("venue", { status: "closed" })).toBe(false);
    expect(standing("venue", { status: "closed", until: "2025-01-01" })).toBe(true);
  });

  it("S44 what happened on a day or in a month is there from then on", () => {
    expect(standing("patrolVisit", { at: `${day}T23:59:00+08:00` })).toBe(true);
    expect(standing("patrolVisit", { at: "2024-06-16T00:01:00+08:00" })).toBe(false);
    expect(standing("count", { period: "2024-06" })).toBe(true);
    expect(standing("count", { period: "2024-07" })).toBe(false);
    expect(standing("case", { opened: "2024-06-16" })).toBe(false);
    expect(standing("licence", { issued: "2023-01-01", validTo: "2024-01-01" })).toBe(true);
    expect(standing("village", {})).toBe(true);
  });
});

describe("small questions of the server", () => {
  it("S6 today is the day in the county's time zone", () => {
    const evening = new Date("2026-11-24T17:30:00Z");
    expect(todayIn("Asia/Shanghai", evening)).toBe("2026-11-25");
    expect(todayIn("UTC", evening)).toBe("2026-11-24");
  });

  it("S41 brotli before gzip, nothing that is refused", () => {
    expect(acceptedEncoding("gzip, deflate, br, zstd")).toBe("br");
    expect(acceptedEncoding("br;q=0, gzip;q=0.5")).toBe("gzip");
    expect(acceptedEncoding("identity")).toBe("plain");
    expect(acceptedEncoding(undefined)).toBe("plain");
  });
});
