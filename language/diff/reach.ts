import type { DeclaredDifferences } from './declared.ts';
import type { DifferingFile } from './parts.ts';
import { checkDeclarations } from '../rules/engine.ts';
import { keyOf, type Version } from './version.ts';

/**
 * The files whose findings may differ between two versions, by what they are called in both; nothing where those of all files may:
 * files that differ, those that speak of the same plans, and those that mention something of which they say something else.
 */
export function filesInReach(
    base: Version, head: Version, before: readonly DifferingFile[], after: readonly DifferingFile[], declared: DeclaredDifferences
): Set<string> | undefined {
    if (declared.isEverything || base.context.asOf !== head.context.asOf || JSON.stringify(base.context.settings) !== JSON.stringify(head.context.settings)) {
        return undefined;
    }
    const { files, network } = head;
    const reached = new Set([...before, ...after].map(each => each.key));
    const organizations = new Set([...declared.organizations, ...[...before, ...after].flatMap(each => each.file.outline.organizations)]);
    for (const name of declared.indicators) {
        for (const file of files.mentioning(network, name)) {
            file.outline.organizations.forEach(each => organizations.add(each));
        }
    }
    for (const organization of organizations) {
        files.speakingOf(network, organization).forEach(each => reached.add(keyOf(head, each.outline.uri)));
    }
    for (const name of new Set([...declared.names, ...organizationsWithOtherNames(before, after)])) {
        for (const file of files.mentioning(network, name)) {
            reached.add(keyOf(head, file.outline.uri));
        }
    }
    if ([...before, ...after].some(each => each.file.outline.declarations)) {
        for (const version of [base, head]) {
            checkDeclarations(version.context).forEach((_findings, uri) => reached.add(keyOf(version, uri)));
        }
    }
    return reached;
}

/** The organizations in whose plans a name may mean something else, seen from the plan of another one. */
function organizationsWithOtherNames(before: readonly DifferingFile[], after: readonly DifferingFile[]): string[] {
    const [was, is] = [before, after].map(namesByOrganization);
    return [...new Set([...was.keys(), ...is.keys()])].filter(each => was.get(each) !== is.get(each));
}

function namesByOrganization(files: readonly DifferingFile[]): Map<string, string> {
    const names = new Map<string, string>();
    for (const { file } of files) {
        for (const { belonging, isPlan, carried, names: own } of file.load().statements) {
            if (belonging) {
                const said = JSON.stringify({ belonging, isPlan, carried, own: own.map(({ name, type, within }) => ({ name, type, within })) });
                names.set(belonging.organization, `${names.get(belonging.organization) ?? ''}${said}\n`);
            }
        }
    }
    return names;
}
