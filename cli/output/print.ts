import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { UsageError } from '../exit.ts';

export interface OutputOptions {
    readonly output?: string;
    /** False with `--no-color`. */
    readonly color: boolean;
}

/** Adds the options of every command that reads a network. */
export function networkOptions(command: Command): Command {
    return command
        .option('--as-of <day>', 'the day on which everything is worked out, as 2026-12-01 (default: today)')
        .option('--config <file>', 'settings to use instead of the network\'s throughline.json');
}

/** Adds the options of every command that prints something. */
export function outputOptions(command: Command): Command {
    return command
        .option('--output <file>', 'write to a file instead of standard output')
        .option('--no-color', 'no colors, also without a terminal or with NO_COLOR set');
}

/** Whether the output goes where colors are seen. */
export function wantsColor({ output, color }: OutputOptions): boolean {
    return color && output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Prints a result, and waits until it is out. */
export async function print(text: string, { output }: OutputOptions): Promise<void> {
    if (output === undefined) {
        await new Promise<void>((done, fail) => process.stdout.write(text, error => (error ? fail(error) : done())));
        return;
    }
    try {
        await writeFile(output, text);
    } catch (error) {
        throw new UsageError(`${output} cannot be written: ${(error as Error).message}`);
    }
}
