/**
 * Leaves out of the page's bundle what deck.gl brings for others (some 90 kB gzip of the first load):
 * everything for WebGPU, since this map draws with WebGL 2; its loaders, since nothing is fetched by it; its
 * gestures, cameras and picking, since the map has its own; globes, moving attributes, widgets; its console.
 * Whatever is left out throws when it is called after all.
 */

import type { Plugin } from "vite";

const unused = (name: string) =>
  `function unused() { throw new Error("${name} is left out of this build (.ci/lean-map.ts)"); }`;

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
  // Levels, colours, storage and timers of a console; what remains says warnings and errors.
  "@probe.gl/log": `const silent = () => {};
    export class Log {
      constructor({ id }) { this.id = id; this.level = 0; this.priority = 0; this.said = new Set(); }
      get() {} set() {} getLevel() { return 0; }
      error(text, ...more) { return () => console.error(this.id, text, ...more); }
      warn(text, ...more) {
        if (this.said.has(text)) return silent;
        this.said.add(text);
        return () => console.warn(this.id, text, ...more);
      }
      deprecated(was, now) { return this.warn(was + " is deprecated: " + now); }
      removed(was, now) { return this.error(was + " was removed: " + now); }
      assert(holds, text) { if (!holds) throw new Error(text); }
    }
    for (const name of ["log", "info", "once", "probe", "table", "time", "timeEnd", "timeStamp", "group", "groupCollapsed", "groupEnd"])
      Log.prototype[name] = () => silent;
    export default new Log({ id: "probe" });`,
  // Listens to pointers on deck.gl's own canvas; here the map listens and hands over.
  "mjolnir.js": `export class EventManager {
      on() {} off() {} watch() {} once() {} setElement() {} setOptions() {} destroy() {}
    }
    class Recognizer {}
    export { Recognizer as Pan, Recognizer as Pinch, Recognizer as Tap, Recognizer as DoubleClickDrag };`,
};

/** Files of packages, by the end of their path, whose every export becomes one that throws. */
const UNUSED_FILES = [
  "@deck.gl/core/dist/controllers/controller.js",
  "@deck.gl/core/dist/controllers/map-controller.js",
  "@deck.gl/core/dist/controllers/globe-controller.js",
  "@deck.gl/core/dist/views/globe-view.js",
  "@deck.gl/core/dist/transitions/gpu-interpolation-transition.js",
  "@deck.gl/core/dist/transitions/gpu-spring-transition.js",
  "@deck.gl/core/dist/transitions/cpu-interpolation-transition.js",
  "@deck.gl/core/dist/transitions/cpu-spring-transition.js",
  "@luma.gl/engine/dist/debug/debug-framebuffer.js",
  "@luma.gl/shadertools/dist/lib/shader-assembly/wgsl-interface-scan.js",
  "@luma.gl/shadertools/dist/lib/shader-assembly/wgsl-binding-debug.js",
] as const;

/** Files that are made and kept, but never asked for anything. */
const IDLE_FILES: Readonly<Record<string, string>> = {
  "@deck.gl/core/dist/lib/deck-picker.js": `${unused("deck.gl's picking")}
    export default class DeckPicker {
      setProps() {} finalize() {} getLastPickedObject() { return null; }
      pickObject() { unused(); } pickObjects() { unused(); } pickObjectAsync() { unused(); } pickObjectsAsync() { unused(); }
    }`,
  "@deck.gl/core/dist/lib/widget-manager.js": `export class WidgetManager {
      constructor() { this.widgets = []; }
      addDefault() {} setProps() {} finalize() {} onRedraw() {} onHover() {} onEvent() {} getWidgets() { return []; }
    }`,
  "@deck.gl/core/dist/lib/tooltip-widget.js": "export class TooltipWidget {}",
};

/** Imports that only WebGPU's way calls. */
const UNUSED_IMPORTS: readonly (readonly [file: string, name: string])[] = [
  ["@luma.gl/shadertools/dist/lib/shader-assembler.js", "assembleWGSLShader"],
];

const fileIn = (files: readonly string[], id: string): string | undefined => files.find((file) => id.endsWith(file));

/** The same exports, each of which throws when called or constructed. */
function throwing(code: string, file: string): string {
  const names = [...code.matchAll(/^export (?:const|let|function|class) (\w+)/gm)].map((found) => found[1]);
  if (/^export default /m.test(code)) names.push("default");
  return `${unused(file)} export { ${names.map((name) => `unused as ${name}`).join(", ")} };`;
}

function withoutImport(code: string, name: string): string {
  const cut = code.replace(new RegExp(`(import \\{[^}]*?)\\b${name},? ?`), "$1");
  if (cut === code) throw new Error(`lean-map: ${name} is no longer imported`);
  return `${cut}\n${unused(name).replace("unused", name)}`;
}

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
      if (!/node_modules\/@(deck|luma)\.gl\//.test(id)) return null;
      const left = fileIn(UNUSED_FILES, id);
      if (left) return { code: throwing(code, left), map: null };
      const idle = fileIn(Object.keys(IDLE_FILES), id);
      if (idle) return { code: IDLE_FILES[idle] ?? "", map: null };
      const cut = UNUSED_IMPORTS.filter(([file]) => id.endsWith(file)).reduce(
        (text, [, name]) => withoutImport(text, name),
        code,
      );
      const lean = cut.replace(WGSL, emptied);
      return lean === code ? null : { code: lean, map: null };
    },
  };
}
