import { AstUtils, URI, type LangiumDocument } from 'langium';
import {
    checkDeclarations, checkMeanings, checkOrganization, isAboutMeaning, judge, mayBeWrong, type Finding, type FindingsByFile, type OnFault, type Problem
} from '../../language/rules/engine.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import { fits } from '../../language/scoping/kinds.ts';
import { Latest } from '../../language/scoping/latest.ts';
import type { Names } from '../../language/scoping/names.ts';
import type { Networks } from '../../language/scoping/networks.ts';
import type { Trees } from '../../language/scoping/trees.ts';
import { defaultSettings, readSettings, type Settings } from '../../language/settings.ts';
import type { FileIndex } from '../../language/summaries/file-index.ts';
import type { FileSummary } from '../../language/summaries/file-summary.ts';
import { indexedNetwork, type IndexedPlans } from '../../language/summaries/indexed-network.ts';
import type { FileOutline } from '../../language/summaries/outline.ts';
import { AsOf } from './as-of.ts';
import { Contributions } from './contributions.ts';

/** Findings of so many organizations stay at hand. */
const MOST_ORGANIZATIONS = 200;

interface NetworkFacts {
    readonly context: NetworkContext;
    readonly plans: IndexedPlans;
    readonly declarations: FindingsByFile;
    readonly organizations: Latest<string, FindingsByFile>;
}

/** What the state of a workspace stands on. */
export interface StateSources {
    readonly files: FileIndex;
    readonly networks: Networks;
    readonly names: Names;
    readonly trees: () => Trees;
    /** Takes back what the references of a document were linked to. */
    readonly unlink: (document: LangiumDocument) => void;
    readonly onFault: OnFault;
}

/** Hears whose findings may be other than they were: the addresses of files, or `all`. */
export type OnStale = (files: Iterable<string> | 'all') => void;

/**
 * What follows from all files on a day: the findings of each, and the merged network that views are made of. Everything is worked out
 * when it is asked for and kept for a while, so that an edit costs what it touches. The editor and the command line read from it alike.
 */
export class WorkspaceState {
    readonly asOf = new AsOf();
    /** What organizations add to rollups. */
    readonly contributions = new Contributions(network => this.contextOf(network));
    /** Whether all files are read: before, what stands in others is not known, and nothing is said of it. */
    isComplete = true;
    private readonly sources: StateSources;
    private readonly settings = new Map<string, { settings: Settings; problems: readonly string[] }>();
    private readonly facts = new Map<string, NetworkFacts>();
    /** What is wrong with the names in documents that are built. */
    private readonly meanings = new Map<string, readonly Finding[]>();
    private readonly listeners: OnStale[] = [];

    constructor(sources: StateSources) {
        this.sources = sources;
        sources.files.onIndexed((before, after) => this.indexed(before, after));
    }

    onStale(listener: OnStale): void {
        this.listeners.push(listener);
    }

    /** Takes the settings of all networks, by the address of their `throughline.json`. */
    setSettings(texts: ReadonlyMap<string, string>): void {
        this.settings.clear();
        for (const [uri, text] of texts) {
            this.settings.set(folderOf(uri), readSettings(text));
        }
        this.sources.networks.setRoots(this.settings.keys());
        this.forgetAll();
    }

    settingsOf(network: string): Settings {
        return this.settings.get(network)?.settings ?? defaultSettings;
    }

    /** What is wrong with settings, by the folder of their network. */
    settingsProblems(): ReadonlyMap<string, readonly string[]> {
        return new Map([...this.settings].map(([folder, { problems }]) => [folder, problems]));
    }

    /** Takes what is wrong with the names in a document whose references are linked. */
    checkNames(document: LangiumDocument): void {
        this.meanings.set(document.uri.toString(), this.isComplete ? checkMeanings(document, this.nameContext, this.sources.onFault) : []);
    }

    /** A document is no longer built: what is wrong with its names is worked out from its summary. */
    close(uri: string): void {
        this.meanings.delete(uri);
    }

    /** Everything that depends on the as-of date, the settings or the number of files that are read. */
    forgetAll(isTold = true): void {
        this.facts.clear();
        this.contributions.forgetAll();
        if (isTold) {
            this.tell('all');
        }
    }

    /** The files that are checked, in the order of their addresses. */
    checkedFiles(): string[] {
        const { files } = this.sources;
        return files.addresses().flatMap(network => [...files.in(network)].map(each => each.outline.uri)).sort();
    }

