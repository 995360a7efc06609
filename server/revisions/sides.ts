import { URI, type LangiumDocument } from 'langium';
import { compareRevisions, type Comparison } from '../../language/diff/compare.ts';
import { compareFindings, type FileProblem, type FindingsByFile } from '../../language/diff/findings.ts';
import { fileIn, type Revision } from '../../language/diff/revision.ts';
import { readStatements, type TextStatements } from '../../language/diff/statements.ts';
import type { WorkspaceServices } from '../workspace/services.ts';

/** A network at one time, with everything of it that is compared. */
export interface Side {
    readonly revision: Revision;
    readonly findings: FindingsByFile;
    /** The texts as they are, by their paths from the folder of the network. */
    readonly texts: ReadonlyMap<string, string>;
}

export interface Differences {
    readonly comparison: Comparison;
    readonly findings: { readonly introduced: readonly FileProblem[]; readonly resolved: readonly FileProblem[] };
    /** Whether not even a comment or a space differs. */
    readonly isSame: boolean;
}

/** A tree stays the same as long as its text does. */
const statements = new WeakMap<object, TextStatements>();

/**
 * Takes a network as it is in a workspace.
 *
 * @param network its address; the empty text for what is in no network
 * @param root the address of its folder, with a slash at its end: what is outside of it does not count
 */
export function sideOf({ workspace, throughline: { State, Files } }: WorkspaceServices, network: string, root: string): Side {
    const documents = [...Files.in(network)].map(each => each.outline.uri).filter(uri => uri.startsWith(root)).sort()
        .flatMap(uri => workspace.LangiumDocuments.treeOf(URI.parse(uri)) ?? []);
    const byFile = <T>(valueOf: (document: LangiumDocument) => T) => new Map(documents.map(each => [fileIn(root, each.uri.toString()), valueOf(each)]));
    return {
        revision: { root, network: State.contextOf(network).network, texts: documents.map(statementsOf) },
        findings: byFile(({ uri }) => State.problemsOf(uri.toString())),
        texts: byFile(({ textDocument }) => textDocument.getText())
    };
}

export function compareSides(base: Side, head: Side): Differences {
    return {
        comparison: compareRevisions(base.revision, head.revision),
        findings: compareFindings(base.findings, head.findings),
        isSame: base.texts.size === head.texts.size && [...head.texts].every(([file, text]) => base.texts.get(file) === text)
    };
}

function statementsOf(document: LangiumDocument): TextStatements {
    const tree = document.parseResult.value;
    const read = statements.get(tree) ?? readStatements(document);
    statements.set(tree, read);
    return read;
}
