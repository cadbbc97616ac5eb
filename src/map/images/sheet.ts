/** Small canvases, drawn here and at once: no image is ever loaded, so no address and no waiting. */

export type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Draws in CSS pixels on a canvas `ratio` times as fine. */
export function sheet(width: number, height: number, ratio: number, draw: (context: Context) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser draws no canvas");
  context.scale(ratio, ratio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export function disc(context: Context, x: number, y: number, r: number): void {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
}

export function stroke(context: Context, colour: string, width: number, path?: Path2D): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  if (path) context.stroke(path);
  else context.stroke();
}

export function fill(context: Context, colour: string): void {
  context.fillStyle = colour;
  context.fill();
}

/** A symbol of the theme (paths on a 15 px grid) about x, y, `size` px across. */
export function symbol(context: Context, svg: string, x: number, y: number, size: number, colour: string): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 15, size / 15);
  for (const { path, rule, outline } of pathsOf(svg))
    if (outline === null) {
      context.fillStyle = colour;
      context.fill(path, rule);
    } else {
      context.setLineDash(outline.dash);
      stroke(context, colour, outline.width, path);
    }
  context.restore();
}

interface Drawn {
  readonly path: Path2D;
  readonly rule: CanvasFillRule;
  /** Null: filled. */
  readonly outline: { readonly width: number; readonly dash: number[] } | null;
}

const parsed = new Map<string, readonly Drawn[]>();

function pathsOf(svg: string): readonly Drawn[] {
  let paths = parsed.get(svg);
  if (!paths) {
    paths = [...svg.matchAll(/<path([^>]*)\/>/g)].map(([, attributes = ""]) => {
      const read = (name: string) => attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
      return {
        path: new Path2D(read("d") ?? ""),
        rule: read("fill-rule") === "evenodd" ? "evenodd" : "nonzero",
        outline: read("stroke")
          ? {
              width: Number(read("stroke-width") ?? 1),
              dash: (read("stroke-dasharray") ?? "")
                .split(/[\s,]+/)
                .filter(Boolean)
                .map(Number),
            }
          : null,
      };
    });
    parsed.set(svg, paths);
  }
  return paths;
}
