import * as ast from '../generated/ast.ts';
import { some } from './read-facts.ts';
import { readReflection } from './read-needs.ts';
import { readCalendar, readFramework, readFund, readIndicator, readOrganization, readPractices, readSubgroup } from './read-network.ts';
import { readPlan } from './read-plan.ts';
import { readDecision, readReport } from './read-reports.ts';
import { placeOf } from './tree.ts';
import { allOf, ofKind } from './walk.ts';
import type {
    Calendar, Decision, Framework, Fund, Indicator, Organization, Placed, PlanText, Practice, Reflection, Report, Subgroup
} from './types.ts';

/**
 * What one file says, as plain data: the model of the language. Names are as the text has them, each relative to its own plan;
 * a name of another plan has its organization in front, as `lincoln-ms.on-track`.
 */
export interface FileModel {
    /** States, regions, districts and schools. */
    readonly organizations: readonly Organization[];
    /** Measures that plans share. */
    readonly indicators: readonly Indicator[];
    /** School years. */
    readonly calendars: readonly Calendar[];
    /** The practices of all frameworks. */
    readonly practices: readonly Practice[];
    /** Plans, and what years add to them. */
    readonly plans: readonly PlanText[];
    /** What happened. */
    readonly reports: readonly Report[];
    /** Who agreed to plans, and who did not. */
    readonly decisions: readonly Decision[];
    /** Frameworks of practices. */
    readonly frameworks?: readonly Framework[];
    /** Money that budgets may name. */
    readonly funds?: readonly Fund[];
    /** Groups of students. */
    readonly subgroups?: readonly Subgroup[];
    /** Self-reflections. */
    readonly reflections?: readonly Reflection[];
    /** Rules that authors have turned off. */
    readonly silenced?: readonly SilencedRule[];
}

/** A rule that an author has turned off for a block, with the reason. */
export interface SilencedRule extends Placed {
    /** The rule, such as `goal-no-measure`. */
    readonly rule?: string;
    /** Why it does not matter here. */
    readonly because?: string;
}

/**
 * Reads the model off a syntax tree: the one way from text to data. It is total: whatever is missing or cannot be read
 * is left out, and never an error. What comes out holds nothing of the tree, and is the same after a way through JSON.
 */
export function readDocument(document: ast.Document): FileModel {
    return whole(readLoosely(document));
}

/** The same model, in which what is left out may also be there as undefined: for whoever writes it as text, which leaves that out anyway. */
export function readLoosely(document: ast.Document): FileModel {
    const top = document.body;
    const isNamed = (each: { readonly name?: string }) => each.name !== undefined;
    return {
        organizations: ofKind(top, ast.isOrganization).filter(isNamed).map(readOrganization),
        indicators: ofKind(top, ast.isIndicator).filter(isNamed).map(readIndicator),
        calendars: ofKind(top, ast.isCalendar).flatMap(readCalendar),
        practices: ofKind(top, ast.isFramework).flatMap(readPractices),
        plans: top.filter(each => ast.isPlan(each) || ast.isPlanYear(each)).map(readPlan),
        reports: ofKind(top, ast.isReport).map(readReport),
        decisions: ofKind(top, ast.isDecision).map(readDecision),
        frameworks: some(ofKind(top, ast.isFramework).map(readFramework)),
        funds: some(ofKind(top, ast.isFund).filter(isNamed).map(readFund)),
        subgroups: some(ofKind(top, ast.isSubgroup).filter(isNamed).map(readSubgroup)),
        reflections: some(ofKind(top, ast.isReflection).map(readReflection)),
        silenced: some(allOf(document, ast.isSilence).map(each => ({ rule: each.rule, because: each.because[0], place: placeOf(each) })))
    };
}

/** Leaves out the properties that have no value: "left out" is left out. Changes in place what the readers have made. */
export function whole<T extends object>(object: T): T {
    const record = object as Record<string, unknown>;
    let isWhole = true;
    for (const key in record) {
        const each = record[key];
        if (each === undefined) {
            isWhole = false;
        } else if (typeof each === 'object' && !isPlace(key)) {
            const known = Array.isArray(each) ? wholeList(each) : whole(each!);
            if (known !== each) {
                record[key] = known;
            }
        }
    }
    return isWhole ? object : onlyKnown(record) as T;
}

/** A list of texts may be the tree's own, and is copied. */
function wholeList(list: unknown[]): unknown[] {
    if (typeof list[0] !== 'object') {
        return list.slice();
    }
    for (let i = 0; i < list.length; i++) {
        list[i] = whole(list[i] as object);
    }
    return list;
}

/** Where something stands is always whole. */
function isPlace(key: string): boolean {
    return key === 'place' || key === 'textAt' || key === 'valueAt';
}

function onlyKnown(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const key in object) {
        const each = object[key];
        if (each !== undefined) {
            copy[key] = each;
        }
    }
    return copy;
}
