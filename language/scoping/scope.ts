import {
    AstUtils, DefaultScopeComputation, DefaultScopeProvider, MultiMap, stream,
    type AstNode, type AstNodeDescription, type LangiumCoreServices, type LocalSymbols, type ReferenceInfo, type Scope
} from 'langium';
import { kindsAt } from './kinds.ts';
import { belongingOf } from './places.ts';
import type { Names } from './names.ts';

/** What a file declares is told by its summary; see `exportedNames`. */
export class PlanScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }

    /** Names are seen by plan and network, never by block. */
    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}

export class PlanScopeProvider extends DefaultScopeProvider {
    private readonly names: Names;

    constructor(services: LangiumCoreServices, names: Names) {
        super(services);
        this.names = names;
    }

    override getScope(context: ReferenceInfo): Scope {
        const fits = kindsAt(context);
        const uri = AstUtils.getDocument(context.container).uri.toString();
        const belonging = belongingOf(context.container);
        return {
            getElement: name => this.names.find(name, uri, belonging, fits),
            getElements: name => stream([this.names.find(name, uri, belonging, fits)].filter(each => each !== undefined)),
            getAllElements: () => stream(this.names.all(uri, belonging, fits))
        };
    }
}
