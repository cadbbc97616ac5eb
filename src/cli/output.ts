/** Where an answer goes: a file named by `--out`, else standard output. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { BadInput } from "./bad-input.ts";
import type { CliIo, Options } from "./command.ts";

export const outOption = {
  out: {
    type: "string",
    value: "F",
    says: { zh: "写入文件（否则输出到屏幕）", en: "write to a file, else to standard output" },
  },
} as const satisfies Options;

export const formats = ["csv", "json", "geojson"] as const;

/** The format that a file's name asks for; CSV where it has no extension or there is no file. */
export function formatOf<F extends string>(out: string | undefined, allowed: readonly F[]): F | "csv" {
  const extension = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  if (extension === "") return "csv";
  const format = allowed.find((one) => one === extension);
  if (!format)
    throw BadInput.at(
      `--out ${out}`,
      { zh: `不会写 .${extension}`, en: `.${extension} cannot be written` },
      { zh: `用 ${allowed.map((one) => `.${one}`).join(" ")}`, en: `use ${allowed.map((one) => `.${one}`).join(" ")}` },
    );
  return format;
}

/** Writes a file, making its folder. */
export function writeOut(io: CliIo, out: string, content: string | Uint8Array): void {
  const path = resolve(io.cwd, out);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw BadInput.at(
      out,
      { zh: `写不进去：${(error as Error).message}`, en: `cannot be written: ${(error as Error).message}` },
      { zh: "换一个位置", en: "choose another place" },
    );
  }
}

/** The byte order mark is part of the file, so it is kept on standard output too. */
const textOf = (content: string | Uint8Array): string =>
  typeof content === "string" ? content : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);

/** To the file, or to standard output. */
export async function emit(io: CliIo, out: string | undefined, content: string | Uint8Array): Promise<void> {
  if (out === undefined) await io.out(textOf(content));
  else writeOut(io, out, content);
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
