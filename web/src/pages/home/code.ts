/** Join codes: eight characters of Crockford base32, read forgivingly, since people copy them from a wall. */

export const CODE_LENGTH = 8;

/** What was meant: capitals, no separators, and the letters that look like digits read as those digits. */
export const readCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[\s\-–—_.·]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');

/** As it is shown and read aloud: `K7QM-4X2P`. */
export const showCode = (code: string): string => {
	const plain = readCode(code);
	return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
};

export type CodeFault = 'missing' | 'short' | 'long' | 'odd';

export const codeFault = (typed: string): CodeFault | undefined => {
	const code = readCode(typed);
	if (code === '') return 'missing';
	if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return 'odd';
	if (code.length < CODE_LENGTH) return 'short';
	return code.length > CODE_LENGTH ? 'long' : undefined;
};

/**
 * The field's text as the person types, and where the caret stands in it then: the hyphen comes by itself, and a character put
 * in or taken out in the middle leaves the caret where it was.
 */
export const typeCode = (typed: string, caret: number): { text: string; caret: number } => {
	const before = readCode(typed.slice(0, caret)).length;
	const text = showCode(typed);
	return { text, caret: before > 4 ? before + 1 : before };
};
