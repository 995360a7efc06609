import { AstUtils, GrammarAST } from 'langium';

/** The elements of the grammar by the numbers that the generated parser has for them, from 1 on, and the property that each assigns. */
export class GrammarElements {
    private readonly elements: readonly GrammarAST.AbstractElement[];
    private readonly features: readonly (string | undefined)[];

    constructor(grammar: GrammarAST.Grammar) {
        this.elements = elementsOf(grammar);
        this.features = this.elements.map(each => AstUtils.getContainerOfType(each, GrammarAST.isAssignment)?.feature);
    }

    element(source: number): GrammarAST.AbstractElement | undefined {
        return this.elements[source - 1];
    }

    feature(source: number): string | undefined {
        return this.features[source - 1];
    }
}

/** Every element of a grammar, in an order that is always the same. */
export function elementsOf(grammar: GrammarAST.Grammar): GrammarAST.AbstractElement[] {
    return AstUtils.streamAllContents(grammar).filter(GrammarAST.isAbstractElement).toArray();
}
