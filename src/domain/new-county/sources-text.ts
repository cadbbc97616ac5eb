/** `SOURCES.md` of a new county: where each file comes from, to be filled in, and what its settings mean. */

import type { County } from "../county.ts";

export const sourcesText = ({ pack }: County): string => `# 数据来源 / Sources

${pack.name.zh}（${pack.adcode}）。每个文件从哪里来、何时取得、许可如何，请逐行填写。
${pack.name.en}. Fill in for every file where it is from, when it was taken, and under which licence.

| 文件 file | 来源与做法 source and making | 取得日期 taken on | 许可 licence |
|---|---|---|---|
| outline.geojson | 待填 to be filled in | | |
| townships.geojson | 待填 to be filled in | | |
| villages.csv | 待填 to be filled in | | |
| schools · kindergartens · nurseries · entrances | 待填 to be filled in | | |
| venues.csv · licences.csv | 待填 to be filled in | | |
| water-hazards.geojson | 待填 to be filled in | | |
| rules.json · indicators.json · plan.json | 以永宁县方案（2022-05-06）为样，须对照本县原文修改。Modelled on the plan of Yongning County; hold them against your own text and change them. | | |

## pack.json

| 字段 field | 初值 begins as | 含义 meaning |
|---|---|---|
| planDate | ${pack.planDate} | 方案施行之日，“新设”由此算起。The plan's first day: venues since then are new. |
| datum | wgs84 | 包内文件的坐标系；导入时已换算。Coordinates of the files; imports convert. |
| defaults.accuracy | 0.1 / 5 / 10 / 30 / 50 m | 未写明精度时，按坐标来源（实测、图上、手机、地址匹配、未知）取的误差，95 %。Doubt of a position that states none, by its source. |
| defaults.extent | 80 / 30 / 20 m | 只有点位的学校、幼儿园、托育机构，校界可能更近多少。How much nearer the boundary of a place known as a point may lie. |
| defaults.serviceRadius | 1000 m | 儿童之家服务半径。Service radius of a children's home. |
| terms | 03-01–07-10, 09-01–01-15 | 学期，按通例排出，请改为本县校历。Terms as schools commonly keep them: put in your own. |
| holidays, workdays | 空 none | 放假与调休日，案件工作日由此算。Days off and worked instead: working days of cases are counted by them. |
| seasons | 05-01–09-30 | 防溺水重点时段。The season of water patrols. |
`;
