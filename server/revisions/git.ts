import { execFile, execFileSync, spawn } from 'node:child_process';
import { RevisionTrouble } from './revisions.ts';

const MUCH = 64 * 1024 * 1024;

/** Runs git in a folder, without a shell, until a signal gives it up. @returns nothing where git says no */
export function git(args: readonly string[], folder: string, signal?: AbortSignal): Promise<Buffer | undefined> {
    return new Promise((done, fail) => {
        // The folder is git's affair: as the folder of the process, Windows would look in it for a program of that name.
        const child = execFile('git', ['-C', folder, ...args], {
            encoding: 'buffer', maxBuffer: MUCH, windowsHide: true, env: environment(), ...(signal && { signal })
        }, (error, out, err) => {
            if (!error) {
                done(out);
            } else if (signal?.aborted) {
                fail(signal.reason as Error);
            } else if (error.code === 'ENOENT') {
                fail(new RevisionTrouble('no-git'));
            } else if (typeof error.code !== 'number') {
                fail(error);
            } else if (err.includes('safe.directory')) {
                fail(new RevisionTrouble('not-trusted'));
            } else {
                done(undefined);
            }
        });
        // One that has no use for its input may be gone before it is written.
        child.stdin?.on('error', () => {});
        child.stdin?.end();
    });
}

/** What git prints to an input about what it has listed itself, at once. */
export function gitNow(args: readonly string[], folder: string, input: string, most: number): Buffer {
    return execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: Math.max(most, MUCH), windowsHide: true, env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
}

/** Lets git print into an open file what it has listed itself. @returns whether it could */
export function gitInto(file: number, args: readonly string[], folder: string, input: string, signal?: AbortSignal): Promise<boolean> {
    return new Promise(done => {
        const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', file, 'ignore'], windowsHide: true, env: environment(), ...(signal && { signal }) });
        child.on('error', () => done(false));
        child.on('close', code => done(code === 0));
        child.stdin!.on('error', () => {});
        child.stdin!.end(input);
    });
}

/** What git prints, where it cannot say no. */
export async function need(output: Promise<Buffer | undefined>): Promise<Buffer> {
    const given = await output;
    if (given === undefined) {
        throw new Error('git could not read what it has listed itself.');
    }
    return given;
}

/** What git prints as lines without line breaks at their end; nothing where git says no. */
export async function lines(args: readonly string[], folder: string, signal?: AbortSignal): Promise<string[]> {
    const output = await git(args, folder, signal);
    return output?.toString().split(/\r?\n/).filter(line => line !== '') ?? [];
}

function environment(): NodeJS.ProcessEnv {
    return { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
}
