import type { AstReflection, ReferenceInfo } from 'langium';
import * as ast from '../generated/ast.ts';

/** What is neither somebody nor a piece of work that somebody takes over: no owner is a group of students or a fund. */
const NOBODY: ReadonlySet<string> = new Set<string>([
    ast.Subgroup.$type, ast.Indicator.$type, ast.Fund.$type, ast.Framework.$type, ast.Domain.$type, ast.Practice.$type, ast.Element.$type,
    ast.Term.$type, ast.Goal.$type, ast.Measure.$type, ast.Group.$type, ast.Finding.$type, ast.Root.$type, ast.Inequity.$type
]);

/** Which kinds of elements may stand at a place: where somebody is named, only those who can act. */
export function kindsAt(context: ReferenceInfo, reflection: AstReflection): (type: string) => boolean {
    const wanted = reflection.getReferenceType(context);
    const isPerson = ast.isParty(context.container);
    return type => reflection.isSubtype(type, wanted) && !(isPerson && NOBODY.has(type));
}
