import { faultLine } from "../server/faults.ts";
import { command } from "./command.ts";
import { doorFrom, doorOptions } from "./door-options.ts";
import { metricsToken } from "./metrics-token.ts";
import { ledgerOptions, type OpenLedger } from "./open-ledger.ts";
import { openidFrom } from "./openid-settings.ts";
import { portFrom, portOption, serving } from "./serving.ts";

const says = (zh: boolean, link: string) =>
  zh
    ? `首位管理员的账号是 administrator，请用此链接设置密码（一天内有效，只能用一次）：\n  ${link}\n`
    : `The first administrator is: administrator. Set the password by this link (once, within a day):\n  ${link}\n`;

export const serve = command({
  name: "serve",
  operands: "",
  says: { zh: "供全办公室使用（须有账号）", en: "serve the map to an office (accounts required)" },
  options: { ...ledgerOptions, port: portOption, ...doorOptions },
  async run({ values, json, language, io }) {
    const port = portFrom(values.port);
    const door = doorFrom(values, io);
    const openid = openidFrom(io.env);
    // Loaded here: no other command needs the server.
    const { listen } = await import("../server/listen.ts");
    const { postgresAttachments } = await import("../server/attachments/postgres-attachments.ts");
    const { postgresAccounts } = await import("../server/accounts/postgres-accounts.ts");
    const { clerk } = await import("../server/accounts/clerk.ts");
    const { databaseAnswers } = await import("../server/database/answers.ts");
    const now = () => Date.now();
    const token = metricsToken(io.env);

    async function open({ ledger, database }: OpenLedger, dist: string, onFailure: (error: unknown) => void) {
      const store = postgresAccounts(database.sql);
      const server = await listen({
        ledger,
        attachments: postgresAttachments(database.sql),
        dist,
        port,
        today: io.today,
        onFailure,
        door,
        log: io.err,
        metrics: { databaseAnswers: () => databaseAnswers(database.sql), ...(token !== undefined && { token }) },
        accounts: { store, now, ...(openid && { openid }) },
      });
      const first = server && (await clerk({ store, now }).firstAdministrator({ who: "", address: "console" }));
      // To the console's other channel: what a program reads from us stays readable.
      if (server && first) io.err(says(language === "zh", `${server.url}#set-password=${first.token}`));
      return server;
    }
    return serving({
      values,
      json,
      language,
      io,
      address: `${door.host}:${port}`,
      listen: open,
      onFailure: (error) => io.err(faultLine(error, now())),
    });
  },
});
