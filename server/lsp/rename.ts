import { AstUtils, type AstNode, type AstReflection, type LangiumDocument, type Lexer, type Reference } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError, type Position, type Range, type RenameParams, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { keywordOf, nameOf } from '../../language/model/tree.ts';
import type { NameDescription } from '../../language/scoping/names.ts';
import { belongingOf } from '../../language/scoping/places.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { Occurrences } from './occurrences.ts';
import { ownName, segmentAt, type Segment } from './segments.ts';

/** Gives an element another name, wherever it is named: in its plan, in reports and decisions, and in other plans. */
export class PlanRename implements RenameProvider {
    private readonly throughline: WorkspaceServices['throughline'];
    private readonly occurrences: Occurrences;
    private readonly reflection: AstReflection;
    private readonly lexer: Lexer;

    constructor(services: LangiumServices) {
        this.throughline = (services.shared as unknown as WorkspaceServices).throughline;
        this.occurrences = new Occurrences(services);
        this.reflection = services.shared.AstReflection;
        this.lexer = services.parser.Lexer;
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        return this.nameAt(document, position)?.range;
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit | undefined {
        const segment = this.nameAt(document, position);
        if (!segment) {
            return undefined;
        }
        const { target } = segment;
        this.checkName(newName, isCode(target));
        if (newName === nameOf(target)) {
            return { changes: {} };
        }
        const found = this.occurrences.everywhere(target, document);
        this.checkFree(target, newName, document, found);
        const changes: Record<string, TextEdit[]> = {};
        for (const each of found) {
            (changes[each.document.uri.toString()] ??= []).push({ range: each.segment.range, newText: renamed(each.segment, target, newName) });
        }
        return { changes };
    }

    /** The name under the cursor, unless it is one that stays as it is. */
    private nameAt(document: LangiumDocument, position: Position): Segment | undefined {
        const segment = segmentAt(document, position, this.throughline.Names);
        if (!segment || !this.reflection.isSubtype(segment.target.$type, ast.Referable.$type)) {
            return undefined;
        }
        if (this.throughline.Networks.isBuiltin(AstUtils.getDocument(segment.target).uri.toString())) {
            throw refusal(`${nameOf(segment.target)} is built in and keeps its name.`);
        }
        if (/^["\u201c\u201d]/.test(segment.text)) {
            throw refusal('A code in quotation marks is not renamed: change it by hand.');
        }
        return segment;
    }

    private checkName(name: string, isCodeName: boolean): void {
        const { tokens, errors } = this.lexer.tokenize(`x ${name}`, { mode: 'partial' });
        const [, token, ...more] = tokens;
        if (errors.length > 0 || more.length > 0 || token?.image !== name || name.includes('.')
            || !(isCodeName ? /^[\p{L}\p{N}]/u : /^\p{L}/u).test(name) || /^SY\d/.test(name)) {
            throw refusal(`"${name}" cannot be a name: a name starts with a letter, and has only letters, digits, - and _.`);
        }
        if (!isCodeName && token.tokenType.name !== 'ID') {
            throw refusal(`"${name}" is a word of the language: as a name it would be misread. Choose another name.`);
        }
    }

    /** No other element may have the name, and nowhere may the name come to mean something else. */
    private checkFree(target: AstNode, newName: string, document: LangiumDocument, found: readonly { document: LangiumDocument; segment: Segment }[]): void {
        const belonging = belongingOf(target);
        const whole = replaceLast(ownName(target), nameOf(target) ?? '', newName);
        const own = this.throughline.Names.find(whole, AstUtils.getDocument(target).uri.toString(), belonging, () => true);
        if (own && (own.belonging === undefined) === (belonging === undefined)) {
            throw taken(newName, own);
        }
        for (const each of found) {
            const { reference } = each.segment;
            const other = reference && this.meaning(reference, replacedText(reference, each.segment, target, newName), each.document);
            // An element of a plan goes before what the whole network knows.
            if (other && (other.belonging || !belonging)) {
                throw taken(newName, other);
            }
        }
        const shadowed = belonging && this.occurrences.network(document).flatMap(each => each.references)
            .find(each => 'ref' in each && each.$refText === whole && each.ref !== undefined && each.$refNode !== undefined
                && belongingOf(each.$refNode.astNode)?.organization === belonging.organization && this.fits(each, target.$type));
        if (shadowed) {
            throw taken(newName, (shadowed as Reference).$nodeDescription!);
        }
    }

    private meaning(reference: Reference, text: string, document: LangiumDocument): NameDescription | undefined {
        const container = reference.$refNode!.astNode;
        return this.throughline.Names.find(text, document.uri.toString(), belongingOf(container), type => this.fits(reference, type));
    }

    private fits(reference: object, type: string): boolean {
        const info = AstUtils.streamReferences((reference as Reference).$refNode!.astNode).find(each => each.reference === reference);
        return info !== undefined && this.reflection.isSubtype(type, this.reflection.getReferenceType(info));
    }
}

function isCode(target: AstNode): boolean {
    return ast.isPractice(target) || ast.isDomain(target) || ast.isElement(target);
}

/** What is put in the place of a segment; a code in quotation marks keeps them. */
function renamed({ text }: Segment, target: AstNode, newName: string): string {
    return text === nameOf(target) ? newName : replaceLast(text, nameOf(target) ?? '', newName);
}

/** The whole reference as it will be. */
function replacedText({ $refText, $refNode }: Reference, { range, text }: Segment, target: AstNode, newName: string): string {
    const at = range.start.character - $refNode!.range.start.character;
    return text === nameOf(target) ? $refText.slice(0, at) + newName + $refText.slice(at + text.length) : replaceLast($refText, nameOf(target) ?? '', newName);
}

function replaceLast(text: string, part: string, by: string): string {
    const at = text.lastIndexOf(part);
    return at < 0 ? text : text.slice(0, at) + by + text.slice(at + part.length);
}

function taken(name: string, { node, type }: { node?: AstNode; type: string }): ResponseError<void> {
    const title = (node as { title?: string } | undefined)?.title;
    const kind = (node && keywordOf(node)) ?? type.toLowerCase();
    return refusal(`The name ${name} is already taken by the ${kind}${title === undefined ? '' : ` "${title.replace(/\s+/g, ' ').trim()}"`}. Choose another name.`);
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
