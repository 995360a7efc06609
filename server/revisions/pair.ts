import { URI } from 'langium';
import { VersionComparison, type Differences } from '../../language/diff/compare-versions.ts';
import { fileOf, keyOf, uriOf } from '../../language/diff/version.ts';
import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { Finder, FoundFiles } from '../workspace/finder.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import type { CommitFinder } from './revisions.ts';
import { haveSameContent, haveSameText } from './same-texts.ts';
import { fileAt } from './shared-files.ts';
import { sideOf, type Side } from './sides.ts';

/** Where the earlier version of a network is. */
export interface BaseSource {
    /** The address of its folder, with a slash at its end. */
    readonly root: string;
    readonly finder: Finder & Partial<CommitFinder>;
    /** Makes a workspace of the folder's files as a finder gives them; nothing of it is kept for the next run. */
    load(finder: Finder): Promise<WorkspaceServices>;
}

/** How many items are gone through; others may do something in between, or it is given up and fails. */
export type Going = <T>(items: Iterable<T>, each: (item: T) => void) => Promise<void>;

/**
 * A network in two versions. Files with the same text in both are read once: the base takes them from the head, and keeps them as they
 * were when the head changes.
 */
export class Pair {
    readonly base: Side;
    readonly head: Side;
    private readonly comparison: VersionComparison;
    /** The files that the base has from the head, as the head has them now. */
    private readonly shared: Map<string, IndexedFile>;
    private readonly differing = new Set<string>();
    /** Files of which it has to be looked at whether they differ. */
    private readonly unsure = new Set<string>();

    private constructor(base: Side, head: Side, shared: Map<string, IndexedFile>) {
        this.head = head;
        // What is the same in both needs one tree only, where it has one address.
        this.base = base.root !== head.root ? base : {
            ...base, get context() { return base.context; }, get codes() { return base.codes; },
            statementsOf: uri => (this.isShared(keyOf(base, uri)) ? head : base).statementsOf(uri)
        };
        this.shared = shared;
        this.comparison = new VersionComparison(this.base, head);
        this.lookAgain();
    }

    static async open(source: BaseSource, head: Side, go: Going): Promise<Pair> {
        const { finder, root } = source;
        const found = await finder.find(URI.parse(root));
        const shared = new Map<string, IndexedFile>();
        const others: FoundFiles['plans'][number][] = [];
        const texts = {
            idOf: (uri: string) => finder.idOf?.(uri), holds: (uri: string, text: string) => finder.holds?.(uri, text), textOf: (uri: string) => textIn(finder, uri)
        };
        await go(found.plans, plan => {
            const key = keyOf({ root }, plan.address);
            const file = head.files.get(uriOf(head, key));
            if (file && haveSameContent(texts, plan.address, head, file.outline.uri)) {
                shared.set(key, file);
            } else {
                others.push(plan);
            }
        });
        const services = await source.load(onlyFinding({ ...found, plans: others }, finder));
        const { Files, Networks, State } = services.throughline;
        // Until all are there nobody asks whom each of them concerns.
        State.isComplete = false;
        await go(shared, ([key, file]) => Files.set(fileAt(file, root + key)));
        State.isComplete = true;
        State.forgetAll();
        return new Pair(sideOf(services, Networks.networkOf(`${root}any.plan`), root, finder), head, shared);
    }

    /** A file of the head came, changed or went. */
    changed(uri: string): void {
        this.unsure.add(keyOf(this.head, uri));
    }

    /** Files belong to other networks than before, or everything else may be other. */
    lookAgain(): void {
        for (const { files } of [this.base, this.head]) {
            for (const network of files.addresses()) {
                for (const { outline } of files.in(network)) {
                    this.unsure.add(keyOf(files === this.base.files ? this.base : this.head, outline.uri));
                }
            }
        }
    }

    /** What is wrong with files of the head may be other than it was. */
    forgetFindings(uris: Iterable<string> | 'all'): void {
        this.comparison.forget(uris);
    }

    /** Goes step by step, so that others can do something in between. Whatever changed since the last time is compared again. */
    *compare(): Generator<undefined, Differences> {
        for (const key of this.unsure) {
            this.unsure.delete(key);
            this.look(key);
            yield;
        }
        return yield* this.comparison.compare(this.differing);
    }

    /** The addresses of the head's files in the folder that differ from the base's. */
    differingFiles(): string[] {
        return [...this.differing].filter(key => fileOf(this.head, key)).map(key => uriOf(this.head, key)).filter(uri => uri.startsWith(this.head.root));
    }

    private isShared(key: string): boolean {
        const file = this.shared.get(key);
        return file !== undefined && file === this.head.files.get(uriOf(this.head, key));
    }

    private look(key: string): void {
        const [old, now] = [fileOf(this.base, key), fileOf(this.head, key)];
        const isSame = (!old && !now) || (old && now && (this.isShared(key) || haveSameText(this.base, old.outline.uri, this.head, now.outline.uri)));
        if (isSame) {
            this.differing.delete(key);
            if (now && this.shared.has(key)) {
                this.shared.set(key, now);
            }
            return;
        }
        this.differing.add(key);
        if (old && this.shared.delete(key)) {
            // From now on the base has a text of its own there.
            this.base.services.throughline.Closed.read(URI.parse(old.outline.uri));
        }
    }
}

function textIn(finder: Finder, uri: string): string | undefined {
    const read = finder.read(URI.parse(uri));
    return 'text' in read ? read.text : undefined;
}

function onlyFinding(found: FoundFiles, finder: Finder): Finder {
    return {
        find: async () => found,
        read: file => finder.read(file),
        ...(finder.fetch && { fetch: (files, signal) => finder.fetch!(files, signal) }),
        ...(finder.placeOf && { placeOf: file => finder.placeOf!(file) })
    };
}
