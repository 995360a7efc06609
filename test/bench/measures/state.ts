import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'vscode-languageserver';

/** A state on the disk that is measured. */
export interface State {
    readonly folder: string;
    /** Holds what the measured programs write. */
    readonly scratch: string;
    /** Where the product keeps its cache between two starts. */
    readonly cache: string;
    readonly plans: number;
    /** All plan files: plans, reports, decisions, declarations. */
    readonly planFiles: number;
    readonly last: Declaration;
    readonly runs: number;
    /** How long any one thing may take. */
    readonly seconds: number;
}

/** The plans of a state, as paths from its folder; those of the first schools come first. */
export function planPaths(folder: string): string[] {
    return readdirSync(join(folder, 'districts')).sort().flatMap(district => (
        readdirSync(join(folder, 'districts', district, 'schools')).sort().map(school => `districts/${district}/schools/${school}/plan.plan`)));
}

/** The plan among some whose length comes nearest to a number of lines. */
export function planOfLength(folder: string, paths: readonly string[], lines: number): { path: string; lines: number } {
    const lengths = paths.map(path => ({ path, lines: readFileSync(join(folder, path), 'utf8').split('\n').length - 1 }));
    return lengths.reduce((best, each) => (Math.abs(each.lines - lines) < Math.abs(best.lines - lines) ? each : best));
}

/** Everything in a folder and below it. */
export function sizeOf(folder: string): { files: number; bytes: number } {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
    return { files: entries.length, bytes: entries.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0) };
}

/** An organization's declaration, and how many files speak of it. */
export interface Declaration {
    /** From the folder of the network. */
    readonly path: string;
    readonly position: Position;
    readonly files: number;
}

/**
 * The organization that is declared last, in the order of paths: only a whole index knows who speaks of it.
 *
 * @param reports of each plan
 */
export function lastDeclaration(folder: string, reports: number): Declaration {
    const path = `districts/${readdirSync(join(folder, 'districts')).sort().at(-1)!}/network.plan`;
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    const line = lines.findLastIndex(each => /^(district|school) /.test(each));
    // Its plan, its reports, and the decisions of its district.
    return { path, position: { line, character: lines[line].indexOf(' ') + 1 }, files: reports + 2 };
}
