/** Reads a dropped file, and again when the officer says otherwise about its sheet or columns. */

import type { FileChoice } from "../../../domain/applications/applications-file.ts";
import type { NamedFile } from "../../../domain/import/file-reader.ts";
import { useApp } from "../../../ui/context.ts";
import { noWork, useWork, type Work } from "./work.ts";

type Read = Pick<Work, "read" | "refused" | "failed">;

export function useReading() {
  const { files } = useApp();
  const [work, setWork] = useWork();

  async function read(file: NamedFile, choice: FileChoice): Promise<Read> {
    try {
      const reading = await (await files()).applications(file, choice);
      if ("refused" in reading) return { read: null, refused: reading.refused, failed: null };
      return { read: reading, refused: null, failed: null };
    } catch (error) {
      return { read: null, refused: null, failed: error instanceof Error ? error.message : String(error) };
    }
  }

  /** What was read of another file, or under another choice, comes too late. */
  async function begin(next: Work, file: NamedFile): Promise<void> {
    setWork(next);
    const reading = await read(file, next.choice);
    setWork((now) => (now.file === file && now.choice === next.choice ? { ...now, ...reading } : now));
  }

  return {
    take: (file: NamedFile): void => void begin({ ...noWork, file, choice: {} }, file),
    /** The rest of the work stands; which coordinates the rows are in is asked anew. */
    choose: (choice: FileChoice): void => {
      if (work.file) void begin({ ...work, choice, readings: {}, asked: false, current: null, look: null }, work.file);
    },
    leave: (): void => setWork(noWork),
  };
}
