import type { Network } from '../progress/network.ts';
import type { IndexedFile } from '../summaries/file-index.ts';
import type { Change } from './change.ts';
import { changesBetween } from './compare.ts';
import type { Revision } from './revision.ts';
import type { Said } from './said.ts';
import { fileOf, uriOf, type Version } from './version.ts';

/** A file that differs, in one of the versions, with whom it says something of. */
export interface DifferingFile {
    readonly key: string;
    readonly file: IndexedFile;
    /** Nothing of a file outside of the folder that is compared, or that cannot be read. */
    readonly said?: Said;
}

/** The changes of each organization that was compared before, as long as its texts and what it depends on are the same. */
interface KnownChanges {
    readonly stands: readonly unknown[];
    readonly changes: readonly Change[];
}

/** Compares versions organization by organization, so that no more than the texts of one are at hand. */
export class Parts {
    private readonly base: Version;
    private readonly head: Version;
    private known = new Map<string | undefined, KnownChanges>();

    constructor(base: Version, head: Version) {
        this.base = base;
        this.head = head;
    }

    /**
     * What differs in what is said of each organization, and of none of them.
     *
     * @param organizations each with whether its plans are compared, and not only how it is declared
     */
    *compare(
        organizations: ReadonlyMap<string | undefined, boolean>, base: readonly DifferingFile[], head: readonly DifferingFile[]
    ): Generator<undefined, Change[]> {
        const [before, after] = [new Texts(this.base, base), new Texts(this.head, head)];
        const known: typeof this.known = new Map();
        for (const [organization, withPlans] of organizations) {
            const [old, now] = [before, after].map(each => each.urisOn(organization, withPlans));
            const stands = [
                withPlans, this.base.context, this.head.context, ...old.map(uri => this.base.files.get(uri)), null, ...now.map(uri => this.head.files.get(uri))
            ];
            const last = this.known.get(organization);
            const isSame = last?.stands.length === stands.length && last.stands.every((each, i) => each === stands[i]);
            known.set(organization, isSame ? last : {
                stands, changes: changesBetween(partOf(this.base, organization, withPlans, old), partOf(this.head, organization, withPlans, now))
            });
            yield;
        }
        this.known = known;
        return [...known.values()].flatMap(each => each.changes);
    }
}

/** Finds the files of a version in which something is stated of an organization. */
class Texts {
    private readonly version: Version;
    private readonly differing = new Map<string | undefined, string[]>();
    private readonly declaring = new Map<string | undefined, Set<string>>();
    /** Files with statements of which it is not known beforehand whose they are. */
    private readonly others: readonly string[];

    constructor(version: Version, differing: readonly DifferingFile[]) {
        this.version = version;
        for (const { key, said } of differing) {
            for (const organization of said?.keys() ?? []) {
                const uris = this.differing.get(organization);
                const uri = uriOf(version, key);
                if (uris) {
                    uris.push(uri);
                } else {
                    this.differing.set(organization, [uri]);
                }
            }
        }
        const { files, network } = version;
        for (const { outline: { uri, declarations } } of files.declaring(network)) {
            const organizations = [...declarations?.organizations.map(each => each.name) ?? [], ...declarations?.calendars.map(each => each.organization) ?? []];
            for (const each of [undefined, ...organizations]) {
                this.declaring.set(each, (this.declaring.get(each) ?? new Set<string>()).add(uri));
            }
        }
        this.others = [...files.in(network)].flatMap(({ outline }) => (outline.statesMore ? [outline.uri] : []));
    }

    urisOn(organization: string | undefined, withPlans: boolean): string[] {
        const { version: { files, network, root } } = this;
        const speaking = organization !== undefined && withPlans ? files.speakingOf(network, organization).map(each => each.outline.uri) : [];
        const differing = this.differing.get(organization) ?? [];
        return [...new Set([...speaking, ...this.declaring.get(organization) ?? [], ...this.others, ...differing])].filter(uri => uri.startsWith(root)).sort();
    }
}

/** The revision of a network in which there is nothing but what is said of one organization. */
function partOf(version: Version, organization: string | undefined, withPlans: boolean, uris: readonly string[]): Revision {
    const { network } = version.context;
    const plans = organization !== undefined && withPlans ? network.plans.get(organization) : undefined;
    return {
        root: version.root,
        network: { ...network, plans: new Map(plans ? [[organization!, plans]] : []) satisfies Network['plans'] },
        texts: uris.flatMap(uri => version.statementsOf(uri) ?? []).map(({ uri, stated }) => ({ uri, words: '', stated: stated.filter(each => each.organization === organization) }))
    };
}

/** The files of a version that differ from the other one, those that it has. */
export function differingFiles(version: Version, keys: Iterable<string>, saidOf: (version: Version, key: string, file: IndexedFile) => Said | undefined): DifferingFile[] {
    return [...keys].flatMap(key => {
        const file = fileOf(version, key);
        return file ? [{ key, file, said: saidOf(version, key, file) }] : [];
    });
}
