import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { allOf } from '../../model/walk.ts';

/**
 * The findings of needs assessments that a text introduces: one without a title adds to the one of its name. What a
 * self-reflection notes of a domain is a start for talk and no finding.
 */
export function ownFindings(document: ast.Document): ast.Finding[] {
    return allOf(document, ast.isFinding)
        .filter(each => !addsToAnother(each) && AstUtils.getContainerOfType(each, ast.isReflection) === undefined);
}

function addsToAnother({ name, title, body }: ast.Finding): boolean {
    return name !== undefined && title === undefined && body.length > 0;
}
