/** The plan that a county begins with, clause by clause, in our own words. Another county puts its own in its place. */

import type { Text } from "../labels.ts";
import type { Clause, Plan } from "../pack.ts";

const t = (zh: string, en: string): Text => ({ zh, en });

type Row = readonly [clause: string, title: Text, asks: Text, owedBy: string, indicators: string];

const rows: readonly Row[] = [
  [
    "1.2",
    t("总目标", "Overall goal"),
    t(
      "到 2025 年保护工作体系运转有效，侵害未成年人案件发生率明显下降",
      "By 2025 protection works and the rate of offences against minors falls clearly",
    ),
    "all",
    "offences",
  ],
  [
    "2.1.1",
    t("家庭教育指导服务", "Family-education guidance"),
    t(
      "每位监护人每年至少免费得到一次家庭教育指导",
      "Every guardian is offered guidance free of charge at least once a year",
    ),
    "A",
    "villageGuidance",
  ],
  [
    "2.1.2",
    t("家长学校与课后服务", "Parent schools and after-school service"),
    t(
      "每所学校、幼儿园有家长学校或指导制度，每学期指导、实践各至少一次；义务教育课后服务全覆盖，结束不早于当地下班时间",
      "Every school and kindergarten runs a parent school; each term one guidance and one practice activity; after-school service everywhere, ending no earlier than the end of work",
    ),
    "A",
    "parentEducation afterSchool",
  ],
  [
    "2.1.3",
    t("监护责任", "Duty of guardians"),
    t(
      "散居孤儿的监护人签确认书，委托照护有书面协议",
      "Guardians of orphans living at home sign a confirmation; entrusted care has a written agreement",
    ),
    "A",
    "confirmations agreements",
  ],
  [
    "2.1.4",
    t("留守与困境儿童", "Left-behind and in-need children"),
    t("底数清楚，按期走访关爱，寒暑假加密", "They are known, visited and cared for, with extra rounds in the breaks"),
    "A",
    "villageVisits",
  ],
  [
    "2.2.1",
    t("学校保护", "Protection by schools"),
    t(
      "教职工从业查询，学校保护评估，校园周边治理",
      "Staff vetted, school protection assessed, campus surroundings treated",
    ),
    "B",
    "vetting perimeter",
  ],
  [
    "2.2.2",
    t("道德与法治教育", "Civic education"),
    t("开好道德与法治课程", "Civic and legal education is taught"),
    "B",
    "lawLesson",
  ],
  [
    "2.2.3",
    t("法治实践", "Law in practice"),
    t("法治讲堂、模拟法庭等活动", "Law talks, mock courts and the like"),
    "B",
    "lawLesson",
  ],
  [
    "2.2.4",
    t("防治学生欺凌", "Against bullying"),
    t("定期排查，责任到人", "Regular checks and a list of duties"),
    "B",
    "bullyingCheck",
  ],
  [
    "2.2.5",
    t("心理健康", "Psychological health"),
    t("每校至少一名心理教师，可以兼职", "At least one psychology teacher a school, part-time counted"),
    "B",
    "psychologist",
  ],
  [
    "2.2.6",
    t("校园安全", "School safety"),
    t("演练、防溺水教育、校车与用餐安全", "Drills, drowning prevention, buses and meals"),
    "B",
    "drill",
  ],
  [
    "2.3.1",
    t("强制报告", "Mandatory reporting"),
    t("报告有人接、有人查、有回音", "Reports are received, investigated and answered"),
    "C",
    "reportsClosed",
  ],
  [
    "2.3.2",
    t("从业查询", "Vetting of staff"),
    t(
      "密切接触未成年人的单位招录时查询，并每年一次",
      "Staff in close contact with children vetted at hiring and once a year",
    ),
    "C",
    "vetting",
  ],
  [
    "2.3.3",
    t("儿童之家", "Children's homes"),
    t("每个村（社区）有能用的儿童之家", "Each village has a children's home that works"),
    "C",
    "villageHome homeReach",
  ],
  [
    "2.3.4",
    t("儿童主任", "Child directors"),
    t(
      "每个村（社区）至少一名儿童主任，儿童多的增配；建档并按风险等级走访",
      "At least one child director a village, more where children are many; files, and visits by risk level",
    ),
    "C",
    "villageDirector directorsPer1000 villageVisits",
  ],
  [
    "2.3.5",
    t("社会组织", "Social organisations"),
    t("到 2025 年至少一家专业社会组织", "At least one professional social organisation by 2025"),
    "C",
    "socialOrganisation",
  ],
  [
    "2.3.6",
    t("儿童友好社区", "Child-friendly communities"),
    t("创建儿童友好社区", "Communities become child-friendly"),
    "C",
    "friendlyCommunities",
  ],
  [
    "2.4.1",
    t("网络素养", "Online literacy"),
    t("引导未成年人科学、安全、理性用网", "Minors learn to use the net safely and sensibly"),
    "D",
    "",
  ],
  ["2.4.2", t("网络内容", "Online content"), t("清理有害信息", "Harmful content is cleared away"), "D", ""],
  [
    "2.4.3",
    t("网络沉迷", "Addiction"),
    t("预防沉迷，落实防沉迷措施", "Addiction is prevented, and the measures against it are kept"),
    "D",
    "",
  ],
  [
    "2.4.4",
    t("网络欺凌与个人信息", "Online bullying and personal data"),
    t("制止网络欺凌，保护个人信息", "Online bullying is stopped, personal data protected"),
    "D",
    "",
  ],
  [
    "2.5.1",
    t("预防溺水", "Drowning prevention"),
    t(
      "重点时段、重点水域排查巡查，设备齐全",
      "Key seasons and key waters are screened and patrolled, with equipment in place",
    ),
    "E",
    "waterEquipment patrolsDone",
  ],
  [
    "2.5.2",
    t("生活保障", "Benefits"),
    t("孤儿、困境儿童保障到位", "Orphans and children in need receive their benefits"),
    "E",
    "",
  ],
  [
    "2.5.3",
    t("教育保障", "Education"),
    t("适龄儿童就近入学入园", "Children find school and kindergarten near home"),
    "E",
    "",
  ],
  ["2.5.4", t("健康保障", "Health"), t("体检、疫苗、近视防控", "Check-ups, vaccination, care for eyesight"), "E", ""],
  [
    "2.5.5",
    t("三岁以下照护", "Childcare under three"),
    t("发展普惠托育服务", "Affordable childcare for under-threes grows"),
    "E",
    "nurseryPlaces",
  ],
  [
    "2.5.6",
    t("校园周边场所", "Venues around campuses"),
    t(
      "学校、幼儿园、托育机构五十米内六类场所依法限期清理；新设娱乐场所和网吧距幼儿园不少于二百米；联合执法，不向未成年人售烟酒彩票，不招用童工",
      "Venues of six categories within 50 m are cleared out lawfully and in time; new entertainment venues and internet cafés stand not less than 200 m from kindergartens; joint enforcement, no sales to minors, no hiring under sixteen",
    ),
    "E",
    "perimeter casesClosed",
  ],
  [
    "2.6.1",
    t("司法机关专门办理", "Specialised handling"),
    t("专门机构或专人办理涉未成年人案件", "Cases with minors are handled by specialised staff"),
    "F",
    "",
  ],
  ["2.6.2", t("司法救助", "Judicial aid"), t("法律援助和司法救助", "Legal aid and judicial relief"), "F", ""],
  [
    "2.6.3",
    t("预防犯罪", "Prevention of crime"),
    t("分级干预、帮教矫治", "Graded intervention and correction"),
    "F",
    "",
  ],
  [
    "2.6.4",
    t("检察监督", "Prosecutors' supervision"),
    t("未成年人检察与公益诉讼", "Prosecution for minors, and public-interest suits"),
    "F",
    "",
  ],
  [
    "3.1",
    t("组织领导", "Leadership"),
    t("县级协调机制运转，各成员单位尽责", "The county's coordinating body works and its members do their part"),
    "all",
    "",
  ],
  [
    "3.2",
    t("阵地建设", "Facilities"),
    t(
      "儿童福利、救助保护机构和活动场所建成并运转",
      "Welfare and rescue institutions and activity places are built and work",
    ),
    "all",
    "",
  ],
  [
    "3.3",
    t("基层力量", "Local staff"),
    t(
      "每个乡镇（街道）有工作站，儿童督导员、儿童主任持证",
      "Each township and street has a station; supervisors and directors are qualified",
    ),
    "all",
    "station qualifiedDirectors",
  ],
  ["3.4", t("经费保障", "Money"), t("经费列入预算并用到位", "Money is budgeted and spent"), "all", "budget"],
  ["3.5", t("宣传引导", "Publicity"), t("开展宣传日活动", "Publicity days are held"), "all", "publicityDays"],
  [
    "3.6",
    t("督导检查", "Inspection"),
    t("每月报告，重大案件挂牌督办", "Monthly reports; grave cases under listed supervision"),
    "office",
    "casesClosed listedCases",
  ],
];

