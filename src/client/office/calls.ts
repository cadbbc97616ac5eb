/** The office's server over HTTP: one door for every call, its answers and its problems as values. */

/** What came back: a body, a problem of the API, or nothing at all. */
export type Called =
  | { readonly got: "answer"; readonly status: number; readonly body: unknown }
  | { readonly got: "problem"; readonly status: number; readonly problem: ProblemBody }
  | { readonly got: "nothing"; readonly why: string };

/** Problem details as far as the page reads them; unknown members are kept. */
export interface ProblemBody {
  readonly title: string;
  readonly detail?: string;
  readonly code?: string;
  readonly [member: string]: unknown;
}

export interface Asked {
  readonly method?: "GET" | "POST" | "DELETE" | "PATCH" | "PUT";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** zh or en, for the server's sentences. */
  readonly language?: string;
}

export type Call = (path: string, asked?: Asked) => Promise<Called>;

/** After this many milliseconds a server counts as away. */
const PATIENCE = 20_000;

function problemOf(status: number, body: unknown): ProblemBody {
  const title = `HTTP ${status}`;
  return typeof body === "object" && body !== null ? { title, ...(body as object) } : { title };
}

async function read(response: Response): Promise<Called> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const body: unknown = isJson && text !== "" ? JSON.parse(text) : null;
  const { status } = response;
  return response.ok ? { got: "answer", status, body } : { got: "problem", status, problem: problemOf(status, body) };
}

/** `base` ends in a slash; `token` is what unsafe methods carry so that another site cannot send them. */
export function callsOver(base: string, token: () => string | null, fetching: typeof fetch = fetch): Call {
  return async (path, { method = "GET", body, headers = {}, language } = {}) => {
    const csrf = method === "GET" ? null : token();
    try {
      const response = await fetching(`${base}api/v1/${path}`, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          accept: "application/json",
          ...(language ? { "accept-language": language } : {}),
          ...(csrf ? { "x-sapling-csrf": csrf } : {}),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await read(response);
    } catch (error) {
      return { got: "nothing", why: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** The server's sentence, its detail behind it. */
export const sentenceOf = ({ title, detail }: ProblemBody): string => (detail ? `${title}：${detail}` : title);
