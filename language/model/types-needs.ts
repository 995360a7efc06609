import type { Day, Period } from './periods.ts';
import type { Coded, Element, Explained, Party, Placed } from './types.ts';

export interface Evidenced {
    /** The data or studies that show it. */
    readonly evidence?: readonly Evidence[];
}

/** The needs assessment: the guidance's step 2, Tool A's page of it and Tool D. */
export interface Needs extends Analysis, Evidenced, Placed {
    /** Whether it looked at everything, `comprehensive`, or at a part, `segmented`. */
    readonly scope?: string;
    /** The days on which it was done. */
    readonly dated?: readonly Day[];
    /** What it looked at. */
    readonly included?: readonly Included[];
    /** How it was completed, and who was involved. */
    readonly process?: readonly string[];
    /** How what stakeholders say was included. */
    readonly stakeholders?: readonly string[];
    /** Strengths, weaknesses, opportunities and threats. */
    readonly findings?: readonly Finding[];
    /** Resources that do not reach all students alike. */
    readonly inequities?: readonly Inequity[];
    /** Who was asked. */
    readonly consulted?: readonly Consulted[];
    /** What is handed in with it. */
    readonly attachments?: readonly Attachment[];
}

/** A group of the elements that the assessment looked at, with its choices; `other` is a text. */
export interface Included {
    /** The group, such as `demographics`. */
    readonly group?: string;
    /** The choices. */
    readonly items: readonly IncludedItem[];
}

/** One choice of a group of elements. */
export interface IncludedItem {
    /** The word of the choice, such as `student` or `other`. */
    readonly word?: string;
    /** What is meant with `other`. */
    readonly text?: string;
}

/** A search for root causes: five whys, causes of causes, a fishbone, or several of them. */
export interface Analysis {
    /** The answers to one why after the other. */
    readonly whys?: readonly string[];
    /** Causes, which may have causes of their own. */
    readonly causes?: readonly Cause[];
    /** The deepest causes. */
    readonly roots?: readonly Root[];
    /** Fishbone diagrams. */
    readonly fishbones?: readonly Fishbone[];
}

/** A strength, a weakness, an opportunity or a threat that the assessment found. */
export interface Finding extends Element, Explained, Coded, Evidenced, Analysis {
    /** Which of the four it is. */
    readonly kind: 'strength' | 'opportunity' | 'weakness' | 'threat';
    /** What can be leveraged to move closer to the goals. */
    readonly leverage?: readonly string[];
}

/** The deepest cause, which a priority may address. */
export interface Root extends Element, Explained, Coded, Evidenced {
    /** Who can act on it: school, district, state or nobody. */
    readonly actionable?: string;
}

/** A cause on the way to the root. */
export interface Cause extends Analysis, Coded, Evidenced {
    /** What the cause is. */
    readonly text?: string;
    /** Who can act on it: school, district, state or nobody. */
    readonly actionable?: string;
}

/** A fishbone diagram of a problem. */
export interface Fishbone extends Analysis {
    /** Its bones. */
    readonly bones?: readonly Bone[];
}

/** One kind of causes in a fishbone diagram. */
export interface Bone extends Analysis {
    /** What kind of causes it has. */
    readonly title?: string;
}

/** Resources that do not reach all students alike: ESSA §1111(d)(1)(B)(iv) and (2)(C). */
export interface Inequity extends Element, Explained, Evidenced {
    /** What is done about it. */
    readonly remedies?: readonly string[];
}

/** Data or a study; with a tier (1 to 4) as ESSA §8101(21) counts them. */
export interface Evidence {
    /** What it is. */
    readonly texts?: readonly string[];
    /** How strong a study is: 1 strong, 2 moderate, 3 promising, 4 a rationale. */
    readonly tier?: number;
    /** Where to read it. */
    readonly link?: string;
}

/** Who was asked, and how: ESSA §1111(d)(1)(B) and (2)(B). */
export interface Consulted {
    /** Who, as a word such as `parents`. */
    readonly role?: string;
    /** How they were asked; of `other`, first who it is. */
    readonly texts?: readonly string[];
}

/** A document that belongs to it. */
export interface Attachment {
    /** What it is. */
    readonly title?: string;
    /** Where it lies, as the author writes it: unchecked, a path or an address. */
    readonly path?: string;
}

/** A self-reflection of Tool C: one person's, or what several said together. */
export interface Reflection extends Remarks, Placed {
    /** The name of the organization that looks at itself. */
    readonly organization?: string;
    /** The day. */
    readonly on?: Day;
    /** Who reflects. */
    readonly by?: readonly Party[];
    /** One level for each element. */
    readonly ratings: readonly Rating[];
    /** Several people's levels, counted. */
    readonly responses: readonly Responses[];
    /** Strengths and weaknesses by domain. */
    readonly domains?: readonly ReflectionDomain[];
    /** How it was done. */
    readonly process?: readonly string[];
    /** How what stakeholders say was included. */
    readonly stakeholders?: readonly string[];
    /** What else is said. */
    readonly comments?: readonly string[];
    /** What is handed in with it. */
    readonly attachments?: readonly Attachment[];
}

export interface Remarks {
    /** Strengths, weaknesses, opportunities and threats. */
    readonly findings?: readonly Finding[];
}

/** What a self-reflection says of one domain of a framework. */
export interface ReflectionDomain extends Element, Remarks {}

/** The level of performance at which somebody sees an element of practice. */
export interface Rating extends Placed {
    /** The code of the element, such as `1a1`. */
    readonly element?: string;
    /** The name of the level. */
    readonly level?: string;
    /** What shows it. */
    readonly evidence?: readonly string[];
}

/** How many chose each level of an element. */
export interface Responses extends Placed {
    /** The code of the element, such as `2a3`. */
    readonly element?: string;
    /** The levels, each with how many chose it. */
    readonly counts: readonly LevelCount[];
}

/** How many chose a level. */
export interface LevelCount {
    /** The name of the level. */
    readonly level: string;
    /** How many people. */
    readonly count?: number;
}

/** When and how a designation ends, and what follows if it does not: ESSA §1111(d)(2)(B)(v) and (3)(A)(i). */
export interface Exit {
    /** By when. */
    readonly by?: Period;
    /** What must be reached. */
    readonly criteria?: readonly string[];
    /** What follows if it is not reached. */
    readonly otherwise?: readonly string[];
}
