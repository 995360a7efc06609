import { URI, type LangiumDocument } from 'langium';
import { readStatements, wordsIn, type TextStatements } from '../../language/diff/statements.ts';
import type { Version } from '../../language/diff/version.ts';
import { isNotice, type Finder } from '../workspace/finder.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import type { CommitFinder } from './revisions.ts';

/** A network at one time in a workspace, with where the texts of its files are. */
export interface Side extends Version {
    readonly services: WorkspaceServices;
    readonly finder: Finder;
    /** What git calls the content of a file, where that is known without reading it. */
    idOf(uri: string): string | undefined;
    /** Whether a file has just that content, where that can be told without reading it. */
    holds(uri: string, text: string): boolean | undefined;
    textOf(uri: string): string | undefined;
}

/** A tree stays the same as long as its text does. */
const statements = new WeakMap<object, TextStatements>();

/**
 * Takes a network as it is in a workspace, whatever is typed and not saved there included.
 *
 * @param network its address; the empty text for what is in no network
 * @param root the address of its folder, with a slash at its end: what is outside of it does not count
 */
export function sideOf(services: WorkspaceServices, network: string, root: string, finder: Finder & Partial<CommitFinder>): Side {
    const { workspace, throughline: { State, Files, Names } } = services;
    return {
        services, finder, root, network, files: Files,
        get context() {
            return State.contextOf(network);
        },
        get codes() {
            return Names.codes(`${root}any.plan`);
        },
        statementsOf: uri => {
            const document = workspace.LangiumDocuments.treeOf(URI.parse(uri));
            return document && statementsOf(document);
        },
        wordsOf(uri) {
            const text = this.textOf(uri);
            return text === undefined ? undefined : wordsIn(services.ServiceRegistry.getServices(URI.parse(uri)).parser.Lexer.tokenize(text).tokens.map(each => each.image));
        },
        problemsOf: uri => State.problemsOf(uri),
        idOf: uri => finder.idOf?.(uri),
        holds: (uri, text) => finder.holds?.(uri, text),
        textOf(uri) {
            const document = workspace.LangiumDocuments.getDocument(URI.parse(uri));
            const read = document ? { text: document.textDocument.getText() } : finder.read(URI.parse(uri));
            return isNotice(read) ? undefined : read.text;
        }
    };
}

function statementsOf(document: LangiumDocument): TextStatements {
    const tree = document.parseResult.value;
    const read = statements.get(tree) ?? readStatements(document);
    statements.set(tree, read);
    return read;
}
