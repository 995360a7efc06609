import { URI, UriUtils } from 'langium';
import type { IndexedFile } from '../summaries/file-index.ts';
import { textKey } from '../summaries/outline.ts';
import { haveSameWords, inOrder, type Comparison } from './compare.ts';
import { declaredDifferences, type DeclaredDifferences } from './declared.ts';
import { compareFindings, type FileProblem } from './findings.ts';
import { differingFiles, Parts, type DifferingFile } from './parts.ts';
import { filesInReach, type NamesByFile } from './reach.ts';
import { fileIn } from './revision.ts';
import { saidByOutline, saidIn, type Said } from './said.ts';
import { fileOf, isCompared, keyOf, uriOf, type Version } from './version.ts';

interface FindingChanges {
    readonly introduced: readonly FileProblem[];
    readonly resolved: readonly FileProblem[];
}

/** Everything that two versions of a network differ in. */
export interface Differences {
    readonly comparison: Comparison;
    readonly findings: FindingChanges;
    /** Whether not even a comment or a space differs. */
    readonly isSame: boolean;
    /** Whose text a file is, by its path for readers, where it is one organization's alone. */
    ownerOf(file: string): string | undefined;
}

/**
 * Compares two versions of a network of which it is known which files differ. It reads these and what is concerned by them, one
 * organization after the other, and gives what comparing everything would give. What was worked out is kept for the next time.
 */
export class VersionComparison {
    private readonly base: Version;
    private readonly head: Version;
    private readonly parts: Parts;
    private readonly said = new WeakMap<IndexedFile, Said>();
    /** In short what the words of files are that differ. */
    private readonly words = new WeakMap<IndexedFile, string>();
    private readonly names: NamesByFile = new WeakMap();
    private readonly findings = new Map<string, FindingChanges>();

    constructor(base: Version, head: Version) {
        this.base = base;
        this.head = head;
        this.parts = new Parts(base, head);
    }

    /** The findings of some files of head, by their addresses, may be others than before. */
    forget(uris: Iterable<string> | 'all'): void {
        if (uris === 'all') {
            this.findings.clear();
        } else {
            for (const uri of uris) {
                this.findings.delete(keyOf(this.head, uri));
            }
        }
    }

    /**
     * Goes step by step, so that others can do something in between.
     *
     * @param differing what the files that differ are called in both versions: those that only one has, and those whose texts are not the same
     */
    *compare(differing: ReadonlySet<string>): Generator<undefined, Differences> {
        const keys = [...differing].sort();
        const saidOf = (version: Version, key: string, file: IndexedFile) => this.saidOf(version, key, file);
        const [before, after] = [differingFiles(this.base, keys, saidOf), differingFiles(this.head, keys, saidOf)];
        yield;
        const declared = declaredDifferences(this.base, this.head, [...before, ...after].map(each => each.file.outline));
        const changes = inOrder(yield* this.parts.compare(this.concerned(before, after, declared), before, after));
        const reached = (yield* filesInReach(this.base, this.head, before, after, declared, this.names)) ?? this.everything();
        return {
            comparison: { changes, sameWords: changes.length === 0 && haveSameWords(yield* this.wordsIn(this.base, before), yield* this.wordsIn(this.head, after)) },
            findings: yield* this.findingsOf([...reached].filter(isCompared)),
            isSame: !keys.some(isCompared),
            ownerOf: file => this.ownerOf(file)
        };
    }

    private saidOf(version: Version, key: string, file: IndexedFile): Said | undefined {
        let said = this.said.get(file);
        if (!said && isCompared(key)) {
            const byOutline = saidByOutline(file.outline);
            const text = byOutline ? undefined : version.statementsOf(uriOf(version, key));
            said = byOutline ?? (text && saidIn(text));
            if (said) {
                this.said.set(file, said);
            }
        }
        return said;
    }

    private *wordsIn(version: Version, files: readonly DifferingFile[]): Generator<undefined, string[]> {
        const found: string[] = [];
        for (const { key, file } of files.filter(each => isCompared(each.key))) {
            const known = this.words.get(file);
            const text = known === undefined ? version.wordsOf(uriOf(version, key)) : undefined;
            const words = known ?? (text === undefined ? undefined : `${text.length} ${textKey([text])}`);
            if (words !== undefined) {
                this.words.set(file, words);
                found.push(words);
            }
            yield;
        }
        return found;
    }

    /** The organizations to compare, each with whether its plans are concerned. */
    private concerned(before: readonly DifferingFile[], after: readonly DifferingFile[], { aims }: DeclaredDifferences): Map<string | undefined, boolean> {
        const concerned = new Map<string | undefined, boolean>();
        const add = (organization: string | undefined, withPlans: boolean) => concerned.set(organization, concerned.get(organization) === true || withPlans);
        for (const { said, file } of [...before, ...after]) {
            said?.forEach((isDeclaration, organization) => add(organization, !isDeclaration));
            file.outline.organizations.forEach(each => add(each, true));
        }
        for (const name of aims) {
            for (const file of this.head.files.mentioning(this.head.network, name)) {
                file.outline.organizations.forEach(each => add(each, true));
            }
        }
        return concerned;
    }

    private everything(): Set<string> {
        return new Set([this.base, this.head].flatMap(version => [...version.files.in(version.network)].map(each => keyOf(version, each.outline.uri))));
    }

    private *findingsOf(keys: readonly string[]): Generator<undefined, FindingChanges> {
        const introduced: FileProblem[] = [];
        const resolved: FileProblem[] = [];
        const files = keys.map(key => ({ key, file: fileIn('', key) })).sort((a, b) => (a.file < b.file ? -1 : 1));
        for (const { key, file } of files) {
            const found = this.findings.get(key) ?? compareFindings(this.problemsIn(this.base, key, file), this.problemsIn(this.head, key, file));
            this.findings.set(key, found);
            introduced.push(...found.introduced);
            resolved.push(...found.resolved);
            yield;
        }
        return { introduced, resolved };
    }

    private problemsIn(version: Version, key: string, file: string) {
        return new Map(version.files.networkOf(uriOf(version, key)) === version.network ? [[file, version.problemsOf(uriOf(version, key))]] : []);
    }

    private ownerOf(file: string): string | undefined {
        for (const version of [this.head, this.base]) {
            const key = keyOf(version, UriUtils.joinPath(URI.parse(version.root), file).toString());
            const known = fileOf(version, key);
            const [only, ...others] = known ? this.saidOf(version, key, known)?.keys() ?? [] : [];
            if (only !== undefined && others.length === 0) {
                return only;
            }
        }
        return undefined;
    }
}
