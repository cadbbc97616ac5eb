/** A pack's folder dropped anywhere on the page is opened; what is no pack says so. */

import { useEffect, useState } from "react";
import { useApp } from "./context.ts";
import { droppedFiles, isPack, pickedFiles } from "./pack-files.ts";
import { useSay } from "./say.ts";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function DropZone() {
  const { open } = useApp();
  const say = useSay();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((files) => {
        setWrong(!isPack(files));
        if (isPack(files)) open({ files });
      });
    };
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, [open]);
  useEffect(() => {
    if (!wrong) return;
    const timer = setTimeout(() => setWrong(false), 6000);
    return () => clearTimeout(timer);
  }, [wrong]);
  if (!over && !wrong) return null;
  return (
    <div className="drop" role="alert">
      {say(over ? "dropHere" : "dropUnreadable")}
    </div>
  );
}

/** A button that picks a folder from the disk. */
export function FolderPicker() {
  const { open } = useApp();
  const say = useSay();
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <label className="btn">
        {say("pickFolder")}
        <input
          type="file"
          className="unseen"
          multiple
          ref={(input) => input?.setAttribute("webkitdirectory", "")}
          onChange={(event) => {
            void pickedFiles(event.currentTarget.files).then((files) => {
              setWrong(!isPack(files));
              if (isPack(files)) open({ files });
            });
          }}
        />
      </label>
      {wrong ? <p role="alert">{say("dropUnreadable")}</p> : null}
    </>
  );
}
