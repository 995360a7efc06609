import type { Stated, TextStatements } from './statements.ts';

/** What is to be known of a file that differs, without its statements. */
export interface Said {
    readonly words: string;
    /** The organizations of which it states something, and no organization; each with whether that is nothing but a declaration of it. */
    readonly organizations: ReadonlyMap<string | undefined, boolean>;
}

export function saidIn({ words, stated }: TextStatements): Said {
    const organizations = new Map<string | undefined, boolean>();
    for (const each of stated) {
        organizations.set(each.organization, (organizations.get(each.organization) ?? true) && isDeclaration(each));
    }
    return { words, organizations };
}

/** Whether no plan, report or decision can add to what is stated. */
function isDeclaration({ kind, path, planDay }: Stated): boolean {
    return planDay === undefined && (path === '' || kind === 'calendar');
}
