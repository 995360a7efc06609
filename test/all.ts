// Every test there is, as the whole test command runs it after `npm ci`. Each suite tells its numbers in a line of its own
// (`unit: 12 passed, 0 failed`); the last line of all is their sum.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What has to be right before anything is tested. */
const preparations = ['npm run build', 'npm run lint'];

/** Each command, with the suites whose lines it has to print. */
const commands: Array<{ command: string, suites: string[] }> = [
    { command: 'npm test', suites: ['unit'] },
    { command: 'npm run test:readme', suites: ['readme'] },
    { command: 'node test/vscode/run-in-browser.ts', suites: ['suite', 'pages'] }
];

interface Outcome { succeeded: boolean, lines: string[] }

/** Runs a command, shows what it prints, and keeps it. */
async function run(command: string): Promise<Outcome> {
    console.log(`\n> ${command}`);
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    const code = new Promise<number | null>((done, failed) => {
        child.on('error', failed);
        child.on('close', done);
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
        console.log(line);
        lines.push(line);
    }
    return { succeeded: await code === 0, lines };
}

let passed = 0;
let failed = 0;
const problems: string[] = [];

for (const command of preparations) {
    if (!(await run(command)).succeeded) {
        problems.push(`${command} failed`);
    }
}
for (const { command, suites } of commands) {
    const { succeeded, lines } = await run(command);
    let failures = 0;
    for (const suite of suites) {
        const counted = lines.map(line => /^(\w+): (\d+) passed, (\d+) failed$/.exec(line)).filter(match => match?.[1] === suite);
        if (counted.length !== 1) {
            problems.push(`${suite} printed ${counted.length} results`);
        }
        for (const match of counted) {
            passed += Number(match?.[2]);
            failures += Number(match?.[3]);
        }
    }
    failed += failures;
    if (!succeeded && failures === 0) {
        problems.push(`${command} failed without a failing test`);
    }
}

problems.forEach(problem => console.log(problem));
// What went wrong beside the tests counts too: the sum never looks better than the run was.
failed += problems.length;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
