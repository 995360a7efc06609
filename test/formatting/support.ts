import assert from 'node:assert/strict';
import { CstUtils, isAstNode, isReference, type AstNode } from 'langium';
import { PlanFormatter, type Formatted } from '../../language/formatting/formatter.ts';
import { createPlanServices } from '../../language/module.ts';

const { plan } = createPlanServices();
export const formatter = new PlanFormatter(plan);

export function format(text: string): string {
    return formatter.format(text).text;
}

/** The tree with all that it says and nothing of where it stands. */
export function treeOf(text: string): unknown {
    return plainly(plan.parser.LangiumParser.parse(text).value);
}

function plainly(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plainly);
    }
    if (isReference(value)) {
        return { to: value.$refText };
    }
    if (isAstNode(value)) {
        const own = Object.entries(value as AstNode).filter(([key]) => key === '$type' || !key.startsWith('$'));
        return Object.fromEntries(own.map(([key, each]) => [key, plainly(each)]));
    }
    return value;
}

/** Every comment with what it stands in, from the inside out, and how much stands before and behind it. */
function comments(text: string): string[] {
    const root = plan.parser.LangiumParser.parse(text).value.$cstNode!;
    return CstUtils.flattenCst(root).filter(each => each.hidden && each.text.startsWith('#')).map(({ text: comment, offset, end, astNode }) => {
        const path = [];
        for (let node: AstNode | undefined = astNode; node; node = node.$container) {
            path.push(`${node.$type}${node.$containerIndex ?? ''}`);
        }
        return `${path.join(' in ')}: ${withoutBlanks(text.slice(0, offset)).length} <${comment.trimEnd()}> ${withoutBlanks(text.slice(end)).length}`;
    }).toArray();
}

function withoutBlanks(text: string): string {
    return text.replace(/[\s\u200b]+/g, '');
}

/** Every property that formatting has, whatever the text is. */
export function assertFormats(text: string): Formatted {
    const shown = JSON.stringify(text);
    const formatted = formatter.format(text);
    assert.equal(withoutBlanks(formatted.text), withoutBlanks(text), `more than white space in ${shown}`);
    assert.deepEqual(treeOf(formatted.text), treeOf(text), `another tree for ${shown}\n${formatted.text}`);
    assert.deepEqual(comments(formatted.text), comments(text), `other comments in ${shown}\n${formatted.text}`);
    const again = formatter.format(formatted.text);
    assert.equal(again.text, formatted.text, `not the same twice: ${shown}`);
    assert.equal(again.isWhole, formatted.isWhole, shown);
    return formatted;
}
