// The least that a program must do which looks at every plan: `read FOLDER` walks, reads and decodes all; `stat FOLDER CACHE` walks and looks
// at the dates and sizes of all, and reads and decodes the files of a cache instead; `nothing` only starts. Plain JavaScript, so that it starts at once.
import { readdirSync, readFileSync, statSync } from 'node:fs';

const [mode, folder, cache] = process.argv.slice(2);
const utf8 = new TextDecoder('utf-8', { fatal: true });

function walk(path, visit) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
        const at = `${path}/${entry.name}`;
        if (entry.isDirectory()) {
            walk(at, visit);
        } else {
            visit(at);
        }
    }
}

let files = 0;
let letters = 0;

if (mode === 'read') {
    walk(folder, at => {
        if (at.endsWith('.plan')) {
            files++;
            letters += utf8.decode(readFileSync(at)).length;
        }
    });
} else if (mode === 'stat') {
    walk(folder, at => {
        if (at.endsWith('.plan')) {
            files += statSync(at).size > 0 ? 1 : 0;
        }
    });
    walk(cache, at => {
        // A cache need not be text, and what is no letter is replaced.
        letters += new TextDecoder().decode(readFileSync(at)).length;
    });
}
console.log(JSON.stringify({ files, letters }));
