import { AstUtils, type AstNode, type AstReflection, type LangiumDocument, type Lexer } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Position, type Range, type RenameParams, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { nameOf } from '../../language/model/tree.ts';
import type { NameDescription } from '../../language/scoping/name-description.ts';
import { fits } from '../../language/scoping/kinds.ts';
import { belongingOf, type Belonging } from '../../language/scoping/places.ts';
import type { WrittenReference } from '../../language/summaries/references.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { Occurrences, type Occurrence } from './occurrences.ts';
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

    async rename(document: LangiumDocument, { position, newName }: RenameParams, token?: CancellationToken): Promise<WorkspaceEdit | undefined> {
        const segment = this.nameAt(document, position);
        if (!segment) {
            return undefined;
        }
        if (!this.throughline.State.isComplete) {
            throw refusal('Not all plans of this folder are read yet, and a name in one of them would be left as it is. Rename it again in a moment.');
        }
        const { target } = segment;
        this.checkName(newName, isCode(target));
        if (newName === nameOf(target)) {
            return { changes: {} };
        }
        const found = await this.occurrences.everywhere(target, document, token);
        this.checkFree(target, newName, document, found);
        const changes: Record<string, TextEdit[]> = {};
        for (const each of found) {
            (changes[each.uri] ??= []).push({ range: each.range, newText: renamed(each.text, target, newName) });
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
    private checkFree(target: AstNode, newName: string, document: LangiumDocument, found: readonly Occurrence[]): void {
        const belonging = belongingOf(target);
        const whole = replaceLast(ownName(target), nameOf(target) ?? '', newName);
        const own = this.throughline.Names.find(whole, AstUtils.getDocument(target).uri.toString(), belonging, () => true);
        if (own && (own.belonging === undefined) === (belonging === undefined)) {
            throw taken(newName, own);
        }
        for (const each of found) {
            const { reference } = each;
            const other = reference && this.occurrences.meaning(replacedText(reference, each, target, newName), reference, each.uri, each.belonging);
            // An element of a plan goes before what the whole network knows.
            if (other && (other.belonging || !belonging)) {
                throw taken(newName, other);
            }
        }
        const shadowed = belonging && this.shadowed(whole, belonging, target.$type, document);
        if (shadowed) {
            throw taken(newName, shadowed);
        }
    }

    /** What a line of the plan or on it means by the new name so far, which would mean the renamed element from then on. */
    private shadowed(name: string, { organization }: Belonging, type: string, document: LangiumDocument): NameDescription | undefined {
        const { Files, Networks } = this.throughline;
        for (const file of Files.speakingOf(Networks.networkOf(document.uri.toString()), organization)) {
            const { uri, references, statements } = file.load();
            for (const reference of references) {
                const { belonging } = statements[reference.statement];
                if (reference.text === name && belonging?.organization === organization && fits(reference.wanted)(type)) {
                    const meaning = this.occurrences.meaning(name, reference, uri, belonging);
                    if (meaning) {
                        return meaning;
                    }
                }
            }
        }
        return undefined;
    }
}

function isCode(target: AstNode): boolean {
    return ast.isPractice(target) || ast.isDomain(target) || ast.isElement(target);
}

/** What is put in the place of a segment; a code in quotation marks keeps them. */
function renamed(text: string, target: AstNode, newName: string): string {
    return text === nameOf(target) ? newName : replaceLast(text, nameOf(target) ?? '', newName);
}

/** The whole reference as it will be. */
function replacedText(reference: WrittenReference, { range, text }: Occurrence, target: AstNode, newName: string): string {
    const at = range.start.character - reference.range.start.character;
    return text === nameOf(target) ? reference.text.slice(0, at) + newName + reference.text.slice(at + text.length)
        : replaceLast(reference.text, nameOf(target) ?? '', newName);
}

function replaceLast(text: string, part: string, by: string): string {
    const at = text.lastIndexOf(part);
    return at < 0 ? text : text.slice(0, at) + by + text.slice(at + part.length);
}

function taken(name: string, { element: { title, keyword }, type }: NameDescription): ResponseError<void> {
    const kind = keyword ?? type.toLowerCase();
    return refusal(`The name ${name} is already taken by the ${kind}${title === undefined ? '' : ` "${title.replace(/\s+/g, ' ').trim()}"`}. Choose another name.`);
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
