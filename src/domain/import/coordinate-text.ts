/** A coordinate as officers write it → its number. Degrees come as decimals or as degrees, minutes and seconds. */

const plainNumber = /^[+-]?\d+(\.\d*)?$/;
const parts = /^(\d{1,3})[°度d:](?:(\d{1,2}(?:\.\d+)?)(?:['′’‘分m:]|$))?(?:(\d{1,2}(?:\.\d+)?)(?:["″”“秒s]|''|′′)?)?$/;

/** 经, 纬, E, N and the like around a number; S and W make it negative. */
const side = /^(东经|西经|北纬|南纬|经度|纬度|[eswn])?[:：]?(.*?)([eswn])?$/;

function degrees(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  const bare = text.replace(/[°度]$/, "");
  if (plainNumber.test(bare)) return Number(bare);
  const [, d = "", m = "0", s = "0"] = parts.exec(text) ?? [];
  if (d === "" || Number(m) >= 60 || Number(s) >= 60) return null;
  return Number(d) + Number(m) / 60 + Number(s) / 3600;
}

/** Null: no number. Full-width digits and signs count as plain ones. */
export function coordinateNumber(text: string): number | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const [, before = "", middle = "", after = ""] = side.exec(plain) ?? [];
  const value = degrees(middle.replace(/(米|m)$/, ""));
  if (value === null || !Number.isFinite(value)) return null;
  return /^(西经|南纬|s|w)$/.test(before) || /^[sw]$/.test(after) ? -value : value;
}

/** Two coordinates in one cell: 106.28,38.27 or 东经106°16′35″ 北纬38°17′. Null: they are not two. */
export function splitPair(text: string): readonly [string, string] | null {
  const plain = text
    .normalize("NFKC")
    .replace(/^[([]|[)\]]$/g, "")
    .trim();
  const two = plain.split(/[,;、/]\s*|\s+(?=[-+\d]|北纬|N)/i).filter((part) => part.trim() !== "");
  return two.length === 2 ? [two[0]?.trim() ?? "", two[1]?.trim() ?? ""] : null;
}

/** Decimals written: fewer than four leave a doubt of 100 m. Null: it is not written as a decimal of degrees. */
export function decimalsOf(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/°$/, "");
  if (!plainNumber.test(plain) || Math.abs(Number(plain)) > 180) return null;
  return plain.split(".")[1]?.length ?? 0;
}
