import { EmptyFileSystem } from 'langium';
import { outlineOf } from '../../language/summaries/outline.ts';
import { unpackSummary } from '../../language/summaries/packing.ts';
import { CachedFile } from './cached-file.ts';
import type { Notice } from './finder.ts';
import { NodeFinder } from './node-finder.ts';
import { createWorkspaceServices, type WorkspaceServices } from './services.ts';
import { SummaryCache } from './summary-cache.ts';

/** Where another program finds a workspace that is summed up: what it needs of the files stands in the cache. */
export interface CachedWorkspace {
    /** The folder of the cache, with the version of the language that wrote it. */
    readonly cache: string;
    readonly version: string;
    /** The texts of the settings files, by address. */
    readonly settings: readonly (readonly [uri: string, text: string])[];
    readonly asOf: { readonly flag: string | undefined; readonly editor: string | undefined };
    /** The packed summaries of files that are other than in the cache, such as those that somebody edits. */
    readonly changed?: readonly (readonly [uri: string, summary: string])[];
}

/** What happened on the way: files that could not be read, and rules that failed, which is a fault of ours. */
export interface Happened {
    readonly notices: readonly Notice[];
    readonly faults: readonly { readonly rule: string; readonly stack: string }[];
}

/** Opens a workspace as another program has left it. @returns its services, and what happened since somebody asked last */
export function openCached({ cache: folder, version, settings, asOf, changed = [] }: CachedWorkspace): { readonly services: WorkspaceServices; readonly happened: () => Happened } {
    let notices: Notice[] = [];
    let faults: { rule: string; stack: string }[] = [];
    const services = createWorkspaceServices({
        finder: new NodeFinder(), fileSystem: EmptyFileSystem.fileSystemProvider(), tell: notice => notices.push(notice),
        onFault: (rule, fault) => faults.push({ rule, stack: fault instanceof Error ? fault.stack ?? fault.message : String(fault) })
    });
    const { State, Files, Closed, Summaries } = services.throughline;
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
    for (const [uri, summary] of changed) {
        Files.set(Summaries.packed(outlineOf(unpackSummary(uri, summary)!), summary));
    }
    State.isComplete = true;
    State.forgetAll();
    return {
        services,
        happened: () => {
            const since = { notices, faults };
            notices = [];
            faults = [];
            return since;
        }
    };
}