    problemsOf(uri: string): Problem[] {
        const file = this.sources.files.get(uri);
        if (!file || this.sources.networks.isBuiltin(uri)) {
            return [];
        }
        const summary = file.load();
        const facts = this.factsOf(this.sources.networks.networkOf(uri));
        const names = this.meanings.get(uri) ?? this.meaningsIn(summary);
        const beyond = this.isComplete
            ? [...facts.declarations.get(uri) ?? [], ...file.outline.organizations.flatMap(each => this.findingsOn(each, facts).get(uri) ?? [])] : [];
        return judge({ findings: [...summary.findings, ...names], silenced: summary.silenced }, beyond, facts.context);
    }

    /** The merged network of a folder, with its settings and its as-of date. */
    contextOf(network: string): NetworkContext {
        return this.factsOf(network).context;
    }

    private readonly nameContext = { codes: (uri: string) => this.sources.names.codes(uri) };

    /** What is wrong with the names in a file that is not open. Only where something may be, its tree is read and linked. */
    private meaningsIn({ uri, lookups: { open, declared } }: FileSummary): readonly Finding[] {
        if (!this.isComplete) {
            return [];
        }
        const { names, trees } = this.sources;
        const codes = names.codes(uri);
        const isWrong = open.some(reference => {
            const { text, wanted, statement, carries } = reference;
            const { belonging } = declared[statement];
            const place = [text, uri, belonging && (carries ? { ...belonging, carries } : belonging), fits(wanted)] as const;
            return isAboutMeaning(reference) ? mayBeWrong(reference, names.find(...place), codes) : !names.has(...place);
        });
        const document = isWrong ? trees().treeOf(URI.parse(uri)) : undefined;
        if (!document) {
            return [];
        }
        // What it was linked to when it was asked for before may be no more.
        this.sources.unlink(document);
        link(document);
        return checkMeanings(document, this.nameContext, this.sources.onFault);
    }

    private factsOf(network: string): NetworkFacts {
        let facts = this.facts.get(network);
        if (!facts) {
            const settings = this.settingsOf(network);
            const merged = indexedNetwork(this.sources.files, network);
            const context = { asOf: this.asOf.for(settings), settings, network: merged };
            facts = {
                context, plans: merged.plans, declarations: checkDeclarations(context, this.sources.onFault), organizations: new Latest(MOST_ORGANIZATIONS)
            };
            this.facts.set(network, facts);
        }
        return facts;
    }

    private findingsOn(organization: string, { context, organizations }: NetworkFacts): FindingsByFile {
        return organizations.get(organization) ?? organizations.set(organization, checkOrganization(organization, context, this.sources.onFault));
    }

    /** A file is other than it was: what follows from it is forgotten, and whose findings may be others is told. */
    private indexed(before: FileOutline | undefined, after: FileOutline | undefined): void {
        const { files, networks } = this.sources;
        const { uri } = (after ?? before)!;
        const network = networks.networkOf(uri);
        const facts = this.facts.get(network);
        const organizations = [...new Set([...before?.organizations ?? [], ...after?.organizations ?? []])];
        for (const organization of organizations) {
            facts?.plans.forget(organization);
            facts?.organizations.delete(organization);
            this.contributions.forget(network, organization);
        }
        const isDeclared = before?.declarations ?? before?.names ?? after?.declarations ?? after?.names;
        if (isDeclared) {
            this.facts.delete(network);
        }
        if (!this.isComplete) {
            this.contributions.forgetAll(network);
            return;
        }
        if (isDeclared && saysElse(before, after)) {
            this.contributions.forgetAll(network);
            this.tell('all');
            return;
        }
        const stale = new Set([uri]);
        for (const organization of organizations) {
            files.speakingOf(network, organization).forEach(each => stale.add(each.outline.uri));
            if (before?.namesKey !== after?.namesKey) {
                for (const file of files.mentioning(network, organization)) {
                    stale.add(file.outline.uri);
                }
            }
        }
        this.tell(stale);
    }

    private tell(files: Iterable<string> | 'all'): void {
        this.listeners.forEach(listener => listener(files));
    }
}

function folderOf(uri: string): string {
    return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** Links a tree that is not built. */
function link(document: LangiumDocument): void {
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
        for (const { reference } of AstUtils.streamReferences(node)) {
            void ('ref' in reference && reference.ref);
        }
    }
}

/** Whether what the whole network sees of a file is other than it was, and not only elsewhere in the file. */
function saysElse(before: FileOutline | undefined, after: FileOutline | undefined): boolean {
    const words = ({ declarations, names }: Partial<FileOutline> = {}) => (
        JSON.stringify({ declarations, names }, (key, value) => (key === 'place' || key === 'range' || key === 'path' ? undefined : value)));
    return words(before) !== words(after);
}
