import { createInterface } from 'node:readline/promises';
import { UsageError } from './exit.ts';

export interface Question {
    readonly text: string;
    /** What an empty answer means. */
    readonly otherwise: string;
    /** What is wrong with an answer, in one line; nothing where it is fine. */
    readonly problem: (answer: string) => string | undefined;
}

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * Answers to questions: from flags where they are given, else asked on a terminal, again until they can be used.
 *
 * @param takesDefaults asks nothing
 */
export async function ask<Key extends string>(
    questions: Readonly<Record<Key, Question>>, flags: Readonly<Partial<Record<Key, string>>>, takesDefaults: boolean, input: Input, output: NodeJS.WritableStream
): Promise<Record<Key, string>> {
    const entries = Object.entries(questions) as [Key, Question][];
    const answers = new Map<Key, string>();
    for (const [key, { problem, otherwise }] of entries) {
        const flag = flags[key] ?? (takesDefaults ? otherwise : undefined);
        const trouble = flag === undefined ? undefined : problem(flag);
        if (trouble !== undefined) {
            throw new UsageError(`--${key}: ${trouble}`);
        }
        if (flag !== undefined) {
            answers.set(key, flag);
        }
    }
    const open = entries.filter(([key]) => !answers.has(key));
    if (open.length > 0 && input.isTTY !== true) {
        throw new UsageError(`There is no terminal to ask on: give ${open.map(([key]) => `--${key}`).join(', ')}, or --yes.`);
    }
    if (open.length > 0) {
        const terminal = createInterface({ input, output });
        // At the end of the input no answer comes any more.
        const ended = new Promise<undefined>(done => terminal.once('close', () => done(undefined)));
        try {
            for (const [key, question] of open) {
                answers.set(key, await answerTo(question, text => Promise.race([terminal.question(text), ended]), output));
            }
        } finally {
            terminal.close();
        }
    }
    return Object.fromEntries(answers) as Record<Key, string>;
}

async function answerTo({ text, otherwise, problem }: Question, read: (prompt: string) => Promise<string | undefined>, output: NodeJS.WritableStream): Promise<string> {
    for (;;) {
        const line = await read(`${text} [${otherwise}] `);
        if (line === undefined) {
            throw new UsageError('There was no answer, so nothing was written.');
        }
        const answer = line.trim() || otherwise;
        const trouble = problem(answer);
        if (trouble === undefined) {
            return answer;
        }
        output.write(`${trouble}\n`);
    }
}
