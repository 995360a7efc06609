import { join, posix } from 'node:path';
import { URI } from 'langium';
import { isNotice, PLAN_ENDING, type Finder, type Notice } from '../workspace/finder.ts';
import { isPassedOver, SETTINGS_FILE } from '../workspace/node-finder.ts';
import { decodeText, tooLarge } from '../workspace/node-reader.ts';
import { git, need } from './git.ts';
import { RevisionTrouble } from './revisions.ts';

/** A file of a commit: its path from the folder, and where git keeps its content. */
interface Entry {
    readonly path: string;
    readonly object: string;
    readonly size: number;
}

const REGULAR_FILE = /^100/;

/** The plans and settings of a folder as they were in a commit; see `Revisions`. */
export async function commitFinder(commit: string, folder: string): Promise<Finder> {
    const wanted = (await entries(commit, await prefixOf(folder), folder)).filter(({ path }) => isWanted(path));
    const notices: Notice[] = [];
    const small = wanted.filter(({ path, size }) => {
        const trouble = tooLarge(join(folder, path), size);
        notices.push(...trouble ? [trouble] : []);
        return !trouble;
    });
    const texts = new Map<string, string>();
    (await contents(small, folder)).forEach((bytes, i) => {
        const read = decodeText(join(folder, small[i].path), bytes);
        if (isNotice(read)) {
            notices.push(read);
        } else {
            texts.set(URI.file(join(folder, small[i].path)).toString(), read.text);
        }
    });
    const uris = [...texts.keys()].sort().map(each => URI.parse(each));
    return {
        find: async () => ({
            plans: uris.filter(each => each.path.endsWith(PLAN_ENDING)).map(each => ({ address: each.toString() })), settings: uris.filter(each => each.path.endsWith(`/${SETTINGS_FILE}`)), notices
        }),
        read(file) {
            const text = texts.get(file.toString());
            return text === undefined ? { path: file.fsPath, message: 'is not in that version.' } : { text };
        }
    };
}

/** The path of a folder from the top of its repository, with a slash at its end. */
export async function prefixOf(folder: string): Promise<string> {
    const prefix = await git(['rev-parse', '--show-prefix'], folder);
    if (prefix === undefined) {
        throw new RevisionTrouble('no-repository');
    }
    return prefix.toString().replace(/\r?\n$/, '');
}

async function entries(commit: string, prefix: string, folder: string): Promise<Entry[]> {
    const paths = prefix === '' ? [] : ['--', prefix];
    const listed = await need(git(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths], folder));
    return listed.toString().split('\0').flatMap(line => {
        const [, mode, object, size, path] = /^(\d+) \w+ (\w+) +(\S+)\t([^]*)$/.exec(line) ?? [];
        return path !== undefined && REGULAR_FILE.test(mode) ? [{ path: path.slice(prefix.length), object, size: Number(size) }] : [];
    });
}

/** A tree may have been made by hand: no path in it leads out of the folder. */
function isWanted(path: string): boolean {
    const parts = path.split('/');
    const name = parts.pop()!;
    const isInside = posix.normalize(path) === path && !posix.isAbsolute(path) && !/^\w:|\\/.test(path);
    return isInside && !parts.some(isPassedOver) && (name === SETTINGS_FILE || name.endsWith(PLAN_ENDING));
}

/** The contents of files, read by one git for all of them. */
async function contents(files: readonly Entry[], folder: string): Promise<Uint8Array[]> {
    if (files.length === 0) {
        return [];
    }
    const total = files.reduce((sum, { size }) => sum + size + 1000, 0);
    const output = await need(git(['cat-file', '--batch'], folder, files.map(each => `${each.object}\n`).join(''), total));
    let at = 0;
    return files.map(({ size }) => {
        // A line with the object's name and size goes before each content, and a line break follows it.
        const start = output.indexOf('\n', at) + 1;
        at = start + size + 1;
        return output.subarray(start, start + size);
    });
}
