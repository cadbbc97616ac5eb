/** The browser that the browser tests drive, and a font with Chinese: Debian's own, where they can be had. */

import { existsSync, readdirSync } from "node:fs";
import { run } from "./tasks.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const browserPath = () => process.env.CHROMIUM || BROWSERS.find(existsSync);

/** Any of the usual Chinese fonts in the usual folders. */
function hasChineseFont() {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts"].filter(existsSync);
  return folders.some((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) =>
      /cjk|wqy|notosanssc|source-?han/i.test(name),
    ),
  );
}

const missing = () => [
  ...(browserPath() ? [] : ["chromium"]),
  ...(process.platform !== "linux" || hasChineseFont() ? [] : ["fonts-wqy-microhei"]),
];

/** Installs what is missing as root on Debian; elsewhere says what to install. The tests fail clearly without. */
export function ensureBrowser() {
  const wanted = missing();
  if (wanted.length === 0) return;
  const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (canInstall) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wanted], quiet);
  }
  const still = missing();
  if (still.length > 0)
    console.error(`Browser tests need: ${still.join(", ")} (Debian: apt-get install ${still.join(" ")})`);
}
