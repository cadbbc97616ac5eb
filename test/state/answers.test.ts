import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/domain/engine.ts";
import { createAnswers } from "../../src/state/answers.ts";

interface Job {
  readonly ask: unknown;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly settle: (value: unknown) => void;
  readonly fail: (why: string) => void;
}

function slowEngine() {
  const jobs: Job[] = [];
  const derive = ((_question, ask, options) =>
    new Promise((resolve, reject) => {
      jobs.push({
        ask,
        signal: options?.signal ?? new AbortController().signal,
        progress: (done) => options?.onProgress?.({ done, total: 9 }),
        settle: resolve as (value: unknown) => void,
        fail: (why) => reject(new Error(why)),
      });
    })) as Engine["derive"];
  return { jobs, answers: createAnswers({ derive }) };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const none = () => undefined;
const day = { asOf: "2026-11-24" };

describe("answers", () => {
  it("U11 one question asked twice is derived once, and both hear its progress and its end", async () => {
    const { jobs, answers } = slowEngine();
    let heard = 0;
    const offs = [1, 2].map(() => answers.listen("patrols", day, () => heard++));
    expect(jobs).toHaveLength(1);
    jobs[0]?.progress(3);
    expect(answers.read("patrols", day)).toMatchObject({ busy: true, progress: { done: 3, total: 9 } });
    jobs[0]?.settle("answer");
    await turn();
    expect(answers.read("patrols", day)).toEqual({
      value: "answer",
      progress: null,
      error: null,
      busy: false,
      stopped: false,
    });
    expect(heard).toBeGreaterThanOrEqual(4);
    for (const off of offs) off();
    answers.listen("patrols", day, none);
    expect(jobs).toHaveLength(1);
  });

  it("U12 when the last listener lets go the derivation is aborted, and a late answer of it is not taken", async () => {
    const { jobs, answers } = slowEngine();
    answers.listen("patrols", day, none)();
    expect(jobs[0]?.signal.aborted).toBe(true);
    jobs[0]?.settle("late");
    await turn();
    expect(answers.read("patrols", day).value).toBeNull();
    answers.listen("patrols", day, none);
    expect(jobs).toHaveLength(2);
  });

  it("U13 a failure is a state with its reason, and asking anew tries anew", async () => {
    const { jobs, answers } = slowEngine();
    const off = answers.listen("patrols", day, none);
    jobs[0]?.fail("no county is loaded");
    await turn();
    expect(answers.read("patrols", day)).toMatchObject({ error: "no county is loaded", busy: false });
    off();
    answers.listen("patrols", day, none);
    expect(jobs).toHaveLength(2);
  });

  it("U14 another county forgets all answers and asks what is on screen anew", async () => {
    const { jobs, answers } = slowEngine();
    answers.listen("patrols", day, none);
    const off = answers.listen("overview", day, none);
    jobs[0]?.settle("old");
    jobs[1]?.settle("old too");
    await turn();
    off();
    answers.clear();
    expect(jobs).toHaveLength(3);
    expect(answers.read("patrols", day)).toMatchObject({ value: null, busy: true });
    expect(answers.read("overview", day).value).toBeNull();
  });

  it("U15 a cancelled derivation says that it was stopped, and starts again when asked", async () => {
    const { jobs, answers } = slowEngine();
    answers.listen("patrols", day, none);
    answers.cancel("patrols", day);
    expect(jobs[0]?.signal.aborted).toBe(true);
    expect(answers.read("patrols", day)).toMatchObject({ value: null, busy: false, stopped: true });
    answers.again("patrols", day);
    expect(answers.read("patrols", day)).toMatchObject({ busy: true, stopped: false });
    jobs[1]?.settle("answer");
    await turn();
    expect(answers.read("patrols", day)).toMatchObject({ value: "answer", stopped: false });
  });
});
