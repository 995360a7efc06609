import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider, LangiumServices } from 'langium/lsp';
import { LocationLink, type DefinitionParams } from 'vscode-languageserver';
import type { Names } from '../../language/scoping/names.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { nameNode, segmentAt } from './segments.ts';

/** Goes to what the part of a name under the cursor means. */
export class PlanDefinition implements DefinitionProvider {
    private readonly names: Names;

    constructor(services: LangiumServices) {
        this.names = (services.shared as unknown as WorkspaceServices).throughline.Names;
    }

    getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] {
        const segment = segmentAt(document, position, this.names);
        const whole = segment?.target.$cstNode;
        if (!segment || !whole) {
            return [];
        }
        const name = nameNode(segment.target) ?? whole;
        return [LocationLink.create(AstUtils.getDocument(segment.target).uri.toString(), whole.range, name.range, segment.range)];
    }
}
