import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const version = '4.139.1';
export const chromium = '/usr/bin/chromium';

/** Modules in C++ without which the server does not start. Its others (kerberos, sqlite3) are for sign-in and agents, and may be missing. */
const nativeModules = ['node-pty', '@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher', '@vscode/fs-copyfile'];

/** What compiling those needs; like the browser, each program comes in the Debian package of its name. */
const buildPrograms = ['python3', 'make', 'g++'];

/** The folder of VS Code's server (`lib/vscode` of code-server), built when it is not there. */
export async function installVSCode(): Promise<string> {
    const folder = resolve(process.env.THROUGHLINE_VSCODE_DIR ?? join(homedir(), '.cache', 'throughline', `code-server-${version}`));
    const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
    await installPrograms(existsSync(chromium) ? [] : ['chromium']);
    if (!existsSync(folder)) {
        console.log(`Installing VS Code (code-server ${version}) in ${folder}. This takes some minutes, once.`);
        await installPrograms(buildPrograms.filter(program => !isOnPath(program)));
        await mkdir(dirname(folder), { recursive: true });
        const unfinished = await mkdtemp(`${folder}-`);
        try {
            await buildVSCode(unfinished);
            await moveInto(folder, unfinished);
        } finally {
            await rm(unfinished, { recursive: true, force: true });
        }
    }
    if (!existsSync(join(vscode, 'out', 'server-main.js'))) {
        throw new Error(`${folder} holds no VS Code server. Delete it, and the next run makes it anew.`);
    }
    return vscode;
}

async function buildVSCode(folder: string): Promise<void> {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...quiet, `code-server@${version}`], folder);
    const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
    await run('npm', ['install', '--omit=dev', ...quiet], vscode);
    await run('npm', ['install', '--omit=dev', ...quiet], join(vscode, 'extensions'));
    for (const name of nativeModules) {
        const module = join(vscode, 'node_modules', name);
        if (existsSync(join(module, 'binding.gyp'))) {
            await run('npx', ['--yes', 'node-gyp', 'rebuild', '--loglevel=error', `--nodedir=${nodeHeaders()}`], module);
        }
    }
    await symlink('node_modules', join(vscode, 'node_modules.asar'));
}

/** The npm package `node` brings the headers along, which node-gyp would otherwise download. */
function nodeHeaders(): string {
    return resolve('node_modules', 'node', 'node_modules', `node-${process.platform}-${process.arch}`);
}

/** Renaming is atomic: a folder with the final name is always whole. Another run may have been faster; then its work is as good. */
async function moveInto(folder: string, unfinished: string): Promise<void> {
    try {
        await rename(unfinished, folder);
    } catch (error) {
        if (!existsSync(folder)) {
            throw error;
        }
    }
}

function isOnPath(program: string): boolean {
    return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)));
}

async function installPrograms(missing: string[]): Promise<void> {
    if (missing.length === 0) {
        return;
    }
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
        throw new Error(`These tests need the Debian package${missing.length > 1 ? 's' : ''} ${missing.join(', ')}: sudo apt-get install ${missing.join(' ')}`);
    }
    console.log(`Installing ${missing.join(', ')}.`);
    await run('apt-get', ['update', '-qq'], '/');
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], '/', { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Runs a program, and shows what it wrote only when it failed. */
function run(program: string, args: string[], cwd: string, environment: Record<string, string> = {}): Promise<void> {
    // npm tells the scripts it runs about their own package; an npm inside them must not believe that it works there.
    const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name));
    const child = spawn(program, args, { cwd, env: { ...Object.fromEntries(inherited), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => output.push(data));
    return new Promise((done, failed) => {
        child.on('error', failed);
        child.on('close', code => code === 0
            ? done()
            : failed(new Error(`${program} ${args.join(' ')} (in ${cwd}) ended with ${code}:\n${Buffer.concat(output)}`)));
    });
}
