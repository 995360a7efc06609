import type { Day, Period } from './periods.ts';
import type { Element, Party, Place } from './types.ts';

/** The needs assessment: the guidance's step 2, Tool A's page of it and Tool D. */
export interface Needs extends Analysis {
    readonly scope?: string;
    readonly dated?: readonly Day[];
    readonly included?: readonly Included[];
    /** How it was completed, and who was involved. */
    readonly process?: readonly string[];
    readonly stakeholders?: readonly string[];
    readonly findings?: readonly Finding[];
    readonly inequities?: readonly Inequity[];
    readonly evidence?: readonly Evidence[];
    readonly consulted?: readonly Consulted[];
    readonly attachments?: readonly Attachment[];
    readonly place: Place;
}

/** A group of the elements that the assessment looked at, with its choices; `other` is a text. */
export interface Included {
    readonly group?: string;
    readonly items: readonly { readonly word?: string; readonly text?: string }[];
}

/** A search for root causes: five whys, causes of causes, a fishbone, or several of them. */
export interface Analysis {
    readonly whys?: readonly string[];
    readonly causes?: readonly Cause[];
    readonly roots?: readonly Root[];
    readonly fishbones?: readonly Fishbone[];
}

export interface Finding extends Element, Analysis {
    readonly kind: 'strength' | 'opportunity' | 'weakness' | 'threat';
    readonly codes?: readonly string[];
    readonly evidence?: readonly Evidence[];
    /** What can be leveraged to move closer to the goals. */
    readonly leverage?: readonly string[];
    readonly explanation?: string;
}

/** The deepest cause, which a priority may address. */
export interface Root extends Element {
    readonly codes?: readonly string[];
    /** Who can act on it: school, district, state or nobody. */
    readonly actionable?: string;
    readonly evidence?: readonly Evidence[];
    readonly explanation?: string;
}

export interface Cause extends Analysis {
    readonly text?: string;
    readonly codes?: readonly string[];
    readonly actionable?: string;
    readonly evidence?: readonly Evidence[];
}

export interface Fishbone extends Analysis {
    readonly bones?: readonly Bone[];
}

export interface Bone extends Analysis {
    readonly title?: string;
}

/** Resources that do not reach all students alike: ESSA §1111(d)(1)(B)(iv) and (2)(C). */
export interface Inequity extends Element {
    readonly remedies?: readonly string[];
    readonly evidence?: readonly Evidence[];
    readonly explanation?: string;
}

/** Data or a study; with a tier (1 to 4) as ESSA §8101(21) counts them. */
export interface Evidence {
    readonly texts?: readonly string[];
    readonly tier?: number;
    readonly link?: string;
}

/** Who was asked, and how: ESSA §1111(d)(1)(B) and (2)(B). */
export interface Consulted {
    readonly role?: string;
    readonly texts?: readonly string[];
}

export interface Attachment {
    readonly title?: string;
    readonly path?: string;
}

/** A self-reflection of Tool C: one person's, or what several said together. */
export interface Reflection extends Remarks {
    readonly organization?: string;
    readonly on?: Day;
    readonly by?: readonly Party[];
    readonly ratings: readonly Rating[];
    readonly responses: readonly Responses[];
    /** Strengths and weaknesses by domain. */
    readonly domains?: readonly (Element & Remarks)[];
    readonly process?: readonly string[];
    readonly stakeholders?: readonly string[];
    readonly comments?: readonly string[];
    readonly attachments?: readonly Attachment[];
    readonly place: Place;
}

export interface Remarks {
    readonly findings?: readonly Finding[];
}

export interface Rating {
    readonly element?: string;
    readonly level?: string;
    readonly evidence?: readonly string[];
    readonly place: Place;
}

/** How many chose each level of an element. */
export interface Responses {
    readonly element?: string;
    readonly counts: readonly { readonly level: string; readonly count?: number }[];
    readonly place: Place;
}

/** When and how a designation ends, and what follows if it does not: ESSA §1111(d)(2)(B)(v) and (3)(A)(i). */
export interface Exit {
    readonly by?: Period;
    readonly criteria?: readonly string[];
    readonly otherwise?: readonly string[];
}
