import { resolve } from "node:path";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { asJson } from "./output.ts";

const sizes = ["county", "province", "nation"] as const;

const wrong = (name: string, value: string, remedy: string) =>
  BadInput.at(
    `--${name}`,
    { zh: `不认得 ${value || "空值"}`, en: `${value || "(nothing)"} is not known` },
    { zh: `应为 ${remedy}`, en: `give ${remedy}` },
  );

export const packSample = command({
  name: "pack sample",
  operands: "",
  says: { zh: "生成示例数据包（同一种子，同样的字节）", en: "make a sample pack (same seed, same bytes)" },
  options: {
    size: {
      type: "string",
      value: "county|province|nation",
      says: { zh: "规模（默认 county）", en: "size (default county)" },
    },
    seed: { type: "string", value: "N", says: { zh: "随机种子（默认 1）", en: "seed (default 1)" } },
    out: { type: "string", value: "DIR", says: { zh: "写入的文件夹（必填）", en: "folder to write (required)" } },
  },
  async run({ values, json, io }) {
    const size = sizes.find((one) => one === (values.size ?? "county"));
    if (!size) throw wrong("size", values.size ?? "", sizes.join("|"));
    const seed = values.seed ?? "1";
    if (!/^\d{1,9}$/.test(seed)) throw wrong("seed", seed, "0 … 999999999");
    if (!values.out) throw wrong("out", "", "DIR");
    const out = resolve(io.cwd, values.out);
    // Loaded here: no other command needs the generator.
    const { makeSamplePack } = await import("./sample/sample.ts");
    await makeSamplePack({ size, seed: Number(seed), out });
    await io.out(json ? asJson({ size, seed: Number(seed), out }) : `${out}\n`);
    return 0;
  },
});
