// Bundles everything that ships, and the suite that runs inside VS Code. `--watch` rebuilds on a change;
// `--dev` (implied by `--watch`) leaves the bundles readable and with source maps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** What summaries of files depend on besides their texts: another version of it reads them anew. */
function languageVersion() {
    const hash = createHash('sha256');
    for (const path of readdirSync('language', { recursive: true }).filter(each => each.endsWith('.ts')).sort()) {
        hash.update(path).update(readFileSync(join('language', path)));
    }
    return hash.digest('hex').slice(0, 16);
}

const common = {
    bundle: true,
    define: { 'process.env.THROUGHLINE_LANGUAGE_VERSION': JSON.stringify(languageVersion()) },
    minify: !dev,
    sourcemap: dev,
    logLevel: 'info',
    legalComments: 'none'
};

// Some packages offer "module" beside a UMD "main" that cannot be bundled.
const node = { ...common, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };

// In a browser there is no `node:fs`: reaching one fails the build, which keeps vscode.dev within reach.
const browser = { ...common, platform: 'browser', target: 'es2022' };

// Bundled CommonJS packages call `require` for Node's own modules, which a module does not have.
const requireInModule = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const bundles = [
    { ...node, format: 'cjs', entryPoints: ['client/main.node.ts'], outfile: 'dist/client/main.node.cjs', external: ['vscode'] },
    { ...browser, format: 'cjs', entryPoints: ['client/main.browser.ts'], outfile: 'dist/client/main.browser.cjs', external: ['vscode'] },
    { ...node, format: 'cjs', entryPoints: ['server/main.node.ts'], outfile: 'dist/server/main.node.cjs' },
    ...['scan-worker', 'share-worker'].map(name => ({ ...node, format: 'cjs', entryPoints: [`server/workspace/${name}.ts`], outfile: `dist/server/${name}.cjs` })),
    { ...browser, format: 'iife', entryPoints: ['server/main.browser.ts'], outfile: 'dist/server/main.browser.js' },
    { ...node, format: 'esm', entryPoints: ['cli/main.ts'], outfile: 'dist/cli/main.js', banner: { js: requireInModule } },
    // The pages run in a webview: a browser, and no module of VS Code.
    { ...browser, format: 'iife', entryPoints: ['rollup.ts', 'progress.ts', 'changes.ts', 'page.css'].map(file => `client/webview/page/${file}`), outdir: 'dist/webview' },
    {
        // An old syntax, so that an old Node gets as far as the message that it is too old.
        ...node, format: 'esm', target: 'node14', entryPoints: ['cli/throughline.ts'], outfile: 'dist/cli/throughline.js',
        external: ['./main.js'], banner: { js: '#!/usr/bin/env node' }
    },
    {
        // Not in dist, which is what gets published.
        ...node, format: 'cjs', entryPoints: ['test/vscode/suite/index.ts'], outfile: '.vscode-test/suite/index.cjs',
        external: ['vscode', 'mocha'], minify: false, sourcemap: 'inline'
    }
];

if (watch) {
    const contexts = await Promise.all(bundles.map(options => context(options)));
    await Promise.all(contexts.map(each => each.watch()));
    // A build that was asked for ends after the first one; .vscode/tasks.json waits for this line.
    await Promise.allSettled(contexts.map(each => each.rebuild()));
    console.log('[watch] all bundles are built');
} else {
    await Promise.all(bundles.map(options => build(options)));
}
