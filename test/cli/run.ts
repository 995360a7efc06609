import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
export const TUTORIAL = fileURLToPath(new URL('../../examples/tutorial', import.meta.url));

export interface Run {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** Runs the command line as its user would, from a folder. */
export function throughline(args: readonly string[], folder = TUTORIAL): Run {
    const run = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } });
    return { code: run.status, out: run.stdout, err: run.stderr };
}
