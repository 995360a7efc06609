import type { Day, Period, YearCalendar } from './periods.ts';
import type { Unit } from './quantities.ts';
import type { Better, Element, MeasureGroup, Place, YearTarget } from './types.ts';

export type OrganizationKind = 'state' | 'region' | 'district' | 'school';

/** A state, a region, a district or a school, with what Tool A's cover says of it. */
export interface Organization extends Element {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly parent?: string;
    readonly designations: readonly Designation[];
    readonly titleI?: string;
    readonly people?: readonly Person[];
    readonly enrollment?: number;
    readonly city?: string;
    readonly county?: string;
    readonly zip?: string;
    readonly phone?: string;
}

/** How ESSA identifies a school: CSI, TSI or ATSI, with the subgroup or the reason. */
export interface Designation {
    readonly designation: string;
    readonly reason?: string;
    readonly since?: Period;
    /** The last school year, quarter, month or day of it; without one it goes on. */
    readonly until?: Period;
}

/** Who leads an organization, or is its contact for improvement. */
export interface Person {
    readonly position: 'superintendent' | 'principal' | 'liaison';
    readonly name?: string;
    readonly contact?: string;
}

/** A measure that several plans share, so that their results add up. */
export interface Indicator extends Element {
    readonly name: string;
    readonly unit?: Unit;
    readonly better?: Better;
    readonly counts?: string;
    readonly source?: string;
    readonly explanation?: string;
    /** The designations whose plans must be informed by it: ESSA §1111(d)(1)(B)(i). */
    readonly required?: readonly string[];
    /** The state's long-term goals, which plans are informed by: ESSA §1111(d)(1)(B)(i). */
    readonly targets?: readonly YearTarget[];
    readonly groups?: readonly MeasureGroup[];
}

export interface Calendar extends YearCalendar {
    readonly organization?: string;
    readonly semesters?: readonly { readonly number: number; readonly from: Day; readonly to: Day }[];
    readonly breaks?: readonly Break[];
    readonly place: Place;
}

/** Days without school. */
export interface Break {
    readonly title?: string;
    readonly from?: Day;
    readonly to?: Day;
}

/** Money that budgets may name. */
export interface Fund extends Element {
    readonly name: string;
    readonly origin?: string;
    readonly explanation?: string;
}

/** A group of students. */
export interface Subgroup extends Element {
    readonly name: string;
    readonly explanation?: string;
}

/** A framework of practices; several may be in force at once. */
export interface Framework extends Element {
    readonly name?: string;
    readonly source?: string;
    readonly explanation?: string;
    /** The levels of performance of its self-reflection, the lowest first. */
    readonly levels?: readonly Level[];
    readonly domains: readonly FrameworkDomain[];
}

export interface FrameworkDomain extends Element {
    readonly explanation?: string;
}

/** A practice of a framework; its domain goes by its title. */
export interface Practice extends Element {
    readonly name: string;
    readonly domain?: string;
    readonly framework?: string;
    readonly explanation?: string;
    /** The practices of other frameworks that it stands for. */
    readonly codes?: readonly string[];
    readonly elements?: readonly PracticeElement[];
}

/** An element of a self-reflection: Tool C. */
export interface PracticeElement extends Element {
    readonly explanation?: string;
    /** What each level looks like for this element. */
    readonly levels?: readonly Level[];
}

export interface Level {
    readonly name?: string;
    readonly title?: string;
}
