import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const house = ['cli', 'client', 'exchange', 'language', 'server', 'syntaxes', 'test'];

// What a folder must not import from outside.
const vscode = { regex: '^vscode$', message: 'Only client/ and the suite that runs inside it know VS Code.' };
const client = { regex: '^vscode-languageclient(/|$)', message: 'Only client/ is a client of the server.' };
const node = { regex: '^node:', message: 'The language has no file system, no clock and no environment; it also runs in a browser.' };
const protocol = {
    regex: '^vscode-(jsonrpc|languageserver(?!-(types|textdocument)))',
    message: 'Ranges and edits are in vscode-languageserver-types; the protocol is for the server.'
};
const langiumLsp = { regex: '^langium/(?!generate)', message: "The language knows no more than Langium's core." };

/**
 * The import directions of one folder: what it may reach in the house, with values or as types only, and what not outside.
 * One entry for each depth, because only the right number of `../` leaves the folder.
 */
function directions(folder, { values = [], types = [], outside }) {
    const others = house.filter(other => other !== folder).join('|');
    const allowed = [...values, ...types.map(path => `types of ${path}`)].join(', ') || 'nothing';
    const message = `From the house, ${folder}/ may import ${allowed}.`;
    const paths = list => list.map(path => `${path}(/|\\.ts$)`).join('|') || '$';
    return [1, 2, 3, 4, 5].map(depth => {
        const up = `^(\\./)?(\\.\\./){${depth}}`;
        return {
            files: [`${folder}/${'*/'.repeat(depth - 1)}*.ts`],
            rules: {
                'no-restricted-imports': ['error', {
                    patterns: [
                        ...outside,
                        { regex: `${up}(?!${paths([...values, ...types])})(${others})/`, message },
                        { regex: `${up}(${paths(types)})`, message, allowTypeImports: true }
                    ]
                }]
            }
        };
    });
}

const pageMessage = 'The page side of a webview knows views and the messages of its host by their types, and nothing else of the house.';

export default defineConfig(
    globalIgnores(['dist', '.vscode-test', 'language/generated', 'language/parser/generated.ts']),
    tseslint.configs.recommended,
    {
        rules: {
            'eqeqeq': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }]
        }
    },
    directions('language', { outside: [vscode, client, node, protocol, langiumLsp] }),
    directions('exchange', { values: ['language/model', 'language/views'], outside: [vscode, client, protocol, langiumLsp] }),
    directions('server', { values: ['language', 'exchange'], outside: [vscode, client] }),
    directions('cli', { values: ['language', 'exchange', 'server'], outside: [vscode, client] }),
    directions('client', { values: ['server/protocol'], types: ['language/views'], outside: [] }),
    {
        files: ['client/webview/page/*.ts'],
        rules: {
            'no-restricted-imports': ['error', {
                patterns: [
                    vscode, client, node, protocol,
                    { regex: '^(\\.\\./){2}', message: pageMessage, allowTypeImports: true },
                    { regex: '^(\\.\\./){3}(?!language/views/)', message: pageMessage },
                    { regex: '^(\\.\\./){2}(?!\\.\\./)', message: pageMessage },
                    { regex: '^\\.\\./(?!\\.\\./)', message: pageMessage, allowTypeImports: true }
                ]
            }]
        }
    }
);
