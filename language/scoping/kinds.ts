import type { AstNode, ReferenceInfo } from 'langium';
import * as ast from '../generated/ast.ts';

/** What is neither somebody nor a piece of work that somebody takes over: no owner is a group of students or a fund. */
const NOBODY: ReadonlySet<string> = new Set<string>([
    ast.Subgroup.$type, ast.Indicator.$type, ast.Fund.$type, ast.Framework.$type, ast.Domain.$type, ast.Practice.$type, ast.Element.$type,
    ast.Term.$type, ast.Goal.$type, ast.Measure.$type, ast.Group.$type, ast.Finding.$type, ast.Root.$type, ast.Inequity.$type
]);

/** What a place asks for: a kind of element as the grammar calls it, or `Somebody`. */
export type Wanted = string;

const SOMEBODY: Wanted = 'Somebody';
/** By the type of a line and its property. */
const wantedAt = new Map<string, Map<string, Wanted>>();
const fitting = new Map<Wanted, (type: string) => boolean>();

/** What may be named in a property of a line. */
export function kindsWanted(container: AstNode, property: string): Wanted {
    let known = wantedAt.get(container.$type);
    if (!known) {
        known = new Map();
        wantedAt.set(container.$type, known);
    }
    let wanted = known.get(property);
    if (wanted === undefined) {
        wanted = ast.isParty(container) ? SOMEBODY : ast.reflection.getReferenceType({ container, property } as ReferenceInfo);
        known.set(property, wanted);
    }
    return wanted;
}

/** Which kinds of elements are what a place asks for: where somebody is named, only those who can act. */
export function fits(wanted: Wanted): (type: string) => boolean {
    let known = fitting.get(wanted);
    if (!known) {
        const answers = new Map<string, boolean>();
        const kind = wanted === SOMEBODY ? ast.Referable.$type : wanted;
        known = type => {
            let answer = answers.get(type);
            if (answer === undefined) {
                answer = ast.reflection.isSubtype(type, kind) && !(wanted === SOMEBODY && NOBODY.has(type));
                answers.set(type, answer);
            }
            return answer;
        };
        fitting.set(wanted, known);
    }
    return known;
}

/** Which kinds of elements may stand at a place. */
export function kindsAt({ container, property }: ReferenceInfo): (type: string) => boolean {
    return fits(kindsWanted(container, property));
}
