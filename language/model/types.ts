import type { Day, Period } from './periods.ts';
import type { Attachment, Consulted, Evidence, Exit, Inequity, Needs } from './types-needs.ts';
import type { Action, BudgetLine, Goal, Milestone, Priority, Strategy, Theory } from './types-work.ts';

export type * from './types-needs.ts';
export type * from './types-network.ts';
export type * from './types-reports.ts';
export type * from './types-work.ts';

/** A place between two characters of a text. */
export interface TextPosition {
    /** The line, counted from 0. */
    readonly line: number;
    /** How many characters of the line stand before it, counted in UTF-16 code units as editors do. */
    readonly character: number;
}

/** A stretch of a text. */
export interface TextRange {
    /** Where it begins. */
    readonly start: TextPosition;
    /** Where it ends: right behind its last character. */
    readonly end: TextPosition;
}

/** Where something stands: the first words of its statement. */
export interface Place {
    /** The address of the file, such as `file:///plans/lincoln-ms/plan.plan`. */
    readonly uri: string;
    /** The first words of the statement in that file. */
    readonly range: TextRange;
}

export interface Placed {
    /** Where it stands in the text. */
    readonly place: Place;
}

export interface Explained {
    /** What the author explains about it. */
    readonly explanation?: string;
}

export interface Coded {
    /** The practices that it is coded to, by their codes such as `2a` of the Four Domains. */
    readonly codes?: readonly string[];
}

/** What every element has. Facts that the text does not give are left out. */
export interface Element extends Placed {
    /** The name by which other lines speak of it. */
    readonly name?: string;
    /** What it is called for readers: the text behind its name. */
    readonly title?: string;
}

/** Which way a figure gets better. */
export type Better = 'higher' | 'lower';

/** Somebody: a name of the plan or the network, or a text; in what role, and how they are reached. */
export interface Party {
    /** The name of a member of the team or of an organization. */
    readonly name?: string;
    /** Somebody as the author writes it, where it is no name. */
    readonly text?: string;
    /** In what role. */
    readonly role?: string;
    /** How they are reached, such as a newsletter. */
    readonly through?: string;
}

/** From when to when something lasts, both included. */
export interface Span {
    /** When it begins. */
    readonly from?: Period;
    /** When it ends. */
    readonly to?: Period;
}

/**
 * One text of a plan. Several texts of one organization and period are one plan, and a `year` adds to the plan that holds it.
 * Follows the guidance's steps 1 to 3 and its Tool A.
 */
export interface PlanText extends PlanFacts, Placed {
    /** The name of the organization whose plan it is. */
    readonly organization?: string;
    /** The whole of a plan, or what a year adds to it. */
    readonly form: 'plan' | 'year';
    /** The period with which it begins. */
    readonly from?: Period;
    /** The period with which it ends. */
    readonly to?: Period;
    /** The days on which it was updated. */
    readonly updated: readonly Day[];
    /** The days on which it was submitted; without one it is a draft. */
    readonly submitted: readonly Day[];
    /** The team. */
    readonly members: readonly Member[];
    /** What is to be reached for students. */
    readonly goals: readonly Goal[];
    /** What the work is about, from the needs assessment. */
    readonly priorities: readonly Priority[];
    /** Strategies that stand directly in the plan; others stand in a goal or a priority. */
    readonly strategies: readonly Strategy[];
    /** Milestones that stand directly in the plan. */
    readonly milestones: readonly Milestone[];
    /** Actions that stand directly in the plan. */
    readonly actions: readonly Action[];
    /** What has a name besides: findings and roots of the needs assessment, supports, terms and the like. */
    readonly others: readonly NamedElement[];
    /** Of each kind of part that the text has, the first with something in it, else the first. */
    readonly parts: readonly PlanPart[];
}

/** What every plan consists of, whichever of its texts says it. */
export interface PlanPart extends Placed {
    /** Which part it is. */
    readonly kind: 'mission' | 'goal' | 'needs' | 'team';
    /** A block or a text that is begun and says nothing yet. */
    readonly isEmpty: boolean;
}

/** An element of which others need the name alone. */
export interface NamedElement extends Element {
    /** The name by which other lines speak of it. */
    readonly name: string;
    /** The word that its statement begins with. */
    readonly kind: string;
}

