import type { DeclaredDifferences } from './declared.ts';
import type { DifferingFile } from './parts.ts';
import { checkDeclarations } from '../rules/engine.ts';
import type { IndexedFile } from '../summaries/file-index.ts';
import { textKey } from '../summaries/outline.ts';
import { keyOf, type Version } from './version.ts';

/** In short which names files give to what is in plans, by the organizations of these plans, as long as the files are the same. */
export type NamesByFile = WeakMap<IndexedFile, ReadonlyMap<string, number>>;

/**
 * The files whose findings may differ between two versions, by what they are called in both; nothing where those of all files may:
 * files that differ, those that speak of the same plans, and those that mention something of which they say something else.
 * It goes step by step, so that others can do something in between.
 *
 * @param known takes what is worked out, for the next time
 */
export function* filesInReach(
    base: Version, head: Version, before: readonly DifferingFile[], after: readonly DifferingFile[], declared: DeclaredDifferences, known: NamesByFile
): Generator<undefined, Set<string> | undefined> {
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
        yield;
    }
    for (const organization of organizations) {
        files.speakingOf(network, organization).forEach(each => reached.add(keyOf(head, each.outline.uri)));
    }
    const [was, is] = [yield* namesByOrganization(before, known), yield* namesByOrganization(after, known)];
    const withOtherNames = [...new Set([...was.keys(), ...is.keys()])].filter(each => was.get(each) !== is.get(each));
    for (const name of new Set([...declared.names, ...withOtherNames])) {
        for (const file of files.mentioning(network, name)) {
            reached.add(keyOf(head, file.outline.uri));
        }
        yield;
    }
    if ([...before, ...after].some(each => each.file.outline.declarations)) {
        for (const version of [base, head]) {
            checkDeclarations(version.context).forEach((_findings, uri) => reached.add(keyOf(version, uri)));
        }
    }
    return reached;
}

/** Where it is another one, a name may mean something else, seen from the plan of another organization. */
function* namesByOrganization(files: readonly DifferingFile[], known: NamesByFile): Generator<undefined, Map<string, string>> {
    const names = new Map<string, string>();
    for (const { file } of files) {
        const own = known.get(file) ?? namesIn(file);
        known.set(file, own);
        own.forEach((key, organization) => names.set(organization, `${names.get(organization) ?? ''}${key}\n`));
        yield;
    }
    return names;
}

function namesIn(file: IndexedFile): Map<string, number> {
    const names = new Map<string, string[]>();
    for (const { belonging, isPlan, carried, names: own } of file.load().statements) {
        if (belonging) {
            const said = JSON.stringify({ belonging, isPlan, carried, own: own.map(({ name, type, within }) => ({ name, type, within })) });
            names.set(belonging.organization, [...names.get(belonging.organization) ?? [], said]);
        }
    }
    return new Map([...names].map(([organization, said]) => [organization, textKey(said)]));
}
