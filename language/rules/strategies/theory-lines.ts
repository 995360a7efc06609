import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import type { Fix } from '../rule.ts';
import { BlockLines } from './block-lines.ts';

/** The parts of a theory of action, in their order. */
export const PARTS = ['if', 'then', 'and'] as const;
export type Part = typeof PARTS[number];
/** A line that says one of them. */
export type Line = ast.Theory | ast.And;

/** The lines of a strategy that say a part. */
export function linesOf(strategy: ast.Strategy, part: Part): readonly Line[] {
    return part === 'and' ? inBlock(strategy, ast.isAnd) : inBlock(strategy, ast.isTheory, part);
}

/**
 * Writes the missing lines in their order: each behind the part before it, else before the part after it, else at the start.
 *
 * @param source the line that held the whole sentence, which is replaced
 */
export function writeParts(strategy: ast.Strategy, missing: readonly Part[], lines: Partial<Record<Part, string>>, source: Line | undefined, title: string): Fix | undefined {
    const block = new BlockLines(strategy);
    const edits: (TextEdit | undefined)[] = [];
    const written = PARTS.filter(part => missing.includes(part) || source?.keyword === part);
    const fresh = (part: Part) => lines[part] ?? '';
    if (source) {
        edits.push(block.insteadOf(source, written.map(fresh)));
        for (const part of missing) {
            edits.push(...linesOf(strategy, part).map(each => block.insteadOf(each, [])));
        }
        return whole(title, edits);
    }
    const groups = PARTS.reduce<{ before?: Line; lines: string[] }[]>((list, part) => {
        const [there] = linesOf(strategy, part);
        if (!there) {
            list.at(-1)!.lines.push(fresh(part));
        } else {
            list.push({ before: there, lines: [] });
            if (missing.includes(part)) {
                edits.push(block.insteadOf(there, [fresh(part)]));
            }
        }
        return list;
    }, [{ lines: [] }]);
    groups.forEach((group, index) => {
        if (group.lines.length > 0) {
            const next = groups[index + 1]?.before;
            const lead = leading(strategy);
            edits.push(group.before ? block.behind(group.before, group.lines) : next ? block.before(next, group.lines)
                : lead ? block.behind(lead, group.lines) : block.atStart(group.lines));
        }
    });
    return whole(title, edits);
}

/** The last of the facts with which a strategy usually begins: its codes and dates. */
function leading(strategy: ast.Strategy): ast.Statement | undefined {
    const end = strategy.body.findIndex(each => !ast.isCoded(each) && !ast.isDateFact(each));
    return strategy.body[(end < 0 ? strategy.body.length : end) - 1];
}

function whole(title: string, edits: readonly (TextEdit | undefined)[]): Fix | undefined {
    const known = edits.filter(each => each !== undefined);
    return known.length === edits.length ? { title, edits: known } : undefined;
}
