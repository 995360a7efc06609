import { URI, type LangiumDocument } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { libraryDocuments } from '../../language/library/library.ts';
import type { Day } from '../../language/model/periods.ts';
import { createPlanServices, type PlanSharedServices } from '../../language/module.ts';
import { mergeNetwork, type Network } from '../../language/progress/network.ts';
import { summarize, type Summary } from '../../language/progress/summary.ts';
import { checkFile, checkNetwork, judge, type FileFindings, type Finding, type Problem } from '../../language/rules/engine.ts';
import type { NodeFinding, PlaceFinding, Rule } from '../../language/rules/rule.ts';
import { defaultSettings, type Settings } from '../../language/settings.ts';
import { splitFiles } from './texts.ts';

/** The folder of the texts. */
export const ROOT = 'file:///network/';

/** A network in memory, linked with the built-in library. Its files go by their paths. */
export class TestNetwork {
    readonly services: PlanSharedServices;
    /** The texts' documents by path, without the library's. */
    readonly documents: ReadonlyMap<string, LangiumDocument>;
    /** Those of the library come first. */
    readonly summaries: readonly Summary[];
    readonly network: Network;

    private constructor(services: PlanSharedServices, documents: ReadonlyMap<string, LangiumDocument>, summaries: readonly Summary[]) {
        this.services = services;
        this.documents = documents;
        this.summaries = summaries;
        this.network = mergeNetwork(summaries);
    }

    /** @param texts texts by path, or one text in which a line `--- path` begins another file (see texts.ts) */
    static async of(texts: string | Readonly<Record<string, string>>): Promise<TestNetwork> {
        const { shared } = createPlanServices();
        const library = libraryDocuments(shared);
        await build(shared, library);
        return TestNetwork.on(shared, library.map(summarize), typeof texts === 'string' ? splitFiles(texts) : texts);
    }

    /** The network after one of its texts has changed. It takes the place of this one, on the same services, which is much faster than a new one. */
    async changed(path: string, text: string): Promise<TestNetwork> {
        const texts = Object.fromEntries([...this.documents].map(([each, document]) => [each, document.textDocument.getText()]));
        return this.replaced({ ...texts, [path]: text });
    }

    /** A network of other texts, in the place of this one. */
    async replaced(texts: Readonly<Record<string, string>>): Promise<TestNetwork> {
        await this.services.workspace.DocumentBuilder.update([], [...this.documents.values()].map(each => each.uri));
        return TestNetwork.on(this.services, this.summaries.slice(0, this.summaries.length - this.documents.size), texts);
    }

    private static async on(services: PlanSharedServices, library: readonly Summary[], texts: Readonly<Record<string, string>>): Promise<TestNetwork> {
        const documents = new Map(Object.entries(texts).map(([path, text]) => (
            [path, services.workspace.LangiumDocumentFactory.fromString(text, URI.parse(ROOT + path))])));
        await build(services, [...documents.values()]);
        return new TestNetwork(services, documents, [...library, ...[...documents.values()].map(summarize)]);
    }

    document(path: string): LangiumDocument {
        const document = this.documents.get(path);
        if (!document) {
            throw new Error(`There is no ${path} among ${[...this.documents.keys()].join(', ')}.`);
        }
        return document;
    }

    /** Everything that is found, by path, before the plan's status and silencing count. */
    findings(asOf: Day, settings: Settings = defaultSettings): Map<string, Finding[]> {
        return this.check(asOf, settings, (file, more) => [...file.findings, ...more].filter(each => each.after === undefined || each.after < asOf));
    }

    /** What an author is shown, by path. */
    problems(asOf: Day, settings: Settings = defaultSettings): Map<string, Problem[]> {
        return this.check(asOf, settings, (file, more) => judge(file, more, { asOf, settings, network: this.network }));
    }

    /** Runs one rule on everything; what it throws is not caught. */
    run(rule: Rule, asOf: Day, settings: Settings = defaultSettings): (NodeFinding | PlaceFinding)[] {
        const context = { asOf, settings, network: this.network, codes: (uri: string) => this.services.throughline.Names.codes(uri) };
        switch (rule.scope) {
            case 'file': return [...this.documents.values()].flatMap(each => [...rule.check(each.parseResult.value as ast.Document, context)])
                .filter(each => each.after === undefined || each.after < asOf);
            case 'plan': return [...this.network.plans.values()].flat().flatMap(each => [...rule.check(each, context)]);
            case 'network': return [...rule.check?.(this.network, context) ?? [], ...[...this.network.plans.values()].flatMap(each => [...rule.checkOrganization?.(each, context) ?? []])];
        }
    }

    private check<T>(asOf: Day, settings: Settings, combine: (file: FileFindings, more: readonly Finding[]) => T): Map<string, T> {
        const beyondFiles = checkNetwork({ asOf, settings, network: this.network });
        return new Map([...this.documents].map(([path, document]) => (
            [path, combine(checkFile(document, { codes: uri => this.services.throughline.Names.codes(uri) }), beyondFiles.get(document.uri.toString()) ?? [])])));
    }
}

async function build(services: PlanSharedServices, documents: LangiumDocument[]): Promise<void> {
    documents.forEach(each => services.workspace.LangiumDocuments.addDocument(each));
    await services.workspace.DocumentBuilder.build(documents, { validation: false });
}
