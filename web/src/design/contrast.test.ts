/** The colours can be told apart from what they stand on (WCAG 2: 4.5 for text, 3 for marks), in light, in dark and in print. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens of the first `:root` after a marker. */
const tokensAfter = (marker: string): Record<string, string> => {
	const from = css.indexOf(':root', css.indexOf(marker));
	const block = css.slice(from, css.indexOf('}', from));
	return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
};

const light = tokensAfter('/*');
const themes = {
	light,
	dark: { ...light, ...tokensAfter('prefers-color-scheme: dark') },
	print: { ...light, ...tokensAfter('@media print') },
};

const hex = (value: string | undefined): Rgb => {
	const digits = /^#([0-9a-f]{6})$/.exec(value ?? '')?.[1];
	if (!digits) throw new Error(`not a colour: ${value}`);
	return [0, 2, 4].map((at) => linear(parseInt(digits.slice(at, at + 2), 16) / 255)) as Rgb;
};

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** OKLCH to linear sRGB (Ottosson 2020); channels outside 0 to 1 are outside the gamut. */
const oklch = (l: number, c: number, h: number): Rgb => {
	const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
	const [x, y, z] = [
		(l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
		(l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
		(l - 0.0894841775 * a - 1.291485548 * b) ** 3,
	] as Rgb;
	return [
		4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
		-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
		-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
	];
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

const contrast = (one: Rgb, other: Rgb): number => {
	const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (bright + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(themes))('%s', (_, tokens) => {
	const number = (name: string): number => Number(tokens[name]);

	it.each([
		['ink', 'paper'],
		['ink', 'raised'],
		['ink', 'sunken'],
		['ink', 'hover'],
		['ink', 'chosen'],
		['ink', 'hatch'],
		['ink', 'accent-soft'],
		['ink', 'wait-soft'],
		['ink', 'trouble-soft'],
		['ink-soft', 'paper'],
		['ink-soft', 'raised'],
		['ink-soft', 'sunken'],
		['accent-text', 'paper'],
		['accent-text', 'raised'],
		['accent-text', 'accent-soft'],
		['accent-ink', 'accent'],
		['trouble-ink', 'trouble'],
		['trouble', 'paper'],
		['trouble', 'raised'],
		['wait', 'paper'],
		['wait', 'raised'],
	])('%s can be read on %s', (text, ground) => {
		// The tinted grounds are not used on paper.
		if (tokens === themes.print && ground.endsWith('-soft')) return;
		expect(contrast(hex(tokens[text]), hex(tokens[ground]))).toBeGreaterThanOrEqual(4.5);
	});

	it.each([
		['line-strong', 'paper'],
		['line-strong', 'raised'],
		['accent', 'paper'],
		['focus', 'paper'],
		['focus', 'raised'],
	])('%s can be seen on %s', (mark, ground) => {
		expect(contrast(hex(tokens[mark]), hex(tokens[ground]))).toBeGreaterThanOrEqual(3);
	});

	it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('every level of %i can be seen and read, and differs from the next', (levels) => {
		const turn = number('ramp-turn');
		const between = (name: string, at: number): number => number(`${name}-first`) + (number(`${name}-last`) - number(`${name}-first`)) * at;
		const places = Array.from({ length: levels }, (_, place) => place / (levels - 1));
		const lightness = places.map((at) => between('ramp', at));
		const colours = places.map((at) => oklch(between('ramp', at), between('ramp-chroma', at), number('ramp-hue')));
		colours.forEach((colour, place) => {
			for (const channel of colour) expect(channel, `level ${place + 1} is in gamut`).toSatisfy((v: number) => v > -0.001 && v < 1.001);
			const text: Rgb = lightness[place]! < turn ? [1, 1, 1] : [0, 0, 0];
			expect(contrast(colour, text), `text on level ${place + 1}`).toBeGreaterThanOrEqual(4.5);
			for (const ground of ['paper', 'raised']) {
				expect(contrast(colour, hex(tokens[ground])), `level ${place + 1} on ${ground}`).toBeGreaterThanOrEqual(3);
			}
			const next = colours[place + 1];
			if (next) expect(contrast(colour, next), `level ${place + 1} and the next`).toBeGreaterThan(1.1);
		});
	});
});
