/** Passwords: what may be one (NIST SP 800-63B: long, not common, not one's own name), and how they are kept. */

import { hash, verify } from "@node-rs/argon2";
import type { Text } from "../../domain/labels.ts";
import { commonPasswords } from "./common-passwords.ts";

export const PASSWORD_LEAST = 12;
/** Longer ones would only cost time to hash. */
export const PASSWORD_MOST = 256;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's default kind is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same text from every keyboard; spaces count. */
const normal = (password: string): string => password.normalize("NFKC");

const DIGITS: Readonly<Record<string, string>> = { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "@": "a", $: "s" };
const folded = (text: string): string => text.toLowerCase().replace(/[01345@$]/g, (digit) => DIGITS[digit] ?? digit);

const common = new Set(commonPasswords.map(folded));

/** Made of one or two characters, or of a short piece again and again. */
const isRepeated = (text: string): boolean => new Set(text).size < 4 || /^(.{1,4})\1+$/.test(text);

/** Why this may not be the account's password; null: it may. */
export function weakness(password: string, account: string): Text | null {
  const text = normal(password);
  const length = [...text].length;
  if (length < PASSWORD_LEAST)
    return { zh: `密码至少 ${PASSWORD_LEAST} 个字符`, en: `A password has at least ${PASSWORD_LEAST} characters` };
  if (length > PASSWORD_MOST)
    return { zh: `密码最多 ${PASSWORD_MOST} 个字符`, en: `A password has at most ${PASSWORD_MOST} characters` };
  const form = folded(text);
  if (common.has(form) || isRepeated(form))
    return { zh: "这个密码太常见，容易被猜到", en: "This password is too common: it would be guessed" };
  if (account.length >= 3 && form.includes(folded(account)))
    return { zh: "密码不能包含账号名", en: "A password may not hold the account's name" };
  return null;
}

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

let nobody: Promise<string> | null = null;

/** Is it the password? An account without one, or none at all, takes as long to be refused. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const right = await verify(kept ?? (await nobody), normal(password).slice(0, PASSWORD_MOST)).catch(() => false);
  return kept !== null && right;
}
