import type { Document, DocumentCell, DocumentRow, DocumentTable, Section } from '../../language/views/document.ts';
import { style } from './html-style.ts';

/** Markup as it is printed. Everything else that goes into an element is text, and is escaped. */
class Markup {
    readonly source: string;

    constructor(source: string) {
        this.source = source;
    }
}

type Content = string | Markup | readonly Content[];

/** A whole document that stands for itself, piece by piece: nothing is loaded, no script runs, and it can be printed. */
export function* toHtml({ title, about, sections }: Document): Generator<string> {
    const policy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
    const head = element('head', {}, [
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, title),
        element('style', {}, new Markup(style))
    ]);
    yield '<!DOCTYPE html>\n';
    yield* around('html', { lang: 'en' }, function* () {
        yield head.source;
        yield* around('body', {}, () => around('main', {}, function* () {
            yield sourceOf([element('h1', {}, title), about === '' ? [] : element('p', { class: 'about' }, about)]);
            for (const section of sections) {
                yield* sectionOf(section, title);
            }
        }));
    });
    yield '\n';
}

function* sectionOf({ level, heading, table, note }: Section, title: string): Generator<string> {
    yield sourceOf(heading === '' ? [] : element(`h${level}`, {}, heading));
    if (table) {
        yield* around('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heading || title }, () => tableOf(table, heading || title));
    }
    yield sourceOf(note === undefined ? [] : element('p', {}, note));
}

function tableOf({ columns, rows }: DocumentTable, caption: string): Iterable<string> {
    const heading = columns.map(({ heading, isNumber }) => element('th', { scope: 'col', class: isNumber ? 'number' : '' }, heading));
    return around('table', {}, function* () {
        yield sourceOf([element('caption', {}, caption), element('thead', {}, element('tr', {}, heading))]);
        yield* around('tbody', {}, function* () {
            for (const row of rows) {
                yield rowOf(row, columns).source;
            }
        });
    });
}

function rowOf({ depth, isSum, cells }: DocumentRow, columns: DocumentTable['columns']): Markup {
    return element('tr', { class: isSum ? 'sum' : '' }, cells.map((cell, i) => {
        const kind = columns[i].isNumber ? 'number' : columns[i].width === undefined ? '' : 'text';
        return i === 0
            ? element('th', { scope: 'row', class: kind, style: depth === 0 ? '' : `padding-left: ${0.5 + depth}em` }, linesOf(cell))
            : element('td', { class: kind }, linesOf(cell));
    }));
}

function linesOf({ lines, state }: DocumentCell): Content {
    const shown = lines.map((line, i) => [i === 0 ? [] : element('br'), line]);
    return state === undefined ? shown : element('span', { class: `state ${state}` }, shown);
}

const EMPTY = new Set(['meta', 'br']);

/** An element with its attributes, of which empty ones are left out, and what is in it. */
function element(name: string, attributes: Readonly<Record<string, string>> = {}, content: Content = []): Markup {
    const breaks = BLOCKS.has(name) ? '\n' : '';
    return new Markup(EMPTY.has(name) ? `${tag(name, attributes)}${breaks}` : `${tag(name, attributes)}${sourceOf(content)}</${name}>${breaks}`);
}

/** The same piece by piece, with a content that is made meanwhile. */
function* around(name: string, attributes: Readonly<Record<string, string>>, content: () => Iterable<string>): Generator<string> {
    yield tag(name, attributes);
    yield* content();
    yield `</${name}>${BLOCKS.has(name) ? '\n' : ''}`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
    return `<${name}${Object.entries(attributes).filter(([, value]) => value !== '').map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;
}

/** Elements that end a line of the source. */
const BLOCKS = new Set(['meta', 'title', 'style', 'head', 'h1', 'h2', 'h3', 'p', 'caption', 'thead', 'tr', 'tbody', 'table', 'div', 'main', 'body']);

function sourceOf(content: Content): string {
    return content instanceof Markup ? content.source : typeof content === 'string' ? escaped(content) : content.map(sourceOf).join('');
}

/** A text as HTML shows it letter by letter, between tags and in quoted attributes. */
function escaped(text: string): string {
    return text.replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
}
