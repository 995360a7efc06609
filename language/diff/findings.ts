import type { Problem } from '../rules/engine.ts';

/** Findings of one revision, by file relative to the folder of the network. */
export type FindingsByFile = ReadonlyMap<string, readonly Problem[]>;

export interface FileProblem {
    readonly file: string;
    readonly problem: Problem;
}

/** Which findings came and which went, by file, rule and message: a line that only moved is neither. */
export function compareFindings(base: FindingsByFile, head: FindingsByFile): { introduced: FileProblem[]; resolved: FileProblem[] } {
    return { introduced: onlyIn(head, base), resolved: onlyIn(base, head) };
}

function onlyIn(findings: FindingsByFile, others: FindingsByFile): FileProblem[] {
    return [...findings.keys()].sort().flatMap(file => {
        const rest = Map.groupBy(others.get(file) ?? [], keyOf);
        return findings.get(file)!.filter(each => rest.get(keyOf(each))?.pop() === undefined).map(problem => ({ file, problem }));
    });
}

function keyOf({ rule, message }: Problem): string {
    return `${rule}\n${message}`;
}
