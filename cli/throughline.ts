// Old versions of Node must be able to read this file: it only looks at the version before anything newer is loaded.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
    console.error(`throughline needs Node.js 22 or newer; this is ${process.versions.node}.`);
    process.exit(2);
} else {
    // Nobody waits for this one: `await` outside of a function is among the things that old versions cannot read.
    void import('./main.js' as string);
}

export {};
