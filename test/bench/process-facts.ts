import { readdirSync, readFileSync } from 'node:fs';

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

/** The memory of a process and all that it has started, in kB; nothing where the system does not say. */
export function memoryOfAll(pid: number): number | undefined {
    const memories = [pid, ...childrenOf(pid)].flatMap(each => memoryOf(each)?.nowKb ?? []);
    return memories.length === 0 ? undefined : memories.reduce((sum, each) => sum + each);
}

/**
 * Waits until a process, with all that it has started, has worked for less than a twentieth of the last second.
 *
 * @param look is called every second
 */
export async function untilAtRest(pid: number, seconds: number, look: () => void = () => {}): Promise<void> {
    const deadline = performance.now() + seconds * 1000;
    let before = workOf(pid);
    while (performance.now() < deadline) {
        await new Promise(done => setTimeout(done, 1000));
        look();
        const now = workOf(pid);
        if (now === undefined || before === undefined || (now.size === before.size && [...now].every(([each, work]) => work - (before!.get(each) ?? 0) < 5))) {
            return;
        }
        before = now;
    }
    throw new Error(`not at rest within ${seconds} s`);
}

/** The time that a process and each that it has started has worked, in hundredths of a second. */
function workOf(pid: number): Map<number, number> | undefined {
    const works = [pid, ...childrenOf(pid)].flatMap(each => {
        try {
            const stat = readFileSync(`/proc/${each}/stat`, 'utf8');
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return [[each, Number(fields[11]) + Number(fields[12])] as const];
        } catch {
            return [];
        }
    });
    return works.length === 0 ? undefined : new Map(works);
}

/** The processes that a process has started, and those that these have. */
function childrenOf(pid: number): number[] {
    try {
        const parents = readdirSync('/proc').filter(each => /^\d+$/.test(each)).map(each => [Number(each), parentOf(each)] as const);
        const under = (parent: number): number[] => parents.filter(each => each[1] === parent).flatMap(([child]) => [child, ...under(child)]);
        return under(pid);
    } catch {
        return [];
    }
}

function parentOf(pid: string): number | undefined {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    } catch {
        return undefined;
    }
}
