/** The options of `sapling serve` that say where it stands, and which of them may not be had together. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Door } from "../server/door.ts";
import { isLoopback } from "../server/door.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo, Options } from "./command.ts";
import { unreadable } from "./input.ts";

export const doorOptions = {
  host: {
    type: "string",
    value: "ADDRESS",
    says: { zh: "监听地址（默认 127.0.0.1）", en: "address to listen on (default 127.0.0.1)" },
  },
  origin: {
    type: "string",
    multiple: true,
    value: "URL",
    says: {
      zh: "浏览器访问本图的网址，如 https://map.example.cn（可多次）",
      en: "where browsers reach the map, e.g. https://map.example.cn (may be repeated)",
    },
  },
  "tls-cert": { type: "string", value: "F", says: { zh: "证书（PEM）", en: "certificate (PEM)" } },
  "tls-key": { type: "string", value: "F", says: { zh: "证书私钥（PEM）", en: "its key (PEM)" } },
  "trust-proxy": {
    type: "string",
    value: "ADDRESS",
    says: {
      zh: "反向代理的地址或网段：只相信它的 X-Forwarded-*",
      en: "address or range of the reverse proxy: X-Forwarded-* is believed from it alone",
    },
  },
  "tile-host": {
    type: "string",
    multiple: true,
    value: "URL",
    says: { zh: "允许网页载入底图的主机（可多次）", en: "host the page may load map tiles from (may be repeated)" },
  },
  insecure: {
    type: "boolean",
    says: {
      zh: "允许在局域网上明文传输（密码可被窃听）",
      en: "allow plain http beyond this machine (passwords can be overheard)",
    },
  },
} as const satisfies Options;

export interface DoorValues {
  readonly host?: string;
  readonly origin?: readonly string[];
  readonly "tls-cert"?: string;
  readonly "tls-key"?: string;
  readonly "trust-proxy"?: string;
  readonly "tile-host"?: readonly string[];
  readonly insecure?: boolean;
}

/** Scheme and host alone; the port where it is not the usual one. */
function originIn(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && url.search + url.hash === "")
    return url.origin;
  throw BadInput.at(
    `${option} ${text}`,
    { zh: "不是网址", en: "is no origin" },
    { zh: "写成 https://map.example.cn", en: "write it as https://map.example.cn" },
  );
}

function pem(io: CliIo, name: string): string {
  try {
    return readFileSync(resolve(io.cwd, name), "utf8");
  } catch (error) {
    throw unreadable(name, error);
  }
}

function tlsOf(values: DoorValues, io: CliIo): Door["tls"] {
  const { "tls-cert": cert, "tls-key": key } = values;
  if (cert === undefined && key === undefined) return undefined;
  if (cert !== undefined && key !== undefined) return { cert: pem(io, cert), key: pem(io, key) };
  throw new BadInput({
    zh: "--tls-cert 与 --tls-key 须同时给出",
    en: "--tls-cert and --tls-key are given together",
  });
}

/** Passwords and sessions go over this door: beyond this machine it speaks TLS, or stands behind a proxy that does. */
function requireGuarded(host: string, door: Door, insecure: boolean): void {
  if (isLoopback(host) || door.tls || door.trustProxy !== undefined || insecure) return;
  throw BadInput.at(
    `--host ${host}`,
    { zh: "明文 http 只用于本机", en: "plain http is for this machine alone" },
    {
      zh: "给出 --tls-cert 与 --tls-key，或放在反向代理之后并给出 --trust-proxy（明知风险可用 --insecure）",
      en: "give --tls-cert and --tls-key, or stand behind a reverse proxy with --trust-proxy (or, knowing the risk, --insecure)",
    },
  );
}

/** Names are listed, because a Host that is not could be anybody's name for this address. */
function requireNamed(host: string, { origins }: Door): void {
  if (isLoopback(host) || origins.length > 0) return;
  throw BadInput.at(
    `--host ${host}`,
    { zh: "没有说明浏览器用什么网址访问", en: "by which address browsers reach it was not said" },
    { zh: "用 --origin 给出网址", en: "give it with --origin" },
  );
}

export function doorFrom(values: DoorValues, io: CliIo): Door {
  const { host = "127.0.0.1", "trust-proxy": trustProxy, insecure = false } = values;
  const tls = tlsOf(values, io);
  const door: Door = {
    host,
    origins: (values.origin ?? []).map((one) => originIn(one, "--origin")),
    tileHosts: (values["tile-host"] ?? []).map((one) => originIn(one, "--tile-host")),
    ...(tls && { tls }),
    ...(trustProxy !== undefined && { trustProxy }),
  };
  requireGuarded(host, door, insecure);
  requireNamed(host, door);
  return door;
}
