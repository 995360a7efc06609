import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { compareRevisions, type Comparison } from '../../language/diff/compare.ts';
import { compareFindings, type FileProblem } from '../../language/diff/findings.ts';
import { fileIn, type Revision } from '../../language/diff/revision.ts';
import { readStatements } from '../../language/diff/statements.ts';
import type { Problem } from '../../language/rules/engine.ts';
import type { Differences } from '../../language/diff/compare-versions.ts';
import { Pair } from '../../server/revisions/pair.ts';
import { sideOf, type Side } from '../../server/revisions/sides.ts';
import type { Finder } from '../../server/workspace/finder.ts';
import { createWorkspaceServices, type WorkspaceServices } from '../../server/workspace/services.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const DAY = '2026-12-01';

/** Texts by their paths; plans and settings. */
export type Texts = Map<string, string>;

export function example(name: 'tutorial' | 'statewide'): Texts {
    const folder = new URL(`${name}/`, FOLDER);
    return new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/')).filter(path => /\.plan$|throughline\.json$/.test(path)).sort()
        .map(path => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

/** A network of texts that may change under it. */
export class MadeNetwork {
    readonly root: string;
    readonly texts: Texts;
    readonly finder: Finder;
    services!: WorkspaceServices;

    private constructor(texts: Texts, root: string) {
        this.texts = texts;
        this.root = root;
        this.finder = finderOf(texts, root);
    }

    static async of(texts: Texts, { isWhole = false, root = 'file:///made/' } = {}): Promise<MadeNetwork> {
        const network = new MadeNetwork(texts, root);
        network.services = await servicesOn(network.finder, root, isWhole);
        return network;
    }

    get side(): Side {
        return sideOf(this.services, this.services.throughline.Networks.networkOf(`${this.root}any.plan`), this.root, this.finder);
    }

    /** Takes the texts that are other than before, as a watcher tells of them. */
    async take(texts: Texts): Promise<void> {
        const paths = [...new Set([...texts.keys(), ...this.texts.keys()])].filter(path => texts.get(path) !== this.texts.get(path));
        this.texts.clear();
        texts.forEach((text, path) => this.texts.set(path, text));
        const { WorkspaceManager } = this.services.workspace;
        const uris = (isThere: boolean, isSettings: boolean) => paths.filter(path => texts.has(path) === isThere && path.endsWith('.json') === isSettings).map(path => addressOf(this.root, path));
        WorkspaceManager.updateSettings(uris(true, true), uris(false, true));
        await WorkspaceManager.filesChanged(uris(true, false), uris(false, false), () => false);
    }

    /** Everything of it, as it was compared when networks were small. */
    whole(): { revision: Revision; findings: Map<string, readonly Problem[]>; texts: Texts } {
        const { workspace, throughline: { State, Files, Networks } } = this.services;
        const network = Networks.networkOf(`${this.root}any.plan`);
        const documents = [...Files.in(network)].map(each => each.outline.uri).sort().flatMap(uri => workspace.LangiumDocuments.treeOf(URI.parse(uri)) ?? []);
        const path = (uri: string) => fileIn(this.root, uri);
        return {
            revision: { root: this.root, network: State.contextOf(network).network, texts: documents.map(readStatements) },
            findings: new Map(documents.map(({ uri }) => [path(uri.toString()), State.problemsOf(uri.toString())])),
            texts: new Map(documents.map(({ uri, textDocument }) => [path(uri.toString()), textDocument.getText()]))
        };
    }
}

/** Puts a pair of the two, which follows the head as the server's does. */
export async function pairOf(base: MadeNetwork, head: MadeNetwork): Promise<Pair> {
    const pair = await Pair.open({ root: base.root, finder: finderOf(new Map(base.texts), base.root), load: finder => servicesOn(finder, base.root, false) }, head.side, async (items, each) => {
        for (const item of items) {
            each(item);
        }
    });
    const { Files, Networks, State } = head.services.throughline;
    Files.onIndexed((before, after) => pair.changed((after ?? before)!.uri));
    Networks.onRoots(() => pair.lookAgain());
    State.onStale(files => pair.forgetFindings(files));
    return pair;
}

export interface Answer {
    readonly comparison: Comparison;
    readonly introduced: readonly string[];
    readonly resolved: readonly string[];
    readonly isSame: boolean;
    /** Of each file with a finding that came or went. */
    readonly owners: readonly (string | undefined)[];
}

export function answerOf({ comparison, findings, isSame, ownerOf }: Differences): Answer {
    return {
        comparison, isSame, introduced: findings.introduced.map(inWords), resolved: findings.resolved.map(inWords),
        owners: [...findings.introduced, ...findings.resolved].map(each => ownerOf(each.file))
    };
}

/** What comparing everything gives. */
export function wholeAnswer(base: ReturnType<MadeNetwork['whole']>, head: ReturnType<MadeNetwork['whole']>): Answer {
    const findings = compareFindings(base.findings, head.findings);
    const owners = new Map<string, string>();
    for (const { root, texts } of [base.revision, head.revision]) {
        for (const { uri, stated } of texts) {
            const [only, ...others] = new Set(stated.map(each => each.organization));
            if (only !== undefined && others.length === 0) {
                owners.set(fileIn(root, uri), only);
            }
        }
    }
    return answerOf({
        comparison: compareRevisions(base.revision, head.revision), findings,
        isSame: base.texts.size === head.texts.size && [...head.texts].every(([file, text]) => base.texts.get(file) === text),
        ownerOf: file => owners.get(file)
    });
}

function inWords({ file, problem: { rule, message, severity, range } }: FileProblem): string {
    return `${file}:${range.start.line + 1} ${severity} ${rule} ${message}`;
}

async function servicesOn(finder: Finder, root: string, isWhole: boolean): Promise<WorkspaceServices> {
    const services = createWorkspaceServices({
        finder, isWhole, fileSystem: EmptyFileSystem.fileSystemProvider(), tell: () => {},
        onFault: (rule, fault) => {
            throw new Error(`The rule ${rule} failed.`, { cause: fault });
        }
    });
    services.throughline.State.asOf.setEditor(DAY);
    await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: root, name: 'made' }]);
    return services;
}

function finderOf(texts: Texts, root: string): Finder {
    return {
        find: async () => {
            const uris = [...texts.keys()].map(path => addressOf(root, path)).sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
            return { plans: uris.filter(each => each.path.endsWith('.plan')).map(each => ({ address: each.toString() })), settings: uris.filter(each => each.path.endsWith('.json')), notices: [] };
        },
        read(uri) {
            const text = [...texts].find(([path]) => addressOf(root, path).toString() === uri.toString())?.[1];
            return text === undefined ? { path: uri.path, message: 'is not there.' } : { text };
        }
    };
}

function addressOf(root: string, path: string): URI {
    const { path: folder } = URI.parse(root);
    return URI.parse(root).with({ path: folder + path });
}
