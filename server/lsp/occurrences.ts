import { AstUtils, type AstNode, type AstNodeLocator, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CancellationToken, Range } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { nameOf } from '../../language/model/tree.ts';
import { fits } from '../../language/scoping/kinds.ts';
import type { NameDescription } from '../../language/scoping/name-description.ts';
import { belongingOf, type Belonging } from '../../language/scoping/places.ts';
import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { FileSummary } from '../../language/summaries/file-summary.ts';
import type { WrittenReference } from '../../language/summaries/references.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { signalOf } from '../workspace/shared-work.ts';
import { inSlicesUnless } from '../workspace/slices.ts';
import { ownName } from './segments.ts';

/** Elements that a second text of a plan may name again, to add to them. */
const ADDED_TO: readonly string[] = [ast.Goal.$type, ast.Measure.$type, ast.Group.$type, ast.Priority.$type, ast.Strategy.$type, ast.Milestone.$type];

/** A place where an element is named, in a file that may not be open. */
export interface Occurrence {
    readonly uri: string;
    readonly range: Range;
    /** As it stands there. */
    readonly text: string;
    /** The whole reference that it is a part of; none where the element is declared. */
    readonly reference?: WrittenReference;
    /** Whose plan the reference's statement speaks of. */
    readonly belonging?: Belonging;
}

/** An element by its file and its place in the tree. */
type Key = string;

/** Finds where an element is named: where it is declared, and every reference to it or through it. */
export class Occurrences {
    private readonly services: WorkspaceServices;
    private readonly locator: AstNodeLocator;

    constructor(services: LangiumServices) {
        this.services = services.shared as unknown as WorkspaceServices;
        this.locator = services.workspace.AstNodeLocator;
    }

    /**
     * Searches while others have their turns; what is typed is taken when it is done.
     *
     * @param from the document that asks, whose network is searched
     * @param token gives it up: then it fails as cancelled
     */
    async everywhere(target: AstNode, from: LangiumDocument, token?: CancellationToken): Promise<Occurrence[]> {
        const targets = this.declarations(target);
        const network = this.services.throughline.Networks.networkOf(from.uri.toString());
        const found: Occurrence[] = [];
        await inSlicesUnless(token && signalOf(token), this.candidates(target, targets, network), file => {
            found.push(...this.within(file.load(), target, targets));
        });
        return found;
    }

    inDocument(target: AstNode, document: LangiumDocument): Occurrence[] {
        const file = this.services.throughline.Files.get(document.uri.toString());
        return file ? this.within(file.load(), target, this.declarations(target)) : [];
    }

    /** What a name of a reference means that stands in a statement. */
    meaning(text: string, { wanted, carries }: WrittenReference, uri: string, belonging: Belonging | undefined): NameDescription | undefined {
        return this.services.throughline.Names.find(text, uri, belonging && (carries ? { ...belonging, carries } : belonging), fits(wanted));
    }

    /** The files that may name an element, in the order of their addresses. */
    private candidates(target: AstNode, targets: ReadonlySet<Key>, network: string): IndexedFile[] {
        const { Files } = this.services.throughline;
        const belonging = belongingOf(target);
        const found = new Map<string, IndexedFile>();
        const add = (files: Iterable<IndexedFile>) => {
            for (const file of files) {
                found.set(file.outline.uri, file);
            }
        };
        if (belonging) {
            add(Files.speakingOf(network, belonging.organization));
            add(Files.mentioning(network, belonging.organization));
        } else {
            add(Files.mentioning(network, nameOf(target) ?? ''));
        }
        add([...targets].flatMap(key => Files.get(key.slice(0, key.indexOf('#'))) ?? []));
        return [...found.values()].sort((a, b) => (a.outline.uri < b.outline.uri ? -1 : 1));
    }

    /** A second element of the same name in the same text is a slip, not the same element. */
    private declarations(target: AstNode): Set<Key> {
        const uri = AstUtils.getDocument(target).uri.toString();
        const path = this.locator.getAstNodePath(target);
        const keys = new Set([`${uri}#${path}`]);
        const belonging = belongingOf(target);
        if (belonging && ADDED_TO.includes(target.$type)) {
            for (const other of this.services.throughline.Names.declarations(ownName(target), uri, belonging, type => type === target.$type)) {
                if (other.documentUri.toString() !== uri || topOf(other.path) !== topOf(path)) {
                    keys.add(keyOf(other));
                }
            }
        }
        return keys;
    }

    private within({ uri, statements, references }: FileSummary, target: AstNode, targets: ReadonlySet<Key>): Occurrence[] {
        const name = nameOf(target) ?? '';
        const declared = statements.flatMap(each => each.names)
            .filter((each, index, all) => targets.has(`${uri}#${each.path}`) && all.findIndex(other => other.path === each.path) === index)
            .map(({ range, written, own, name: whole }) => ({ uri, range, text: written ?? own ?? whole }));
        return [...declared, ...references.filter(each => each.text.includes(name)).flatMap(reference => {
            const { belonging } = statements[reference.statement];
            const meaning = this.meaning(reference.text, reference, uri, belonging);
            return meaning === undefined ? [] : this.segments(reference, meaning, uri).filter(each => targets.has(each.key))
                .map(({ range, text }) => ({ uri, range, text, reference, ...(belonging && { belonging }) }));
        })];
    }

    /** The parts of a reference: `cedar-valley.coach-schools` names an organization and an element, `ready.grade-6` a measure and its group. */
    private segments(reference: WrittenReference, meaning: NameDescription, uri: string): { key: Key; range: Range; text: string }[] {
        const { text, range } = reference;
        const { element, type } = meaning;
        const key = keyOf(meaning);
        const isGroup = type === ast.Group.$type && element.own !== undefined;
        const whole = isGroup ? element.name : element.own ?? element.name;
        const written = reference.written ?? text;
        if (written !== text || !(text === whole || text.endsWith(`.${whole}`))) {
            return [{ key, range, text: written }];
        }
        const own = isGroup ? [{ key: aroundOf(key), text: element.name.slice(0, -element.own!.length - 1) }, { key, text: element.own! }] : [{ key, text: whole }];
        const prefix = text.slice(0, -whole.length - 1);
        const owner = prefix === '' ? undefined : this.ownerNamed(prefix, meaning, uri);
        let at = prefix === '' || owner !== undefined ? 0 : prefix.length + 1;
        return [...(owner === undefined ? [] : [{ key: owner, text: prefix }]), ...own].map(part => {
            const { line, character } = range.start;
            const segment = { ...part, range: { start: { line, character: character + at }, end: { line, character: character + at + part.text.length } } };
            at += part.text.length + 1;
            return segment;
        });
    }

    /** What stands before a dot: the framework of a code, or an organization. */
    private ownerNamed(name: string, meaning: NameDescription, uri: string): Key | undefined {
        if (meaning.element.framework !== undefined) {
            return `${meaning.documentUri.toString()}#${topOf(meaning.path)}`;
        }
        const organization = this.services.throughline.Names.find(name, uri, undefined, type => type === ast.Organization.$type);
        return organization && keyOf(organization);
    }
}

function keyOf({ documentUri, path }: NameDescription): Key {
    return `${documentUri.toString()}#${path}`;
}

/** The statement at the top of a file that an element is in, by their paths. */
function topOf(path: string): string {
    return path.split('/').slice(0, 2).join('/');
}

/** What an element stands directly in. */
function aroundOf(key: Key): Key {
    return key.slice(0, key.lastIndexOf('/'));
}
