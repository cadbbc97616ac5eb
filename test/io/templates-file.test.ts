import { describe, expect, it } from "vitest";
import { filledForm, formOf, plainTemplates, unknownFields } from "../../src/domain/cases/templates.ts";
import { readTemplates } from "../../src/io/templates-file.ts";

const notice = {
  id: "notice",
  title: "责令改正通知书",
  paragraphs: ["{{venue}}：期限至 {{ deadline }}"],
  signs: ["{{bureau}}"],
};
const read = (value: unknown) => readTemplates(JSON.stringify(value, null, 1), "templates.json");
const said = (value: unknown) => read(value).problems.map(({ code, severity, path }) => [code, severity, path]);

describe("the forms of a case", () => {
  it("CS7 are the county's own where it has them, the plain ones where not", () => {
    const { value, problems } = read({ pack: 1, workingDays: { notice: 15, again: 5 }, forms: [notice] });
    expect(problems).toEqual([]);
    expect(value?.workingDays).toEqual({ notice: 15, again: 5 });
    expect(formOf(value, "notice")).toEqual(notice);
    expect(formOf(value, "inspection").title).toBe("现场检查笔录");
    expect(formOf(undefined, "reinspection").title).toBe("复查意见书");
    expect(read({ pack: 1, forms: [] }).value?.workingDays).toEqual(plainTemplates.workingDays);
  });

  it("CS7 fill in what is known and leave a blank for the rest; nothing typed is code", () => {
    const form = filledForm({ ...notice, id: "notice" }, { venue: "{{deadline}}<b>", bureau: "" });
    expect(form.paragraphs).toEqual(["{{deadline}}<b>：期限至 ＿＿＿＿＿＿"]);
    expect(form.signs).toEqual(["＿＿＿＿＿＿"]);
  });

  it("CS7 the plain forms speak of fields that a case has", () => {
    for (const { title, paragraphs, signs } of plainTemplates.forms)
      for (const line of [title, ...paragraphs, ...signs]) expect(unknownFields(line)).toEqual([]);
  });

  it("CS7 a pack's check says where a form speaks of a field that no case has, and what is no form", () => {
    expect(said({ pack: 1, forms: [{ ...notice, paragraphs: ["{{venue}}", "{{phone}}"] }] })).toEqual([
      ["field-invalid", "error", "forms[0].paragraphs[1]"],
    ]);
    expect(said({ pack: 1, forms: [{ ...notice, title: "{{titel}}" }] })[0]?.[2]).toBe("forms[0].title");
    expect(said({ pack: 1, forms: [notice, notice] })).toEqual([["field-invalid", "error", "forms[1].id"]]);
    expect(said({ pack: 1, forms: [{ ...notice, id: "summons" }] })).toHaveLength(1);
    expect(said({ pack: 1, forms: {} })).toEqual([["field-invalid", "error", "forms"]]);
    expect(said({ pack: 1, workingDays: { notice: 0, again: 5 }, forms: [] })).toHaveLength(1);
    expect(said({ pack: 2, forms: [] })).toEqual([["pack-version", "error", "pack"]]);
    expect(said([])).toHaveLength(1);
    const broken = readTemplates('{ "pack": 1, "forms": [ {', "templates.json");
    expect(broken.value).toBeUndefined();
    expect(broken.problems[0]?.severity).toBe("error");
  });
});
