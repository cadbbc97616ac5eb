import { command } from "./command.ts";
import { ledgerOptions } from "./open-ledger.ts";
import { portFrom, portOption, serving } from "./serving.ts";

export const start = command({
  name: "start",
  operands: "",
  says: { zh: "在本机打开地图（只接受本机访问）", en: "serve the map on this machine, to this machine only" },
  options: { ...ledgerOptions, port: portOption },
  async run({ values, json, language, io }) {
    const port = portFrom(values.port);
    // Loaded here: no other command needs the server.
    const { ADDRESS, listen } = await import("../server/listen.ts");
    const { postgresAttachments } = await import("../server/attachments/postgres-attachments.ts");
    return serving({
      values,
      json,
      language,
      io,
      address: `${ADDRESS}:${port}`,
      listen: ({ ledger, database }, dist, onFailure) =>
        listen({ ledger, attachments: postgresAttachments(database.sql), dist, port, today: io.today, onFailure }),
    });
  },
});
