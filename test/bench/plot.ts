/** One cost at several sizes; times in milliseconds. */
export interface Line {
    readonly name: string;
    /** Drawn dashed, as what cannot be gone below. */
    readonly isFloor: boolean;
    readonly points: readonly { readonly plans: number; readonly ms: number }[];
}

const WIDTH = 760;
const HEIGHT = 440;
const BOX = { left: 76, right: 520, top: 24, bottom: 380 };
const LABEL_HEIGHT = 16;
/** Of Okabe and Ito, which people with color blindness tell apart; in the dark, lighter. */
const COLORS: readonly (readonly [light: string, dark: string])[] = [['#0063a0', '#5cb8f2'], ['#b34700', '#ff9d5c'], ['#00745a', '#3cc9a0'], ['#8c3f73', '#e39ccb'], ['#595959', '#b3b3b3'], ['#6b5900', '#d9c34a']];

/** Costs against size, both axes in powers of ten: a straight line that climbs as the grid does is a cost that grows with the size. */
export function plotOf(lines: readonly Line[]): string {
    const drawn = lines.filter(each => each.points.length > 0);
    const all = drawn.flatMap(each => each.points);
    const x = axis(all.map(each => each.plans), BOX.left, BOX.right);
    const y = axis(all.map(each => each.ms), BOX.bottom, BOX.top);
    const labels = spread(drawn.map(({ points }) => y.at(points.at(-1)!.ms)));
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">Cost against the number of plans</title>
<desc id="description">${escaped(drawn.map(describe).join(' '))}</desc>
<style>
${styles(drawn.length)}
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
${x.ticks.map(tick => `<path class="grid" d="M${x.at(tick)} ${BOX.top}V${BOX.bottom}"/><text x="${x.at(tick)}" y="${BOX.bottom + 20}" text-anchor="middle">${tick.toLocaleString('en-US')}</text>`).join('\n')}
${y.ticks.map(tick => `<path class="grid" d="M${BOX.left} ${y.at(tick)}H${BOX.right}"/><text x="${BOX.left - 8}" y="${y.at(tick) + 4}" text-anchor="end">${duration(tick)}</text>`).join('\n')}
<text x="${(BOX.left + BOX.right) / 2}" y="${HEIGHT - 16}" text-anchor="middle">plans in the state</text>
<text transform="translate(18 ${(BOX.top + BOX.bottom) / 2}) rotate(-90)" text-anchor="middle">time</text>
${drawn.map(({ name, isFloor, points }, i) => {
        const places = points.map(each => [x.at(each.plans), y.at(each.ms)]);
        const [endX, endY] = places.at(-1)!;
        return `<g class="line-${i}"><path class="line${isFloor ? ' floor' : ''}" d="M${places.map(place => place.join(' ')).join('L')}"/>${places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5"/>`).join('')}`
            + `<path class="lead" d="M${endX + 6} ${endY}L${BOX.right + 16} ${labels[i]}"/><text x="${BOX.right + 20}" y="${labels[i] + 4}">${escaped(name)}</text></g>`;
    }).join('\n')}
</svg>
`;
}

interface Axis {
    readonly ticks: readonly number[];
    at(value: number): number;
}

/** From the power of ten at or below the least value to the one at or above the greatest. */
function axis(values: readonly number[], from: number, to: number): Axis {
    const low = Math.floor(Math.log10(Math.min(...values)));
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
    return {
        ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
        at: value => Math.round(10 * (from + (to - from) * (Math.log10(value) - low) / (high - low))) / 10
    };
}

/** Moves labels apart that would lie on each other. */
function spread(heights: readonly number[]): number[] {
    const result = [...heights];
    const order = [...heights.keys()].sort((a, b) => heights[a] - heights[b]);
    for (let i = 1; i < order.length; i++) {
        result[order[i]] = Math.max(result[order[i]], result[order[i - 1]] + LABEL_HEIGHT);
    }
    return result;
}

function styles(lines: number): string {
    const colors = (at: 0 | 1) => Array.from({ length: lines }, (_, i) => `.line-${i} { --color: ${COLORS[i % COLORS.length][at]}; }`).join(' ');
    return `text { font: 13px system-ui, sans-serif; fill: #1f1f1f; } g text { fill: var(--color); } circle { fill: var(--color); }
.ground { fill: #ffffff; } .grid { stroke: #d4d4d4; } .line { fill: none; stroke: var(--color); stroke-width: 2; } .floor { stroke-dasharray: 5 4; } .lead { stroke: var(--color); stroke-width: 0.75; }
${colors(0)}
@media (prefers-color-scheme: dark) {
text { fill: #e6e6e6; } .ground { fill: #1e1e1e; } .grid { stroke: #3d3d3d; }
${colors(1)}
}`;
}

function describe({ name, points }: Line): string {
    return `${name}: ${points.map(({ plans, ms }) => `${duration(ms)} at ${plans.toLocaleString('en-US')} plans`).join(', ')}.`;
}

function duration(ms: number): string {
    return ms >= 1000 ? `${Number((ms / 1000).toPrecision(3))} s` : `${Number(ms.toPrecision(3))} ms`;
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
