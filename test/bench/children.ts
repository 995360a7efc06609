import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TELL_PEAK = join(ROOT, 'test/bench/floors/tell-peak.cjs');
const alive = new Set<ChildProcess>();
process.on('exit', () => alive.forEach(child => child.kill('SIGKILL')));

/** A child of Node's own program that does not outlive this process. */
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(process.execPath, args, options);
    alive.add(child);
    child.once('exit', () => alive.delete(child));
    return child;
}

export interface Run {
    readonly ms: number;
    readonly peakKb: number;
    readonly out: string;
}

export interface RunOptions {
    /** Where its standard output goes; it is read from there. */
    readonly output: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly seconds: number;
    /** Exit codes that are no failure. */
    readonly codes?: readonly number[];
}

/** Runs a script to its end. Fails, in words, where it dies, lasts too long or ends with another code. */
export async function runNode(args: readonly string[], { output, env, seconds, codes = [0] }: RunOptions): Promise<Run> {
    const file = openSync(output, 'w');
    const begin = performance.now();
    const child = startNode(['--require', TELL_PEAK, ...args], { stdio: ['ignore', file, 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const collect = (at: 2 | 3) => {
        let text = '';
        child.stdio[at]!.on('data', data => {
            text += String(data);
        });
        return () => text;
    };
    const [errors, peak] = [collect(2), collect(3)];
    let isLate = false;
    const deadline = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
    }, seconds * 1000);
    // The end of the process, not of its pipes, which somebody may still hold.
    let ms = 0;
    child.once('exit', () => {
        ms = performance.now() - begin;
    });
    const [code, signal] = await new Promise<[number | null, string | null]>((done, failed) => {
        child.once('error', failed);
        child.once('close', (...how) => done(how));
    });
    clearTimeout(deadline);
    closeSync(file);
    if (isLate) {
        throw new Error(`not finished within ${seconds} s`);
    }
    if (code === null || !codes.includes(code)) {
        throw new Error(diedOf(code, signal, errors()));
    }
    return { ms, peakKb: Number(peak()), out: readFileSync(output, 'utf8') };
}

/** What to say of a process that ended as it should not. */
export function diedOf(code: number | null, signal: string | null, errors: string): string {
    const reason = /JavaScript heap out of memory/.test(errors) ? 'out of memory' : errors.trim().split('\n').at(-1)?.slice(0, 120);
    return `died with ${code ?? signal}${reason ? `: ${reason}` : ''}`;
}
