import type { FileOutline } from '../summaries/outline.ts';
import type { Stated, TextStatements } from './statements.ts';

/** The organizations of which a file states something, and no organization; each with whether that is nothing but a declaration of it. */
export type Said = ReadonlyMap<string | undefined, boolean>;

/** What most files say is known of them already: they speak of plans and declare nothing. */
export function saidByOutline({ organizations, declarations, names, statesMore }: FileOutline): Said | undefined {
    return declarations ?? names ?? statesMore ? undefined : new Map(organizations.map(each => [each, false]));
}

export function saidIn({ stated }: TextStatements): Said {
    const organizations = new Map<string | undefined, boolean>();
    for (const each of stated) {
        organizations.set(each.organization, (organizations.get(each.organization) ?? true) && isDeclaration(each));
    }
    return organizations;
}

/** Whether no plan, report or decision can add to what is stated. */
function isDeclaration({ kind, path, planDay }: Stated): boolean {
    return planDay === undefined && (path === '' || kind === 'calendar');
}
