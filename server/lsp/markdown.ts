/** Plan text inside Markdown: on one line, and every sign stands for itself, so that it makes no link, no image and no HTML. */
export function plain(text: string): string {
    return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+\-.!|<>&~:/@=]/g, '\\$&');
}
