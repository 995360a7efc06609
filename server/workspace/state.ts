import { DocumentState, type LangiumDocument, type URI } from 'langium';
import { mergeNetwork, type Network } from '../../language/progress/network.ts';
import { summarize, type Summary } from '../../language/progress/summary.ts';
import { checkFile, checkNetwork, judge, type FileFindings, type Finding, type OnFault, type Problem } from '../../language/rules/engine.ts';
import type { NetworkContext, RuleContext } from '../../language/rules/rule.ts';
import type { Networks } from '../../language/scoping/networks.ts';
import { defaultSettings, readSettings, type Settings } from '../../language/settings.ts';
import { AsOf } from './as-of.ts';

interface NetworkFacts {
    readonly context: NetworkContext;
    readonly beyondFiles: Map<string, Finding[]>;
}

/**
 * What is known of all files: the summary and the findings of each, and what follows from them for a network.
 * The editor and the command line read from it alike.
 */
export class WorkspaceState {
    readonly asOf = new AsOf();
    private readonly networks: Networks;
    private readonly codes: RuleContext['codes'];
    private readonly onFault: OnFault;
    private readonly summaries = new Map<string, Summary>();
    private readonly files = new Map<string, FileFindings>();
    private readonly settings = new Map<string, { settings: Settings; problems: readonly string[] }>();
    private readonly facts = new Map<string, NetworkFacts>();

    constructor(networks: Networks, onFault: OnFault, codes?: RuleContext['codes']) {
        this.networks = networks;
        this.codes = codes;
        this.onFault = onFault;
    }

    /** Takes the settings of all networks, by the address of their `throughline.json`. */
    setSettings(texts: ReadonlyMap<string, string>): void {
        this.settings.clear();
        for (const [uri, text] of texts) {
            this.settings.set(folderOf(uri), readSettings(text));
        }
        this.networks.setRoots(this.settings.keys());
        this.facts.clear();
    }

    settingsOf(network: string): Settings {
        return this.settings.get(network)?.settings ?? defaultSettings;
    }

    /** What is wrong with settings, by the folder of their network. */
    settingsProblems(): ReadonlyMap<string, readonly string[]> {
        return new Map([...this.settings].map(([folder, { problems }]) => [folder, problems]));
    }

    /** Takes what other files need of a document, as soon as its references are linked. */
    summarize(document: LangiumDocument): void {
        const uri = document.uri.toString();
        this.summaries.set(uri, summarize(document));
        this.forgetFacts(uri);
    }

    /** Runs the rules of scope `file`; the summaries of its network are not needed. */
    check(document: LangiumDocument): void {
        const settings = this.settingsOf(this.networks.networkOf(document.uri.toString()));
        const findings = checkFile(document, { asOf: this.asOf.for(settings), settings, codes: this.codes }, this.onFault);
        this.files.set(findings.uri, findings);
    }

    /** Checks again what depends on the as-of date or on settings. */
    checkAgain(documents: Iterable<LangiumDocument>): void {
        this.facts.clear();
        for (const document of documents) {
            if (document.state >= DocumentState.Linked && this.files.has(document.uri.toString())) {
                this.check(document);
            }
        }
    }

    forget(uri: URI): void {
        this.summaries.delete(uri.toString());
        this.files.delete(uri.toString());
        this.forgetFacts(uri.toString());
    }

    /** The files that are checked, in the order of their addresses. */
    checkedFiles(): string[] {
        return [...this.files.keys()].sort();
    }

    problemsOf(uri: string): Problem[] {
        const file = this.files.get(uri);
        const { context, beyondFiles } = this.factsOf(this.networks.networkOf(uri));
        return file ? judge(file, beyondFiles.get(uri) ?? [], context) : [];
    }

    /** The merged network of a folder, with its settings and its as-of date. */
    contextOf(network: string): NetworkContext {
        return this.factsOf(network).context;
    }

    private factsOf(network: string): NetworkFacts {
        const known = this.facts.get(network);
        if (known) {
            return known;
        }
        const settings = this.settingsOf(network);
        const context = { asOf: this.asOf.for(settings), settings, network: this.merge(network) };
        const facts = { context, beyondFiles: checkNetwork(context, this.onFault) };
        this.facts.set(network, facts);
        return facts;
    }

    private merge(network: string): Network {
        return mergeNetwork([...this.summaries.values()].filter(({ uri }) => this.networks.isBuiltin(uri) || this.networks.networkOf(uri) === network));
    }

    private forgetFacts(uri: string): void {
        this.facts.delete(this.networks.networkOf(uri));
    }
}

function folderOf(uri: string): string {
    return uri.slice(0, uri.lastIndexOf('/') + 1);
}
