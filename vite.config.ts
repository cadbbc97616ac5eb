/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leanMap } from "./.ci/lean-map.ts";
import { precompress } from "./.ci/precompress.ts";
import { staticPacks } from "./.ci/static-packs.ts";

export default defineConfig(({ isSsrBuild }) => ({
  base: "./",
  plugins: [react(), leanMap(), staticPacks(), precompress()],
  // The bundle of the commands has no page to copy icons for.
  ...(isSsrBuild ? { publicDir: false as const } : {}),
  worker: { format: "es" as const },
  build: {
    target: "es2023",
    outDir: "dist",
    manifest: !isSsrBuild,
    chunkSizeWarningLimit: 1200,
    ...(isSsrBuild ? { rolldownOptions: { output: { entryFileNames: "main.js" } } } : {}),
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/browser/**"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
