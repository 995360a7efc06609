// Checks a share of the files beside the main program. What it needs of them stands in the cache, as the scan has left it.
import { EmptyFileSystem } from 'langium';
import type { Problem } from '../../language/rules/engine.ts';
import { besideOthers, type Tell } from './beside-others.ts';
import { CachedFile } from './cached-file.ts';
import type { Notice } from './finder.ts';
import { NodeFinder } from './node-finder.ts';
import { createWorkspaceServices } from './services.ts';
import { SummaryCache } from './summary-cache.ts';

/** What it is given to begin with. */
export interface CheckWorkerData {
    /** The folder of the cache, with the version of the language that wrote it. */
    readonly cache: string;
    readonly version: string;
    /** The texts of the settings files, by address. */
    readonly settings: readonly (readonly [uri: string, text: string])[];
    readonly asOf: { readonly flag: string | undefined; readonly editor: string | undefined };
    /** Which share of all files, in the order of their addresses: `part` counts from 0. */
    readonly part: number;
    readonly parts: number;
}

/** What is wrong with files, in the order of their addresses; those in which nothing is found are left out. */
export interface CheckResult {
    readonly found: readonly (readonly [uri: string, problems: readonly Problem[]])[];
    /** How many files were checked since the last result. */
    readonly files: number;
    readonly notices: readonly Notice[];
    readonly faults: readonly { readonly rule: string; readonly stack: string }[];
}

const AT_ONCE = 500;

besideOthers(check);

async function check({ cache: folder, version, settings, asOf, part, parts }: CheckWorkerData, tell: Tell<CheckResult>): Promise<void> {
    let notices: Notice[] = [];
    let faults: { rule: string; stack: string }[] = [];
    const { throughline } = createWorkspaceServices({
        finder: new NodeFinder(), fileSystem: EmptyFileSystem.fileSystemProvider(), tell: notice => notices.push(notice),
        onFault: (rule, fault) => faults.push({ rule, stack: fault instanceof Error ? fault.stack ?? fault.message : String(fault) })
    });
    const { State, Files, Closed, Summaries } = throughline;
    State.asOf.flag = asOf.flag;
    State.asOf.setEditor(asOf.editor);
    State.setSettings(new Map(settings));
    Closed.readLibrary();
    const cache = SummaryCache.at(folder, version);
    State.isComplete = false;
    const cached = { cache, summaries: Summaries, closed: Closed };
    for (const entry of cache.takeAll()) {
        Files.set(new CachedFile(cached, entry));
    }
    State.isComplete = true;
    State.forgetAll();
    const all = State.checkedFiles();
    const own = all.slice(Math.floor(all.length * part / parts), Math.floor(all.length * (part + 1) / parts));
    for (let from = 0; from < own.length; from += AT_ONCE) {
        const files = own.slice(from, from + AT_ONCE);
        const found = files.map(uri => [uri, State.problemsOf(uri)] as const).filter(([, problems]) => problems.length > 0);
        await tell({ found, files: files.length, notices, faults });
        notices = [];
        faults = [];
    }
}
