/** Words of printing many sheets, in Chinese. `text-en.ts` has the same keys. */

export const zh = {
  print: "打印",
  title: "打印证据单",
  all: "列表中的 {{count}} 条结果，每条一张 A4，次序同列表。",
  first: "列表中有 {{count}} 条结果，一次最多打印 {{most}} 张：打印最前的 {{most}} 张。",
  none: "列表中没有结果",
  start: "打印 {{count}} 张",
  asking: "正在取证据 {{done}} / {{count}}",
  laying: "正在排版 {{done}} / {{count}}",
  printing: "已交给打印窗口：{{count}} 张",
  cancel: "停止",
  finish: "收起",
  failed: "没有打印：{{detail}}",
} as const;
