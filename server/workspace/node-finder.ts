import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { PLAN_ENDING, type Finder, type FoundFiles, type Notice, type StampedFile } from './finder.ts';
import { readText, sizeAndTime } from './node-reader.ts';

export const SETTINGS_FILE = 'throughline.json';

/** Finds plans and settings on a disk, in the order of their paths. */
export class NodeFinder implements Finder {
    async find(folder: URI): Promise<FoundFiles> {
        return findFiles(folder.fsPath);
    }

    read(file: URI): { text: string } | Notice {
        return readText(file.fsPath);
    }
}

/**
 * The plans and settings in a folder and everything below it. Folders whose name begins with a dot and `node_modules` are passed over.
 * Links are followed, each folder once, so that a circle of links ends. What cannot be read is told as a notice, never thrown.
 */
export function findFiles(folder: string): FoundFiles {
    const plans: StampedFile[] = [];
    const settings: URI[] = [];
    const notices: Notice[] = [];
    const seen = new Set<string>();
    const waiting: Folder[] = [{ path: folder, real: undefined }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { path } = next;
        const { entries, real } = readFolder(next, seen, notices);
        const folders: Folder[] = [];
        const address = URI.file(path).toString();
        for (const entry of entries) {
            const at = join(path, entry.name);
            const kind = kindOf(entry, at, notices);
            if (kind === 'folder' && !isPassedOver(entry.name)) {
                if (entry.name.endsWith(PLAN_ENDING)) {
                    notices.push({ path: at, message: 'is a folder, not a plan, though its name ends in .plan; the files in it are read.' });
                }
                folders.push({ path: at, real: entry.isSymbolicLink() ? undefined : join(real, entry.name) });
            } else if (kind === 'file' && entry.name === SETTINGS_FILE) {
                settings.push(URI.file(at));
            } else if (kind === 'file' && entry.name.endsWith(PLAN_ENDING)) {
                const found = sizeAndTime(at);
                if ('message' in found) {
                    notices.push(found);
                } else {
                    plans.push({ address: addressIn(address, at, entry.name), stamp: `${found.mtimeMs}:${found.size}` });
                }
            }
        }
        waiting.push(...folders.reverse());
    }
    return { plans: plans.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)), settings: settings.sort(byPath), notices };
}

/** The address of a file in a folder, without the work of a whole URI where its name is plain. */
function addressIn(folder: string, path: string, name: string): string {
    return /^[\w.-]+$/.test(name) ? `${folder}/${name}` : URI.file(path).toString();
}

/** Folders in which nobody keeps plans. */
export function isPassedOver(folder: string): boolean {
    return folder.startsWith('.') || folder === 'node_modules';
}

/** A folder that is still to be read. */
interface Folder {
    readonly path: string;
    /** Where it really is, as far as that follows from where it was found: a link may lead anywhere. */
    readonly real: string | undefined;
}

function readFolder({ path, real }: Folder, seen: Set<string>, notices: Notice[]): { readonly entries: readonly Dirent[]; readonly real: string } {
    try {
        const place = real ?? realpathSync(path);
        if (seen.has(place)) {
            notices.push({ path, message: 'leads back to a folder that was read already, and is passed over.' });
            return { entries: [], real: place };
        }
        seen.add(place);
        return { entries: readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)), real: place };
    } catch (error) {
        notices.push({ path, message: `cannot be read (${reason(error)}) and is passed over.` });
        return { entries: [], real: path };
    }
}

function kindOf(entry: Dirent, path: string, notices: Notice[]): 'file' | 'folder' | 'other' {
    let stats: Dirent | Stats = entry;
    if (entry.isSymbolicLink()) {
        try {
            stats = statSync(path);
        } catch (error) {
            if (entry.name.endsWith(PLAN_ENDING)) {
                notices.push({ path, message: `is a link that leads nowhere (${reason(error)}) and is passed over.` });
            }
            return 'other';
        }
    }
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
}

export function reason(error: unknown): string {
    const code = (error as NodeJS.ErrnoException).code;
    const known: Record<string, string> = {
        ENOENT: 'there is no such file or folder', EACCES: 'no permission', EPERM: 'no permission', ELOOP: 'the link leads in a circle',
        EISDIR: 'it is a folder', ENOTDIR: 'it is not a folder', EMFILE: 'too many files are open', ENAMETOOLONG: 'its path is too long',
        ENOSPC: 'the disk is full', EROFS: 'nothing can be written there'
    };
    return known[code ?? ''] ?? code ?? String(error);
}

function byPath(a: URI, b: URI): number {
    const [left, right] = [a.toString(), b.toString()];
    return left < right ? -1 : left > right ? 1 : 0;
}
