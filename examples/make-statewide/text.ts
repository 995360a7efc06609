/** A line, or a statement with its block; lines of a block come in groups with an empty line between. */
export type Line = string | Block | Prose;

export interface Block {
    readonly head: string;
    readonly groups: readonly (readonly Line[])[];
}

interface Prose {
    readonly keyword: string;
    readonly sentences: readonly string[];
}

const LONGEST_LINE = 110;

export function block(head: string, groups: readonly (readonly Line[])[]): Block {
    return { head, groups: groups.filter(each => each.length > 0) };
}

/** A text of several sentences that is too long for a line has one sentence a line. */
export function prose(keyword: string, text: string): Line {
    const sentences = text.split(/(?<=[.?!]) (?=[A-Z])/);
    return sentences.length > 1 && text.length > LONGEST_LINE - keyword.length ? { keyword, sentences } : `${keyword} "${text}"`;
}

/** A line with a keyword, if there is something to say. */
export function keyed(keyword: string, value: string | undefined): string[] {
    return value === undefined ? [] : [`${keyword} ${value}`];
}

/** The parts of a note such as `rivera | Ana Rivera | Principal`. */
export function parts(note: string): string[] {
    return note.split(' | ');
}

export function lines(...statements: readonly Line[]): string {
    return statements.map(each => layout(each, '').join('\n')).join('\n\n') + '\n';
}

function layout(line: Line, indent: string): string[] {
    if (typeof line === 'string') {
        return [indent + line];
    }
    const inner = `${indent}  `;
    if ('keyword' in line) {
        return [`${indent}${line.keyword} """`, ...line.sentences.map(each => inner + each), `${inner}"""`];
    }
    const groups = line.groups.map(group => group.flatMap(each => layout(each, inner)));
    return [`${indent}${line.head} {`, ...groups.flatMap((each, index) => (index === 0 ? each : ['', ...each])), `${indent}}`];
}
