/** Files that are brought in: what can be said of one before the server reads it. */

/** The most the server reads. */
const MOST_BYTES = 8 * 1024 * 1024;

export type Refusal = 'pdf' | 'document' | 'large' | 'empty';

/** Why there is no use in sending it. */
export const refusalOf = ({ name, size }: { name: string; size: number }): Refusal | undefined => {
	if (/\.pdf$/i.test(name)) return 'pdf';
	if (/\.(docx?|odt|rtf|pages|pptx?)$/i.test(name)) return 'document';
	if (size > MOST_BYTES) return 'large';
	return size === 0 ? 'empty' : undefined;
};

/** A name for a pasted text, from which the server tells its kind. */
export const nameOfPasted = (text: string): string => {
	if (/^\s*\{/.test(text)) return 'pasted.json';
	if (/^\s*\|?\s*:?-{3,}:?\s*\|/mu.test(text)) return 'pasted.md';
	if (/^\s*\[\[(levels|domains)\]\]\s*$/mu.test(text)) return 'pasted.toml';
	return 'pasted.txt';
};
