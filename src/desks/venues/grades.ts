/** How well a rule's text is known, as a key of the desk's words. */

export const gradeKeys = { A: "gradeA", B: "gradeB", C: "gradeC" } as const;
