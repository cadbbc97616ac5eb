/** XML text → a tree of elements, as far as KML and GPX need it: no entities but the five and numbers, no DTD. */

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, character data included. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[local(name)] = decoded(double ?? single ?? "");
  return found;
}

/** A tree deeper than this is no map file. */
const deepest = 200;

/** What begins with `<!` or `<?` and is not character data: where it ends. */
function asideEnd(text: string, at: number): number {
  const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : ">";
  const end = text.indexOf(close, at);
  return end < 0 ? text.length : end + close.length;
}

/** Null: tags do not pair, or there is no element. */
export function readXml(text: string): Element | null {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  for (let at = 0; at < text.length; ) {
    const top = stack[stack.length - 1];
    if (!top) return null;
    const tag = text.indexOf("<", at);
    top.text += decoded(text.slice(at, tag < 0 ? text.length : tag));
    if (tag < 0) break;
    if (text.startsWith("<![CDATA[", tag)) {
      const end = text.indexOf("]]>", tag);
      if (end < 0) return null;
      top.text += text.slice(tag + 9, end);
      at = end + 3;
    } else if (text[tag + 1] === "!" || text[tag + 1] === "?") at = asideEnd(text, tag);
    else {
      const end = text.indexOf(">", tag);
      if (end < 0) return null;
      const inner = text.slice(tag + 1, end);
      at = end + 1;
      if (inner.startsWith("/")) {
        if (stack.length < 2 || top.name !== local(inner.slice(1).trim())) return null;
        stack.pop();
        continue;
      }
      const body = inner.replace(/\/$/, "");
      const name = /^[\w:.-]+/.exec(body)?.[0];
      if (!name || stack.length > deepest) return null;
      const element: Open = {
        name: local(name),
        attributes: attributesOf(body.slice(name.length)),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (!inner.endsWith("/")) stack.push(element);
    }
  }
  return stack.length === 1 ? (root.children[0] ?? null) : null;
}

/** Every element of a name at any depth, in the order of the file. */
export function elements(within: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(within);
  return found;
}

/** The text of a child; empty: it has none. */
export const childText = (element: Element, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? "";
