import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { URI } from 'langium';
import { isNotice, type Finder, type Notice } from '../server/workspace/finder.ts';
import { isPassedOver, PLAN_ENDING, SETTINGS_FILE } from '../server/workspace/node-finder.ts';
import { decodeText, tooLarge } from '../server/workspace/node-reader.ts';
import { UsageError } from './exit.ts';

/** A file of a revision: its path from the folder, and where git keeps its content. */
interface Entry {
    readonly path: string;
    readonly object: string;
    readonly size: number;
}

const REGULAR_FILE = /^100/;
const MUCH = 64 * 1024 * 1024;

/**
 * The plans and settings of a folder as they were in a git revision, at the addresses that they have on the disk.
 * A folder that the revision does not have is empty.
 *
 * @param folder a folder inside a repository, which need not be its top
 */
export function revisionFinder(revision: string, folder: string): Finder {
    const prefix = prefixOf(revision, folder);
    const wanted = entries(commitOf(revision, folder), prefix, folder).filter(({ path }) => isWanted(path));
    const notices: Notice[] = [];
    const small = wanted.filter(({ path, size }) => {
        const trouble = tooLarge(join(folder, path), size);
        notices.push(...trouble ? [trouble] : []);
        return !trouble;
    });
    const texts = new Map<string, string>();
    contents(small, folder).forEach((bytes, i) => {
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
            plans: uris.filter(each => each.path.endsWith(PLAN_ENDING)), settings: uris.filter(each => each.path.endsWith(`/${SETTINGS_FILE}`)), notices
        }),
        read: file => ({ text: texts.get(file.toString()) ?? '' })
    };
}

function prefixOf(revision: string, folder: string): string {
    const prefix = git(['rev-parse', '--show-prefix'], folder);
    if (prefix === undefined) {
        throw new UsageError(`${revision} is not a folder, and it cannot be a git revision, because ${folder} is not in a git repository.`);
    }
    return prefix.toString().replace(/\r?\n$/, '');
}

function commitOf(revision: string, folder: string): string {
    // What begins with a hyphen would be an option to git.
    const found = revision.startsWith('-') || revision === '' ? undefined : git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], folder);
    if (found === undefined) {
        throw new UsageError(`${revision} is neither a folder nor a git revision.`);
    }
    return found.toString().trim();
}

function entries(commit: string, prefix: string, folder: string): Entry[] {
    const paths = prefix === '' ? [] : ['--', prefix];
    const listed = need(git(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths], folder));
    return listed.toString().split('\0').flatMap(line => {
        const [, mode, object, size, path] = /^(\d+) \w+ (\w+) +(\S+)\t([^]*)$/.exec(line) ?? [];
        return path !== undefined && REGULAR_FILE.test(mode) ? [{ path: path.slice(prefix.length), object, size: Number(size) }] : [];
    });
}

function isWanted(path: string): boolean {
    const parts = path.split('/');
    const name = parts.pop()!;
    return !parts.some(isPassedOver) && (name === SETTINGS_FILE || name.endsWith(PLAN_ENDING));
}

/** The contents of files, read by one git for all of them. */
function contents(files: readonly Entry[], folder: string): Uint8Array[] {
    if (files.length === 0) {
        return [];
    }
    const total = files.reduce((sum, { size }) => sum + size + 1000, 0);
    const output = need(git(['cat-file', '--batch'], folder, files.map(each => `${each.object}\n`).join(''), total));
    let at = 0;
    return files.map(({ size }) => {
        // A line with the object's name and size goes before each content, and a line break follows it.
        const start = output.indexOf('\n', at) + 1;
        at = start + size + 1;
        return output.subarray(start, start + size);
    });
}

/** Runs git without a shell. @returns nothing where git says no */
function git(args: readonly string[], folder: string, input = '', most = MUCH): Buffer | undefined {
    try {
        return execFileSync('git', args, { cwd: folder, input, maxBuffer: Math.max(most, MUCH), stdio: ['pipe', 'pipe', 'pipe'] });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            throw new UsageError('git could not be run: comparing with a git revision needs git to be installed.');
        }
        if ((error as { status?: number | null }).status === null) {
            throw error;
        }
        return undefined;
    }
}

function need(output: Buffer | undefined): Buffer {
    if (output === undefined) {
        throw new Error('git could not read what it has listed itself.');
    }
    return output;
}
