/** Words of the audit log; each kind of line under its own id. */

import { texts } from "../i18n.ts";

const zh = {
  note: "登录、拒绝、导出、查看电话等受限列、账号变动。只增不改；不记所读内容，不记密码。",
  loading: "正在取出审计记录",
  failed: "没有取出审计记录",
  none: "没有符合条件的记录",
  everyone: "所有账号",
  everything: "全部事项",
  nobody: "（未登录）",
  at: "时间",
  who: "账号",
  what: "事项",
  about: "对象",
  address: "来源地址",
  more: "再取更早的",
  all: "以上为全部",
  most: "只显示最近 {{count}} 条；更早的在服务器上查",
  login: "登录",
  loginFailed: "登录失败",
  logout: "退出",
  refused: "拒绝",
  export: "导出",
  readRestricted: "读受限列",
  accountAdded: "新增账号",
  accountChanged: "改账号",
  passwordSet: "设密码",
  linkMade: "发一次性链接",
  tokenAdded: "新增程序密钥",
  tokenRevoked: "撤销程序密钥",
} as const;

const en: { readonly [K in keyof typeof zh]: string } = {
  note: "Logins, refusals, exports, readings of restricted columns such as phones, changes of accounts. Only added to; never what was read, never a password.",
  loading: "Fetching the audit log",
  failed: "The audit log did not arrive",
  none: "No line matches",
  everyone: "All accounts",
  everything: "Everything",
  nobody: "(not logged in)",
  at: "When",
  who: "Account",
  what: "What",
  about: "About",
  address: "From",
  more: "Fetch earlier ones",
  all: "That is all",
  most: "The latest {{count}} are shown; earlier ones are on the server",
  login: "Login",
  loginFailed: "Failed login",
  logout: "Logout",
  refused: "Refused",
  export: "Export",
  readRestricted: "Restricted column read",
  accountAdded: "Account added",
  accountChanged: "Account changed",
  passwordSet: "Password set",
  linkMade: "One-time link made",
  tokenAdded: "Program's key added",
  tokenRevoked: "Program's key revoked",
};

export const useAuditSay = texts("audit", zh, en);
/** Kinds of lines that have a word of their own; a newer server's are shown as they come. */
export const isWord = (word: string): word is keyof typeof zh => Object.hasOwn(zh, word);
