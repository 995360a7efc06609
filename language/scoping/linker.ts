import {
    AstUtils, DefaultLinker, type AstNode, type AstNodeDescription, type LangiumCoreServices, type LinkingError, type ReferenceInfo
} from 'langium';
import { kindsAt } from './kinds.ts';
import { belongingOf } from './places.ts';
import type { Names } from './names.ts';

/** A name that nothing bears, with the one that is probably meant. */
export interface UnknownName extends LinkingError {
    readonly meant?: string;
}

/** Finds the element that a name means, in a file that may not be open; and looks for what is meant by a name that nothing bears. */
export class PlanLinker extends DefaultLinker {
    private readonly names: Names;

    constructor(services: LangiumCoreServices, names: Names) {
        super(services);
        this.names = names;
    }

    protected override loadAstNode(description: AstNodeDescription): AstNode | undefined {
        return this.names.elementOf(description);
    }

    protected override createLinkingError(refInfo: ReferenceInfo, target?: AstNodeDescription): UnknownName {
        const error = super.createLinkingError(refInfo, target);
        const fits = kindsAt(refInfo);
        const uri = AstUtils.getDocument(refInfo.container).uri.toString();
        const meant = this.names.near(refInfo.reference.$refText, uri, belongingOf(refInfo.container), fits);
        return meant === undefined ? error : { ...error, meant };
    }
}
