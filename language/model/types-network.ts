import type { Day, Period, YearCalendar, YearPart } from './periods.ts';
import type { Unit } from './quantities.ts';
import type { Better, Coded, Element, Explained, MeasureGroup, Placed, YearTarget } from './types.ts';

/** What an organization is. */
export type OrganizationKind = 'state' | 'region' | 'district' | 'school';

/** A state, a region, a district or a school, with what Tool A's cover says of it. */
export interface Organization extends Element {
    /** The name by which plans and reports speak of it. */
    readonly name: string;
    /** What it is. */
    readonly kind: OrganizationKind;
    /** The name of the organization above it. */
    readonly parent?: string;
    /** How ESSA identifies it, now or at other times. */
    readonly designations: readonly Designation[];
    /** Its Title I status, such as `schoolwide` or `targeted`. */
    readonly titleI?: string;
    /** Who leads it, and its contact for improvement. */
    readonly people?: readonly Person[];
    /** How many students it has. */
    readonly enrollment?: number;
    /** The city of its address. */
    readonly city?: string;
    /** The county that it lies in. */
    readonly county?: string;
    /** The ZIP code of its address. */
    readonly zip?: string;
    /** Its telephone number. */
    readonly phone?: string;
}

/** How ESSA identifies a school: CSI, TSI or ATSI, with the subgroup or the reason. */
export interface Designation {
    /** CSI, TSI, ATSI or another of the state's. */
    readonly designation: string;
    /** The name of the subgroup, or the reason in words. */
    readonly reason?: string;
    /** The first school year, quarter, month or day of it. */
    readonly since?: Period;
    /** The last school year, quarter, month or day of it; without one it goes on. */
    readonly until?: Period;
}

/** Who leads an organization, or is its contact for improvement. */
export interface Person {
    /** In what position. */
    readonly position: 'superintendent' | 'principal' | 'liaison';
    /** The person's name. */
    readonly name?: string;
    /** How to reach them. */
    readonly contact?: string;
}

/** A measure that several plans share, so that their results add up. */
export interface Indicator extends Element, Explained {
    /** The name by which measures use it. */
    readonly name: string;
    /** The unit of its figures. */
    readonly unit?: Unit;
    /** Which way its figures get better. */
    readonly better?: Better;
    /** What is counted, such as `students` or `schools`. */
    readonly counts?: string;
    /** Where the figures come from. */
    readonly source?: string;
    /** The designations whose plans must be informed by it: ESSA §1111(d)(1)(B)(i). */
    readonly required?: readonly string[];
    /** The state's long-term goals, which plans are informed by: ESSA §1111(d)(1)(B)(i). */
    readonly targets?: readonly YearTarget[];
    /** The same by groups of students. */
    readonly groups?: readonly MeasureGroup[];
}

/** The school year of a state or a district. */
export interface Calendar extends YearCalendar, Placed {
    /** The name of the organization that goes by it. */
    readonly organization?: string;
    /** The semesters. */
    readonly semesters?: readonly YearPart[];
    /** Days without school. */
    readonly breaks?: readonly Break[];
}

/** Days without school. */
export interface Break {
    /** What they are called. */
    readonly title?: string;
    /** The first day. */
    readonly from?: Day;
    /** The last day. */
    readonly to?: Day;
}

/** Money that budgets may name. */
export interface Fund extends Element, Explained {
    /** The name by which budgets speak of it. */
    readonly name: string;
    /** Whose money it is, such as `federal`, `state` or `local`. */
    readonly origin?: string;
}

/** A group of students. */
export interface Subgroup extends Element, Explained {
    /** The name by which measures and designations speak of it. */
    readonly name: string;
}

/** A framework of practices; several may be in force at once. */
export interface Framework extends Element, Explained {
    /** Where it is published. */
    readonly source?: string;
    /** The levels of performance of its self-reflection, the lowest first. */
    readonly levels?: readonly Level[];
    /** What it is divided into. */
    readonly domains: readonly FrameworkDomain[];
}

/** A part of a framework that has practices. */
export interface FrameworkDomain extends Element, Explained {}

/** A practice of a framework; its domain goes by its title. */
export interface Practice extends Element, Explained, Coded {
    /** Its code, such as `2a`. */
    readonly name: string;
    /** The title of its domain. */
    readonly domain?: string;
    /** The name of its framework. */
    readonly framework?: string;
    /** The practices of other frameworks that it stands for. */
    readonly codes?: readonly string[];
    /** What a self-reflection looks at in it. */
    readonly elements?: readonly PracticeElement[];
}

/** An element of a self-reflection: Tool C. */
export interface PracticeElement extends Element, Explained {
    /** What each level looks like for this element. */
    readonly levels?: readonly Level[];
}

/** A level of performance. */
export interface Level {
    /** The name by which ratings speak of it. */
    readonly name?: string;
    /** What it is called, or looks like. */
    readonly title?: string;
}
