/** Days, times and instants as officers write them → the one form that records keep. Null: not valid. */

import { daysInMonth } from "../domain/calendar.ts";
import { plain } from "./fold.ts";

function dayOf(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

const separated = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?: 0{1,2}:00(?::00)?)?$/;
const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const joined = /^(\d{4})(\d{2})(\d{2})$/;

/** 2022-05-06, 2022.5.6, 2022/5/6, 2022年5月6日, 20220506 → 2022-05-06; only days that the calendar has. */
export function readDate(text: string): string | null {
  const it = plain(text);
  const apart = separated.exec(it);
  if (apart) return dayOf(apart[1] ?? "", apart[3] ?? "", apart[4] ?? "");
  const [, year = "", month = "", day = ""] = chinese.exec(it) ?? joined.exec(it) ?? [];
  return year ? dayOf(year, month, day) : null;
}

const clock = /^(\d{1,2})[:时点](\d{2})分?(?::00)?$/;

/** 17:30, 17：30, 17时30分 → 17:30. */
export function readTime(text: string): string | null {
  const [, hour = "", minute = ""] = clock.exec(plain(text)) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339 with offset, kept in its own offset: 2026-11-24T17:30:00+08:00. */
export function readInstant(text: string): string | null {
  const [, year = "", month = "", day = "", h = "", m = "", s = "", fraction = "", zone = ""] =
    rfc3339.exec(plain(text)) ?? [];
  const date = year && dayOf(year, month, day);
  const offset = /^[+-](\d{2}):(\d{2})$/.exec(zone);
  const within = Number(h) < 24 && Number(m) < 60 && Number(s) < 60;
  if (!date || !within || (offset && (Number(offset[1]) > 23 || Number(offset[2]) > 59))) return null;
  return `${date}T${h}:${m}:${s}${fraction}${zone.toUpperCase()}`;
}
