import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import * as ast from '../../../language/generated/ast.ts';
import type { Day } from '../../../language/model/periods.ts';
import { nameOf } from '../../../language/model/tree.ts';
import type { NameDescription } from '../../../language/scoping/name-description.ts';
import type { Names } from '../../../language/scoping/names.ts';
import type { Networks } from '../../../language/scoping/networks.ts';
import { carriesIn } from '../../../language/scoping/places.ts';
import type { Cursor } from './cursor.ts';
import type { Slot } from './lines.ts';

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
    [ast.Organization.$type]: CompletionItemKind.Module, [ast.Member.$type]: CompletionItemKind.Variable, [ast.Goal.$type]: CompletionItemKind.Class,
    [ast.Measure.$type]: CompletionItemKind.Field, [ast.Group.$type]: CompletionItemKind.Field, [ast.Indicator.$type]: CompletionItemKind.Field,
    [ast.Strategy.$type]: CompletionItemKind.Class, [ast.Milestone.$type]: CompletionItemKind.Event, [ast.Action.$type]: CompletionItemKind.Method
};

/** Offers the names that a line may refer to. */
export class NameOffers {
    private readonly names: Names;
    private readonly networks: Networks;

    constructor(names: Names, networks: Networks) {
        this.names = names;
        this.networks = networks;
    }

    /** @param today picks the plan of another organization where the text belongs to none */
    offer(cursor: Cursor, { types = [], abroad }: Slot, today: Day): CompletionItem[] {
        const uri = cursor.document.uri.toString();
        const { typed } = cursor;
        const belonging = cursor.before[0].image === 'carry' && cursor.belonging ? { ...cursor.belonging, carries: carriesIn(cursor.around) } : cursor.belonging;
        const organization = typed.slice(0, typed.indexOf('.'));
        if (typed.includes('.') && this.names.find(organization, uri, undefined, type => type === ast.Organization.$type)) {
            const fits = (type: string) => types.includes(type);
            return this.names.all(uri, { day: today, ...belonging, organization }, fits)
                .filter(each => each.belonging?.organization === organization)
                .map(each => this.item(each, cursor, `${organization}.${each.name}`));
        }
        const taken = new Set([...cursor.before.slice(1).map(each => each.image), cursor.around && nameOf(cursor.around)]);
        const wanted = this.names.all(uri, belonging, type => types.includes(type))
            .filter(each => !taken.has(each.name) && this.isUseful(each, cursor))
            .map(each => this.item(each, cursor, each.name));
        const others = abroad ? this.names.all(uri, undefined, type => type === ast.Organization.$type) : [];
        return [
            ...wanted,
            ...others.filter(each => each.name !== belonging?.organization).map(each => ({ ...this.item(each, cursor, `${each.name}.`), sortText: `5${each.name}` }))
        ];
    }

    /** Only what is weak can be worked on, and a built-in element goes by its code alone. */
    private isUseful({ element, type, name }: NameDescription, cursor: Cursor): boolean {
        if (type === ast.Finding.$type && cursor.before[0].image === 'addresses') {
            return ['weakness', 'threat'].includes(element.keyword ?? '');
        }
        return type !== ast.Element.$type || !name.includes('.');
    }

    private item(description: NameDescription, { range, belonging }: Cursor, text: string): CompletionItem {
        const { element, type, documentUri } = description;
        const isOwn = belonging !== undefined && description.belonging?.organization === belonging.organization;
        const rank = isOwn ? 0 : this.networks.isBuiltin(documentUri.toString()) ? 2 : 1;
        return {
            label: text,
            kind: KINDS[type] ?? CompletionItemKind.Constant,
            detail: element.title?.replace(/\s+/g, ' ').trim(),
            sortText: `${rank}${text}`,
            textEdit: { range, newText: text }
        };
    }
}
