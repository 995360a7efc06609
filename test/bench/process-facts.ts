import { readFileSync } from 'node:fs';

export interface Memory {
    readonly nowKb: number;
    readonly peakKb: number;
}

/** What the system says of a process's memory; nothing where it does not say (only Linux does). */
export function memoryOf(pid: number | 'self'): Memory | undefined {
    try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]);
        return { nowKb: kb('VmRSS'), peakKb: kb('VmHWM') };
    } catch {
        return undefined;
    }
}

/** Waits until a process has worked for less than a twentieth of the last second; its worker threads count. */
export async function untilAtRest(pid: number, seconds: number): Promise<void> {
    const deadline = performance.now() + seconds * 1000;
    let before = workOf(pid);
    while (performance.now() < deadline) {
        await new Promise(done => setTimeout(done, 1000));
        const now = workOf(pid);
        if (now === undefined || before === undefined || now - before < 5) {
            return;
        }
        before = now;
    }
    throw new Error(`not at rest within ${seconds} s`);
}

/** The time that a process has worked, in hundredths of a second. */
function workOf(pid: number): number | undefined {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(fields[11]) + Number(fields[12]);
    } catch {
        return undefined;
    }
}
