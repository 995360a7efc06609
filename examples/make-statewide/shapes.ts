import type { Line } from './text.ts';

/** What the plans of the sample are made of. Texts are as a plan has them; names, dates, codes and values as the language writes them. */

export interface Plan {
    readonly organization: string;
    readonly from: string;
    readonly to: string;
    readonly dated: string;
    readonly updated?: readonly (readonly [day: string, summary: string])[];
    readonly submitted?: readonly string[];
    /** `name | Full Name | Role`, the first one signs reports. */
    readonly team: readonly string[];
    readonly vision: string;
    readonly mission: string;
    readonly reviewed?: string;
    /** `TERM | what it means`. */
    readonly glossary?: readonly string[];
    readonly purpose?: readonly [ifWe: string, then: string, goal: string];
    readonly goals: readonly Goal[];
    readonly needs?: Needs;
    readonly priorities: readonly Priority[];
    readonly supports?: readonly Support[];
    /** `role | how`. */
    readonly consulted?: readonly string[];
    readonly monitored?: readonly string[];
    /** `year | what must be reached`. */
    readonly exit?: string;
    /** Lines of the language at the plan's end. */
    readonly more?: readonly string[];
    readonly signed?: readonly string[];
    readonly decisions?: readonly Decision[];
    /** Whether anybody reports on the plan. */
    readonly reports?: Reports;
}

export interface Goal {
    readonly name: string;
    readonly text: string;
    readonly explanation: string;
    readonly aligned?: string;
    readonly measures: readonly Measure[];
}

export interface Measure {
    readonly name: string;
    /** The words after the name: a title in quotes, or `uses growth`. */
    readonly head: string;
    readonly facts: readonly string[];
    readonly series: readonly Series[];
}

/** Baseline, targets and results of a measure, or of one of its groups. */
export interface Series {
    readonly group?: string;
    readonly title?: string;
    readonly baseline?: string;
    readonly targets: readonly string[];
    /** The results of the plan's years, each perhaps with ` | why`. */
    readonly results: readonly string[];
}

export interface Needs {
    readonly scope: 'comprehensive' | 'segmented';
    readonly included: readonly string[];
    readonly process: string;
    readonly stakeholders: string;
    readonly findings: readonly Finding[];
    /** `name | what is unequal | remedy`. */
    readonly inequities?: readonly string[];
}

export interface Finding {
    readonly kind: 'strength' | 'opportunity' | 'weakness' | 'threat';
    readonly name: string;
    readonly text: string;
    readonly code?: string;
    readonly evidence: string;
    readonly leverage?: string;
    readonly why?: readonly string[];
    /** Bones of a fishbone beside the one with the root: `Bone | cause`. */
    readonly bones?: readonly string[];
    readonly root?: Root;
}

export interface Root {
    readonly name: string;
    readonly text: string;
    readonly code?: string;
    readonly by: 'school' | 'district' | 'state' | 'nobody';
    /** The bone of the fishbone on which it was found. */
    readonly bone?: string;
}

export interface Priority {
    readonly name: string;
    readonly title: string;
    readonly addresses: string;
    readonly strategies: readonly Strategy[];
}

export interface Strategy {
    readonly name: string;
    readonly title: string;
    readonly code: string;
    /** The years it takes, where they are not the plan's. */
    readonly years?: readonly [string, string];
    readonly if: string;
    readonly then: string;
    readonly and: string;
    readonly why: string;
    /** Without the keyword: `tier 2 "…"`. */
    readonly evidence: string;
    readonly facts?: readonly string[];
    readonly measures: readonly Measure[];
    readonly milestones: readonly Milestone[];
    /** Milestones that a text of the next year adds to the plan. */
    readonly added?: readonly Milestone[];
}

export interface Milestone {
    readonly name: string;
    readonly title: string;
    readonly due: string;
    readonly lead: string;
    readonly log: readonly string[];
    readonly actions: readonly Action[];
}

export interface Action {
    readonly name: string;
    readonly title: string;
    readonly dates: string;
    readonly owner: string;
    readonly with: string;
    readonly output: string;
    /** `none`, or `$9,600 title-ii-a; $2,400 school-improvement`. */
    readonly budget: string;
    readonly log: readonly string[];
    readonly code?: string;
    readonly after?: string;
}

export interface Support {
    readonly name: string;
    readonly title: string;
    readonly serves: string;
    readonly provider: string;
    readonly fulfills?: string;
    readonly needed: string;
    readonly planned?: string;
    readonly facts: readonly string[];
    /** Each begins with the month of the report that says it: `2027-01 11 of 12 "weekly visits"`. */
    readonly delivered?: readonly string[];
    readonly used?: readonly string[];
    readonly effect?: readonly string[];
}

export interface Decision {
    readonly by: string;
    readonly on: string;
    /** `approved`, or why it was returned. */
    readonly word: string;
    /** `what | due`. */
    readonly condition?: string;
}

export interface Reports {
    /** Lines by the month of the report that says them; by `annual` those of the report on the year. */
    readonly lines: Readonly<Record<string, readonly Line[]>>;
    /** The months of reports that were never written. */
    readonly skipped?: readonly string[];
}
