// Loaded before a measured program (`node --require`): as it ends, it writes the most memory that it ever had, in KB, to the third pipe.
const { readFileSync, writeSync } = process.getBuiltinModule('node:fs');
const { isMainThread } = process.getBuiltinModule('node:worker_threads');

if (isMainThread) {
    process.on('exit', () => {
        let peak;
        try {
            // What the system counts for the process beyond this file also holds what its parent had.
            peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
        } catch {
            peak = process.resourceUsage().maxRSS;
        }
        writeSync(3, `${peak}\n`);
    });
}