const clauseOf = ([clause, title, asks, owedBy, indicators]: Row): Clause => ({
  clause,
  title,
  asks,
  indicators: indicators.split(" ").filter(Boolean),
  owedBy: [owedBy],
});

const groups: Plan["groups"] = {
  A: t(
    "民政、公安、教育、司法、卫健、人社、住建、法院、检察院、团委、妇联、残联、关工委、各乡镇（街道）",
    "civil affairs, public security, education, justice, health, human resources, housing, court, procuratorate, youth league, women's federation, disabled persons' federation, care committee, townships and the street",
  ),
  B: t(
    "宣传、网信、政法委、教育、公安、司法、法院、检察院、卫健、应急、市场监管、交通、团委、妇联、残联",
    "publicity, cyberspace, political-legal committee, education, public security, justice, court, procuratorate, health, emergency, market regulation, transport, youth league, women's federation, disabled persons' federation",
  ),
  C: t(
    "宣传、民政、公安、检察院、科协、团委、妇联、残联、工会",
    "publicity, civil affairs, public security, procuratorate, science association, youth league, women's federation, disabled persons' federation, trade unions",
  ),
  D: t("宣传、网信、公安、文化旅游", "publicity, cyberspace, public security, culture and tourism"),
  E: t(
    "民政、教育、公安、检察院、卫健、文化旅游、市场监管、医保",
    "civil affairs, education, public security, procuratorate, health, culture and tourism, market regulation, medical insurance",
  ),
  F: t(
    "宣传、网信、公安、司法、法院、检察院、市场监管、文化旅游",
    "publicity, cyberspace, public security, justice, court, procuratorate, market regulation, culture and tourism",
  ),
  all: t("全体成员单位", "all member units"),
  office: t("县未成年人保护协调机制办公室", "the county's coordinating office"),
};

export const modelPlan = (title: Text, since: string): Plan => ({
  title,
  since,
  clauses: rows.map(clauseOf),
  groups,
});
