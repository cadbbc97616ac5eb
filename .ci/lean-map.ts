/**
 * Leaves out of the page's bundle what deck.gl brings for others (some 55 kB gzip of the first load):
 * everything for WebGPU, since this map draws with WebGL 2, its loaders, since nothing is fetched by it, and its gestures, since the
 * map hands them over.
 * Whatever is left out throws when it is called after all.
 */

import type { Plugin } from "vite";

const unused = (name: string) =>
  `const unused = () => { throw new Error("${name} is left out of this build (.ci/lean-map.ts)"); };`;

/** Stand-ins by package, with the names that deck.gl takes from each. */
const STAND_INS: Readonly<Record<string, string>> = {
  // Groups vertex buffers on a WebGPU device only.
  "@luma.gl/gpgpu": `${unused("@luma.gl/gpgpu")}
    export class GPUDataEvaluator { constructor() { unused(); } }
    export const backendRegistry = { add: unused };
    export { unused as cleanEvaluateSync, unused as interleave };`,
  "@luma.gl/gpgpu/webgpu": `${unused("@luma.gl/gpgpu/webgpu")} export { unused as interleave };`,
  // Fetches data and images by address; ours come as values.
  "@loaders.gl/core": `${unused("@loaders.gl/core")}
    export const registerLoaders = () => {};
    export { unused as load, unused as parse, unused as fetchFile };`,
  "@loaders.gl/images": "export const ImageLoader = {};",
  // Listens to pointers on deck.gl's own canvas; here the map listens and hands over.
  "mjolnir.js": `export class EventManager {
      on() {} off() {} watch() {} once() {} setElement() {} setOptions() {} destroy() {}
    }
    class Recognizer {}
    export { Recognizer as Pan, Recognizer as Pinch, Recognizer as Tap, Recognizer as DoubleClickDrag };`,
};

const PREFIX = "\0lean:";
/** Shader sources in WebGPU's language are tagged by their authors. */
const WGSL = /\/\*\s*wgsl\s*\*\/\s*`(?:\\[\s\S]|[^`\\])*`/gi;

/** A template with another inside it is left alone. */
const emptied = (template: string): string =>
  template.lastIndexOf("${") > template.lastIndexOf("}") ? template : "``";

export function leanMap(): Plugin {
  return {
    name: "lean-map",
    enforce: "pre",
    apply: "build",
    resolveId: (id) => (id in STAND_INS ? PREFIX + id : null),
    load: (id) => (id.startsWith(PREFIX) ? (STAND_INS[id.slice(PREFIX.length)] ?? null) : null),
    transform(code, id) {
      if (!/node_modules\/@(deck|luma)\.gl\//.test(id) || !code.includes("wgsl")) return null;
      return { code: code.replace(WGSL, emptied), map: null };
    },
  };
}
