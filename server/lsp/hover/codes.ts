import * as ast from '../../../language/generated/ast.ts';
import { inBlock } from '../../../language/model/tree.ts';
import { plain } from '../markdown.ts';

/** A practice with its domain and elements, a domain with its practices, an element with its practice. */
export function codeCard(node: ast.Practice | ast.Domain | ast.Element): string[] {
    const above = node.$container;
    const below = ast.isDomain(node) ? inBlock(node, ast.isPractice) : ast.isPractice(node) ? inBlock(node, ast.isElement) : [];
    return [
        `**${titled(node)}**`,
        ast.isDomain(above) ? `Domain ${named(above)}` : ast.isPractice(above) ? `Practice ${named(above)}` : ast.isFramework(above) ? plain(above.title ?? '') : '',
        below.map(each => `- ${titled(each)}`).join('\n')
    ];
}

/** As completion says it: `2: Talent Development`. */
function named({ name, title }: { name?: string; title?: string }): string {
    return `${plain(name ?? '')}: ${plain(title ?? '')}`;
}

function titled({ name, title }: { name?: string; title?: string }): string {
    return plain(`${name ?? ''} ${title ?? ''}`);
}