/** What a plan says beside its goals and its work: Tool A's cover, direction, needs and signatures, and what ESSA §1111(d) asks for. */
export interface PlanFacts extends Explained {
    /** The days of the plan itself. */
    readonly dated?: readonly Day[];
    /** Updates and submissions with what is said of them; `updated` and `submitted` have their days. */
    readonly notes?: readonly DatedNote[];
    /** What the organization wants to be. */
    readonly vision?: string;
    /** What the organization is for. */
    readonly mission?: string;
    /** Terms, and what they mean as titles. */
    readonly glossary?: readonly Element[];
    /** What improvement is for. */
    readonly purposes?: readonly Purpose[];
    /** The needs assessments. */
    readonly needs?: readonly Needs[];
    /** Resources that do not reach all students alike, where they stand directly in the plan. */
    readonly inequities?: readonly Inequity[];
    /** All supports, wherever they stand in the plan. */
    readonly supports?: readonly Support[];
    /** Who was asked about the plan. */
    readonly consulted?: readonly Consulted[];
    /** Who monitors the plan, and how often. */
    readonly monitored?: readonly Monitored[];
    /** When and how the school's designation ends. */
    readonly exits?: readonly Exit[];
    /** The money that the plan has. */
    readonly allocated?: readonly Allocation[];
    /** What is handed in with the plan. */
    readonly attachments?: readonly Attachment[];
    /** Who has signed, or is to sign. */
    readonly signatures?: readonly Signature[];
    /** What goes on from the plan or the year before. */
    readonly carried?: readonly Carried[];
    /** Who is told of the plan, and how. */
    readonly told?: readonly Party[];
    /** How the plan was made. */
    readonly process?: readonly string[];
    /** What is used besides money. */
    readonly resources?: readonly string[];
}

/** A day on which something happened to a plan, with what is said of it. */
export interface DatedNote {
    /** What happened on that day. */
    readonly kind: 'updated' | 'submitted' | 'reviewed';
    /** The day. */
    readonly on?: Day;
    /** Who did it. */
    readonly by?: readonly Party[];
    /** What is said of it. */
    readonly texts?: readonly string[];
}

/** What improvement is for, as a theory of action: guidance, 1. Set the direction. */
export interface Purpose extends Placed, Explained, Coded {
    /** If we … then … and …. */
    readonly theory: Theory;
    /** The name of the goal that the "and" is. */
    readonly goal?: string;
    /** Who is told of it, and how. */
    readonly told?: readonly Party[];
}

/** Help from outside: Tool A's supports, with what differentiates them (Tool B). What was given and how it worked stands in reports. */
export interface Support extends Element, Explained, Coded {
    /** What it helps: work of the plan, organizations or groups of students; where it stands inside of a strategy or a milestone, that. */
    readonly serves?: readonly string[];
    /** Who gives it. */
    readonly providers?: readonly Party[];
    /** The names of the work in the plan of whoever gives it, such as the district, that this support is. */
    readonly fulfills?: readonly string[];
    /** When it is needed. */
    readonly needed?: Period;
    /** When it is to be given. */
    readonly planned?: Span;
    /** How often, in the author's words. */
    readonly frequency?: string;
    /** How long, in the author's words. */
    readonly duration?: string;
    /** How it is done. */
    readonly methodology?: string;
    /** What it takes besides money. */
    readonly resources?: readonly string[];
    /** Who works together with its providers. */
    readonly collaborators?: readonly Party[];
    /** What it costs, in dollars. */
    readonly budget?: readonly BudgetLine[];
}

/** Who watches how it goes, and how often. */
export interface Monitored {
    /** Who watches. */
    readonly by?: readonly Party[];
    /** How often: each `month`, `quarter` and so on. */
    readonly each?: string;
    /** What else is said of it. */
    readonly texts?: readonly string[];
}

/** Money that the plan has in a year, in dollars. */
export interface Allocation {
    /** The year. */
    readonly period?: Period;
    /** How much, in dollars. */
    readonly amount?: number;
    /** The name of the fund that it comes from. */
    readonly fund?: string;
}

/** Somebody's signature. */
export interface Signature {
    /** Who signs. */
    readonly by?: readonly Party[];
    /** The role in the plan. */
    readonly as?: string;
    /** The day on which it was signed; without one it is still to come. */
    readonly on?: Day;
}

/** What goes on from the plan or the year before, perhaps with a new day. */
export interface Carried extends Placed {
    /** The names of what goes on. */
    readonly elements: readonly string[];
    /** The new day or period by which it is done. */
    readonly to?: Period;
    /** Why it goes on. */
    readonly because?: string;
}

/** A minimum condition of a strategy, or a condition of an approval. */
export interface Condition extends Explained {
    /** What must be so. */
    readonly texts?: readonly string[];
    /** By when. */
    readonly due?: Period;
    /** The day on which it was met, or true where it is met and no day is given. */
    readonly met?: true | Day;
    /** What follows if it is not met. */
    readonly otherwise?: readonly string[];
    /** What shows that it is met. */
    readonly evidence?: readonly Evidence[];
}

/** What people must know and be able to do, and who does. */
export interface Competency {
    /** What they must know and be able to do. */
    readonly texts?: readonly string[];
    /** Who does. */
    readonly holders?: readonly Party[];
}

/** Somebody of the team, which owners and leads name; the title is the person's name. */
export interface Member extends Element {
    /** In what role: principal, parent, partner. */
    readonly role?: string;
    /** How to reach them. */
    readonly contact?: string;
    /** The last day or period in the team. */
    readonly until?: Period;
}
