/** The sample county's forms: the plain ones, with terms of its own. */

import { plainTemplates, type Templates } from "../../../domain/cases/templates.ts";

export const templates: Templates = { ...plainTemplates, workingDays: { notice: 30, again: 10 } };
