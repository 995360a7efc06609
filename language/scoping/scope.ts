import {
    AstUtils, DefaultScopeComputation, DefaultScopeProvider, MultiMap, stream,
    type AstNode, type AstNodeDescription, type LangiumCoreServices, type LangiumDocument, type LocalSymbols, type ReferenceInfo, type Scope
} from 'langium';
import * as ast from '../generated/ast.ts';
import { nameOf } from '../model/tree.ts';
import { kindsAt } from './kinds.ts';
import { belongingOf } from './places.ts';
import type { NameDescription, Names } from './names.ts';

/** Exports every name, with whose plan it belongs to; a group as a part of its measure or indicator, a practice also with its framework. */
export class PlanScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const symbols: NameDescription[] = [];
        for (const top of (document.parseResult.value as ast.Document).body) {
            const belonging = belongingOf(top);
            if (ast.isPlan(top) && belonging) {
                symbols.push({ ...this.descriptions.createDescription(top, belonging.organization, document), belonging });
            }
            for (const node of AstUtils.streamAst(top)) {
                if (ast.isCarry(node) && belonging) {
                    symbols.push(...node.elements.map(each => ({ ...this.descriptions.createDescription(node, each.$refText, document), belonging })));
                }
                for (const name of exportedNames(node)) {
                    symbols.push({ ...this.descriptions.createDescription(node, name, document), belonging });
                }
            }
        }
        return symbols;
    }

    /** Names are seen by plan and network, never by block. */
    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}

function exportedNames(node: AstNode): string[] {
    const name = nameOf(node);
    // A misspelled `goal on-track "…" {` still declares its name, so that the slip is told once and not at every use.
    if (name === undefined || (ast.isUnknown(node) && node.title === undefined && node.body.length === 0)) {
        return [];
    }
    // A reflection only speaks of a domain.
    if (ast.isDomain(node) && ast.isReflection(node.$container)) {
        return [];
    }
    if (ast.isGroup(node) && (ast.isMeasure(node.$container) || ast.isIndicator(node.$container))) {
        return node.$container.name === undefined ? [] : [`${node.$container.name}.${name}`];
    }
    if (ast.isPractice(node) || ast.isElement(node) || ast.isDomain(node)) {
        const framework = AstUtils.getContainerOfType(node, ast.isFramework);
        return framework ? [name, `${framework.name}.${name}`] : [];
    }
    return [name];
}

export class PlanScopeProvider extends DefaultScopeProvider {
    private readonly names: Names;

    constructor(services: LangiumCoreServices, names: Names) {
        super(services);
        this.names = names;
    }

    override getScope(context: ReferenceInfo): Scope {
        const fits = kindsAt(context, this.reflection);
        const uri = AstUtils.getDocument(context.container).uri.toString();
        const belonging = belongingOf(context.container);
        return {
            getElement: name => this.names.find(name, uri, belonging, fits),
            getElements: name => stream([this.names.find(name, uri, belonging, fits)].filter(each => each !== undefined)),
            getAllElements: () => stream(this.names.all(uri, belonging, fits))
        };
    }
}
