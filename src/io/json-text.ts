/** JSON text → value, with the line and column of any part of it, found only when something is wrong there. */

import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Problem } from "../domain/problems.ts";

/** Keys and indexes from the root down. */
export type Path = readonly (string | number)[];

/** `features[3].properties.stage` */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    "",
  );

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface JsonReading {
  /** Where the syntax is broken: what was read before that point, as far as it was complete. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Offset of the first syntax error; null: none. */
  readonly broken: number | null;
  /** Place of the value at a path, or of the nearest part above it that exists. */
  readonly at: (path: Path) => Place;
  /** Offset at which the value at a path ends; null: there is none. */
  readonly endOf: (path: Path) => number | null;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** Offset in a text → line and column; the lines are counted when first asked for. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const words: Readonly<Record<string, string>> = {
  CommaExpected: "此处应为逗号",
  ColonExpected: "此处应为冒号",
  ValueExpected: "此处应有值",
  PropertyNameExpected: "此处应为属性名",
  CloseBraceExpected: "缺少 }",
  CloseBracketExpected: "缺少 ]",
  EndOfFileExpected: "文件应在此结束",
  UnexpectedEndOfString: "字符串没有结束",
  InvalidSymbol: "无效符号",
  InvalidNumberFormat: "数字写法有误",
};

function syntaxProblem(place: Place, error: ParseError, file: string): Problem {
  const code = printParseErrorCode(error.error);
  const en = code.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`).toLowerCase();
  const detail = { zh: words[code] ?? code, en };
  return { code: "json-syntax", severity: "error", file, ...place, values: { detail } };
}

/** The tree is built at most once, and only when a place is asked for. */
function treeOf(text: string): () => Node | undefined {
  let tree: Node | undefined;
  let built = false;
  return () => {
    if (!built) tree = parseTree(text);
    built = true;
    return tree;
  };
}

const nodeAt = (root: Node | undefined, path: Path): Node | undefined => root && findNodeAtLocation(root, [...path]);

export function readJson(text: string, file: string): JsonReading {
  const tree = treeOf(text);
  const placeOf = placesIn(text);
  const at = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(tree(), path.slice(0, length));
      if (node) return placeOf(node.offset);
    }
    return { line: 1, column: 1 };
  };
  const endOf = (path: Path) => {
    const node = nodeAt(tree(), path);
    return node ? node.offset + node.length : null;
  };
  try {
    return { value: JSON.parse(text), problems: [], broken: null, at, endOf };
  } catch {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors[0] ?? { error: 1, offset: 0, length: 0 };
    const value = root ? getNodeValue(root) : undefined;
    return { value, problems: [syntaxProblem(placeOf(first.offset), first, file)], broken: first.offset, at, endOf };
  }
}
