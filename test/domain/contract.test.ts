/** The column tables against the list of the contract, copied here as data: no name changes by accident. */

import { describe, expect, it } from "vitest";
import { type RegisterId, registers } from "../../src/domain/registers/index.ts";
import { tableOf } from "../../src/io/columns.ts";

/** `id*` is required; a Chinese header follows where the contract gives one. */
const everyPlace =
  "id* 编号,name* 名称,lon 经度,lat 纬度,accuracy 定位精度,extent 用地半径,positionSource 坐标来源,township 乡镇,address 地址,since 启用日期,until 停用日期,note 备注";
const term = "guidance,practice,drill,lawLesson,bullyingCheck,afterSchool,vetting,afterSchoolEnds";

const contract: Readonly<Partial<Record<RegisterId, { file: string; columns: string }>>> = {
  school: {
    file: "schools.geojson",
    columns: `${everyPlace},stage* 学段,pupils 学生数,psychologists 心理教师数,lawVicePrincipal 法治副校长,${term}`,
  },
  kindergarten: { file: "kindergartens.geojson", columns: `${everyPlace},places 学位数,children 在园数,${term}` },
  nursery: { file: "nurseries.geojson", columns: `${everyPlace},places 托位数,children 在托数,${term}` },
  childrensHome: {
    file: "childrens-homes.csv",
    columns: `${everyPlace},village*,capacity,openDays 每周开放天数,radius 服务半径`,
  },
  protectionStation: { file: "protection-stations.csv", columns: everyPlace },
  welfareInstitution: { file: "welfare-institutions.csv", columns: everyPlace },
  venue: {
    file: "venues.csv",
    columns: `${everyPlace.replace(",since 启用日期", "")},categories* 类别,licence 许可证号,creditCode 统一社会信用代码,established 设立日期,status 状态,operator 经营者,positionEnd 坐标所指`,
  },
  licence: { file: "licences.csv", columns: "venue*,category*,number,issued,siteSince,validTo,authority" },
  measurement: { file: "measurements.csv", columns: "venue*,place*,measure*,value*,accuracy*,instrument,by,at*" },
  entrance: { file: "entrances.geojson", columns: "place*,kind*,since,until" },
  barrier: { file: "barriers.geojson", columns: "since,until,permanent" },
  waterHazard: {
    file: "water-hazards.geojson",
    columns: `${everyPlace},type*,risk* 风险等级,sign 警示牌,lifebuoy 救生圈,rope 救生绳,pole 救生杆,keeper 责任人,phone 电话,inSeasonEveryDays,offSeasonEveryDays,checkpoints`,
  },
  village: {
    file: "villages.csv",
    columns: `${everyPlace},code,children 未成年人数,leftBehind,inNeed,orphans,childDirectors 儿童主任数,qualifiedDirectors`,
  },
  case: {
    file: "cases.csv",
    columns:
      "id*,rule*,ruleSince,venue*,state*,opened*,deadline,rectified,reinspected,closed,listed 挂牌督办,note,bureau 承办部门,outcome,verdict,distance,low,high,measure,place",
  },
  caseStep: {
    file: "case-steps.csv",
    columns:
      "id* 编号,case*,step* 步骤,day*,at,by,stateBefore,deadline 整改期限,deadlineBefore,toBureau,attachment,note 说明",
  },
  enforcementRound: {
    file: "enforcement-rounds.csv",
    columns: "id* 编号,title*,day* 日期,team*,venues*,start,lon,lat,state,note",
  },
  inspection: {
    file: "inspections.csv",
    columns: "id* 编号,round,venue*,at*,by,found*,note,photo,lon,lat,accuracy",
  },
  patrolPlan: { file: "patrol-plans.csv", columns: "id*,water*,team*,from*,until,everyDays*,start" },
  patrolVisit: { file: "patrol-visits.csv", columns: "id*,plan,water*,at*,by,state,lon,lat,accuracy,photo" },
  township: { file: "townships.geojson", columns: "id*,name*" },
  count: { file: "counts.csv", columns: "unit*,period*,key*,value*" },
  road: { file: "roads.geojson", columns: "id*" },
  water: { file: "waters.geojson", columns: "id*" },
};

/** The allowed values that the contract names. */
const values: readonly (readonly [RegisterId, string, string])[] = [
  ["school", "positionSource", "survey 实测,map 图上,geocode 地址匹配,device 手机,unknown"],
  ["school", "stage", "primary,junior,senior,nineYear,twelveYear,vocational,special,specialised"],
  ["venue", "categories", "entertainment,bar,internetCafe,tobacco,liquor,lottery"],
  ["venue", "status", "operating,suspended,closed"],
  ["venue", "positionEnd", "door 门口,building 楼栋入口,premises 店面,unknown"],
  ["waterHazard", "type", "river,canal,drain,pond,lake,gravelPit,reservoir"],
  ["waterHazard", "risk", "high,medium,low"],
  ["waterHazard", "sign", "yes,no,unknown"],
  ["entrance", "kind", "main,pupil,other"],
  ["case", "state", "found,notified,rectified,reinspected,closed"],
  ["enforcementRound", "state", "planned,done,cancelled"],
  ["inspection", "found", "asFound,rectified,ceased,moved,notFound,refused"],
];

const split = (list: string) =>
  list.split(",").map((one) => {
    const [id = "", zh] = one.split(" ");
    return { id: id.replace("*", ""), required: id.endsWith("*"), zh };
  });

describe("the column tables", () => {
  it("I16 every register of the contract is there, and no other", () => {
    expect(Object.keys(registers).sort()).toEqual(Object.keys(contract).sort());
  });

  for (const [register, { file, columns }] of Object.entries(contract) as [
    RegisterId,
    { file: string; columns: string },
  ][])
    it(`I16 ${register} holds the contract's columns`, () => {
      const table = tableOf(register);
      expect(table.file).toBe(file);
      for (const { id, required, zh } of split(columns)) {
        const column = table.columns.find((one) => one.id === id);
        expect([id, column?.required ?? false]).toEqual([id, required]);
        expect(column, id).toBeDefined();
        if (zh) expect([id, column?.zh]).toEqual([id, zh]);
      }
      const named = new Set(
        split(columns)
          .filter(({ required }) => required)
          .map(({ id }) => id),
      );
      const own = table.columns.filter(({ required, id }) => required && !named.has(id)).map(({ id }) => id);
      expect(own.filter((id) => id !== "id" && !(register === "road" && id === "class"))).toEqual([]);
    });

  for (const [register, id, list] of values)
    it(`I16 ${register}.${id} allows what the contract allows`, () => {
      const column = tableOf(register).columns.find((one) => one.id === id);
      expect(Object.keys(column?.values ?? {})).toEqual(split(list).map((one) => one.id));
      for (const { id: value, zh } of split(list)) if (zh) expect(column?.values?.[value]?.zh).toBe(zh);
    });
});
