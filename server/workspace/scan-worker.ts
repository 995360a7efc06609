// Sums files up beside the main thread: it gets their paths, writes the packed summaries into a file of its own, and tells where each stands.
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentState, URI } from 'langium';
import { createPlanServices } from '../../language/module.ts';
import { summarizeFile } from '../../language/summaries/file-summary.ts';
import { outlineOf, type FileOutline } from '../../language/summaries/outline.ts';
import { packSummary } from '../../language/summaries/packing.ts';
import { isNotice, type Notice, type TextPlace } from './finder.ts';
import { decodeText, readBytesAt, readText } from './node-reader.ts';
import { PackWriter, type PackedPlace } from './pack-writer.ts';

/** What the main thread gives to begin with. */
export interface ScanWorkerData {
    /** Where the packed summaries are written; without it they are sent. */
    readonly pack: string | undefined;
}

/** Files to sum up, by their addresses. */
export interface ScanJob {
    readonly uris: readonly string[];
    /** Where the text of each is that is not one of the disk. */
    readonly places?: readonly (TextPlace | undefined)[];
}

/** What became of one of them. */
export interface ScannedFile {
    readonly outline: FileOutline;
    /** Where its packed summary stands. */
    readonly place?: PackedPlace;
    /** The summary itself, where there is no file for it. */
    readonly text?: string;
}

export interface ScanResult {
    readonly files: readonly ScannedFile[];
    readonly notices: readonly Notice[];
    /** Rules that failed, which is a fault of ours. */
    readonly faults: readonly { readonly rule: string; readonly stack: string }[];
}

const { shared } = createPlanServices();
const { pack } = workerData as ScanWorkerData;
const writer = pack === undefined ? undefined : new PackWriter(pack);

parentPort!.on('message', ({ uris, places }: ScanJob) => {
    if (uris.length === 0) {
        writer?.close();
        parentPort!.close();
    } else {
        parentPort!.postMessage(scan(uris, places));
    }
});

function scan(uris: readonly string[], places: ScanJob['places']): ScanResult {
    const files: ScannedFile[] = [];
    const notices: Notice[] = [];
    const faults: { rule: string; stack: string }[] = [];
    for (const [i, address] of uris.entries()) {
        const uri = URI.parse(address);
        const read = textOf(uri.fsPath, places?.[i]);
        if (isNotice(read)) {
            notices.push(read);
            continue;
        }
        const document = shared.workspace.LangiumDocumentFactory.fromString(read.text, uri);
        document.state = DocumentState.ComputedScopes;
        const summary = summarizeFile(document, (rule, fault) => faults.push({ rule, stack: fault instanceof Error ? fault.stack ?? fault.message : String(fault) }));
        const text = packSummary(summary);
        files.push({ outline: outlineOf(summary), ...(writer ? { place: writer.append(text) } : { text }) });
    }
    writer?.flush();
    return { files, notices, faults };
}

function textOf(path: string, place: TextPlace | undefined): { readonly text: string } | Notice {
    const bytes = place && readBytesAt(place);
    return place === undefined ? readText(path) : bytes === undefined ? { path, message: 'cannot be read and is passed over.' } : decodeText(path, bytes);
}
