/** Files of a dropped or picked folder, read into memory. */

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const wanted = /\.(json|geojson|csv)$/i;

async function read(file: File, name: string): Promise<PickedFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function entriesIn(folder: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => folder.readEntries(resolve, reject));
}

/** All files under an entry. A reader hands out a hundred at a time until it hands out none. */
async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((ok, no) => (entry as FileSystemFileEntry).file(ok, no))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (let batch = await entriesIn(reader); batch.length > 0; batch = await entriesIn(reader))
    for (const child of batch) files.push(...(await walk(child)));
  return files;
}

const packOf = (files: readonly File[]): Promise<PickedFile[]> =>
  Promise.all(files.filter((file) => wanted.test(file.name)).map((file) => read(file, file.name)));

/** The entries are taken at once: a drop's list is empty after the first wait. */
export async function droppedFiles(data: DataTransfer): Promise<PickedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = [...data.files];
  if (entries.length === 0) return packOf(plain);
  return packOf((await Promise.all(entries.map(walk))).flat());
}

export const pickedFiles = (list: FileList | null): Promise<PickedFile[]> => packOf([...(list ?? [])]);

export const isPack = (files: readonly PickedFile[]): boolean => files.some(({ name }) => name === "pack.json");
