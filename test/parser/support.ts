import { readdirSync, readFileSync } from 'node:fs';
import { AstUtils, type AstNode, type ParseResult } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { createPlanServices } from '../../language/module.ts';
import type { SyntaxProblem } from '../../language/parser/problems.ts';
import type { PlanTokenBuilder } from '../../language/parser/tokens.ts';

const { plan } = createPlanServices();
const EXAMPLES = new URL('../../examples/', import.meta.url);

export function parse(text: string): ParseResult<Document> {
    return plan.parser.LangiumParser.parse<Document>(text);
}

/** The words that begin a statement, as the grammar has them. */
export function headWords(): string[] {
    return [...words().heads.keys()];
}

/** The words that are clauses inside a line. */
export function clauseWords(): string[] {
    return [...words().clauses.keys()];
}

function words() {
    // Making the parser fills the token builder.
    parse('');
    return (plan.parser.TokenBuilder as PlanTokenBuilder).words;
}

export function problems(result: ParseResult): SyntaxProblem[] {
    return result.lexerErrors as SyntaxProblem[];
}

/** All texts of the examples, by their path. */
export function exampleTexts(under = ''): Map<string, string> {
    const folder = new URL(under, EXAMPLES);
    const paths = (readdirSync(folder, { recursive: true }) as string[]).filter(path => path.endsWith('.plan')).sort();
    return new Map(paths.map(path => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

/**
 * The tree in short: each statement as its keyword and name, with what stands in it in brackets.
 * `goal on-track(explanation measure met-growth(baseline target))`
 */
export function outline(root: AstNode): string {
    return ((root as { body?: AstNode[] }).body ?? []).map(each => {
        const { keyword, name, body } = each as { keyword?: string; name?: string; body?: AstNode[] };
        const head = [keyword ?? `<${each.$type}>`, name].filter(part => part !== undefined).join(' ');
        return body && body.length > 0 ? `${head}(${outline(each)})` : head;
    }).join(' ');
}

/** Every statement with the path of statements above it, to see what a slip of the pen has cost. */
export function elementPaths(root: AstNode): string[] {
    const label = (node: AstNode) => {
        const { keyword, name, texts } = node as { keyword?: string; name?: string; texts?: string[] };
        return [keyword ?? node.$type, name ?? texts?.[0] ?? ''].join(' ').trim();
    };
    return AstUtils.streamAllContents(root).filter(node => 'keyword' in node || node.$type === 'Headless').map(node => {
        const path = [label(node)];
        for (let above = node.$container; above && above.$container; above = above.$container) {
            path.unshift(label(above));
        }
        return path.join(' / ');
    }).toArray();
}
