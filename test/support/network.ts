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
        const documents = new Map(Object.entries(typeof texts === 'string' ? splitFiles(texts) : texts).map(([path, text]) => (
            [path, shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(ROOT + path))])));
        const all = [...library, ...documents.values()];
        all.forEach(each => shared.workspace.LangiumDocuments.addDocument(each));
        await shared.workspace.DocumentBuilder.build(all, { validation: false });
        return new TestNetwork(shared, documents, all.map(summarize));
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
        return this.check(asOf, settings, (file, more) => [...file.findings, ...more]);
    }

    /** What an author is shown, by path. */
    problems(asOf: Day, settings: Settings = defaultSettings): Map<string, Problem[]> {
        return this.check(asOf, settings, (file, more) => judge(file, more, { asOf, settings, network: this.network }));
    }

    /** Runs one rule on everything; what it throws is not caught. */
    run(rule: Rule, asOf: Day, settings: Settings = defaultSettings): (NodeFinding | PlaceFinding)[] {
        const context = { asOf, settings, network: this.network };
        switch (rule.scope) {
            case 'file': return [...this.documents.values()].flatMap(each => [...rule.check(each.parseResult.value as ast.Document, context)]);
            case 'plan': return [...this.network.plans.values()].flat().flatMap(each => [...rule.check(each, context)]);
            case 'network': return [...rule.check(this.network, context)];
        }
    }

    private check<T>(asOf: Day, settings: Settings, combine: (file: FileFindings, more: readonly Finding[]) => T): Map<string, T> {
        const beyondFiles = checkNetwork({ asOf, settings, network: this.network });
        return new Map([...this.documents].map(([path, document]) => (
            [path, combine(checkFile(document, { asOf, settings }), beyondFiles.get(document.uri.toString()) ?? [])])));
    }
}
