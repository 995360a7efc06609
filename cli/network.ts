import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import type { PlanSharedServices } from '../language/module.ts';
import { isRealDay } from '../language/model/periods.ts';
import { isNotice, type Finder, type Notice } from '../server/workspace/finder.ts';
import { NodeFinder, SETTINGS_FILE } from '../server/workspace/node-finder.ts';
import { PlanFileSystem, readText } from '../server/workspace/node-reader.ts';
import { createWorkspaceServices, type WorkspaceServices } from '../server/workspace/services.ts';
import { nodeScanner } from '../server/workspace/node-scanner.ts';
import { UsageError } from './exit.ts';
import { progressLine } from './output/progress-line.ts';

/** Where the programs of its threads are, once it is bundled; where it runs from its sources there are none, and the main thread does it all. */
const WORKERS = fileURLToPath(new URL('../server', import.meta.url));

/** The options that every command takes which reads a network. */
export interface NetworkOptions {
    readonly asOf?: string;
    readonly config?: string;
}

/**
 * Loads the networks of some folders, links them and checks them. What cannot be read is told on standard error.
 *
 * @param finder where the texts are, if not on the disk as it is now; nothing of them is kept for the next run
 */
export async function loadNetworks(folders: readonly string[], options: NetworkOptions, finder?: Finder): Promise<WorkspaceServices> {
    const told = new Set<string>();
    const tell = ({ path, message }: Notice) => {
        const line = `${displayPath(path)} ${message}`;
        if (!told.has(line)) {
            told.add(line);
            console.error(line);
        }
    };
    const services = createWorkspaceServices({
        finder: withConfig(finder ?? new NodeFinder(), options.config, folders),
        fileSystem: new PlanFileSystem(tell),
        tell,
        createScanner: nodeScanner(WORKERS, false),
        isPassing: finder !== undefined,
        onFault: (rule, fault) => {
            throw new Error(`The rule ${rule} failed.`, { cause: fault });
        }
    });
    const { State } = services.throughline;
    if (options.asOf !== undefined) {
        if (!isRealDay(options.asOf)) {
            throw new UsageError(`--as-of takes a day such as 2026-12-01, not ${options.asOf}.`);
        }
        State.asOf.flag = options.asOf;
    }
    const progress = progressLine();
    services.workspace.WorkspaceManager.onProgress((done, all) => progress.show('Reading plans', done, all));
    await services.workspace.WorkspaceManager.initializeWorkspace(folders.map(folder => ({ uri: URI.file(folder).toString(), name: folder })));
    await services.workspace.WorkspaceManager.scanned;
    progress.clear();
    for (const [folder, problems] of State.settingsProblems()) {
        if (problems.length > 0) {
            throw new UsageError(problems.map(problem => `${displayPath(URI.parse(folder).fsPath + SETTINGS_FILE)} ${problem}.`).join('\n'));
        }
    }
    return services;
}

/** Works out what all organizations of a network add to rollups. */
export async function addUp({ throughline: { State } }: WorkspaceServices, network: string): Promise<void> {
    const progress = progressLine();
    State.contributions.onProgress((done, all) => progress.show('Adding up organizations', done, all));
    await State.contributions.prepare(network);
    progress.clear();
}

/** The folder of the network that a path belongs to: the nearest one above it with a `throughline.json`, else the folder itself. */
export function networkFolder(path: string): string {
    const start = statSync(path).isDirectory() ? path : dirname(path);
    for (let folder = start; ; folder = dirname(folder)) {
        if (existsSync(join(folder, SETTINGS_FILE))) {
            return folder;
        }
        if (folder === dirname(folder)) {
            return start;
        }
    }
}

/** An existing file or folder, as an absolute path. */
export function existing(path: string): string {
    const absolute = resolve(path);
    if (!existsSync(absolute)) {
        throw new UsageError(`${path} does not exist.`);
    }
    return absolute;
}

/** A path that does not exist is told, and the others are taken; without any, that is wrong use. */
export function thoseThatExist(paths: readonly string[]): string[] {
    const found = paths.filter(path => existsSync(path));
    if (found.length === 0) {
        throw new UsageError(paths.map(path => `${path} does not exist.`).join('\n'));
    }
    for (const path of paths.filter(each => !found.includes(each))) {
        console.error(`${path} does not exist and is passed over.`);
    }
    return found.map(path => resolve(path));
}

/** The address of the network that a folder's plans are in. */
export function networkOf(services: PlanSharedServices, folder: string): string {
    return services.throughline.Networks.networkOf(URI.file(join(folder, 'any.plan')).toString());
}

/** A path as people and reports read it: relative to a folder, with forward slashes. */
export function relativePath(folder: string, path: string): string {
    return relative(folder, path).split(sep).join('/') || '.';
}

/** Whether a path is a folder, or in it. */
export function isWithin(folder: string, path: string): boolean {
    const way = relativePath(folder, path);
    // From one Windows drive to another the way is an absolute path.
    return way !== '..' && !way.startsWith('../') && !isAbsolute(way);
}

function displayPath(path: string): string {
    const shown = relativePath(process.cwd(), path);
    return shown.startsWith('../') ? path : shown;
}

/** With `--config` that file rules every network, whatever their own settings say. */
function withConfig(finder: Finder, config: string | undefined, folders: readonly string[]): Finder {
    if (config === undefined) {
        return finder;
    }
    const read = readText(existing(config));
    if (isNotice(read)) {
        throw new UsageError(`${config} ${read.message}`);
    }
    return {
        async find(folder) {
            const found = await finder.find(folder);
            const own = folders.map(each => URI.file(join(each, SETTINGS_FILE)));
            return { ...found, settings: found.settings.length > 0 ? found.settings : own };
        },
        read: file => (file.path.endsWith(`/${SETTINGS_FILE}`) ? read : finder.read(file)),
        ...(finder.fetch && { fetch: (files, signal) => finder.fetch!(files, signal) }),
        ...(finder.placeOf && { placeOf: file => finder.placeOf!(file) })
    };
}
