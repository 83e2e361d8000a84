/** Text as it is compared: without case, accents and typographic variants, and with the way back to the text itself. */

export interface Folded {
	text: string;
	/** Where each unit of `text` stands in the original, and at the end how long that is. */
	at: number[];
}

export interface Range {
	from: number;
	to: number;
}

/** Accents, and the vowel points of Arabic and Hebrew. Vowel signs that make another word, as in Hindi, stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

export const fold = (text: string): Folded => {
	let folded = '';
	const at: number[] = [];
	let place = 0;
	for (const letter of text) {
		const plain = foldLetter(letter);
		for (let unit = 0; unit < plain.length; unit += 1) at.push(place);
		folded += plain;
		place += letter.length;
	}
	at.push(text.length);
	return { text: folded, at };
};

/** The words of a search, as they are compared. */
export const wordsOf = (search: string): string[] => [...new Set(fold(search).text.split(' ').filter(Boolean))];

/** A range of the folded text as one of the original. */
export const unfold = ({ at }: Folded, { from, to }: Range): Range => ({ from: at[from] ?? 0, to: at[to] ?? 0 });

const foldLetter = (letter: string): string => {
	if (/\s/u.test(letter)) return ' ';
	if (/\p{Pd}/u.test(letter)) return '-';
	if (/[’‘ʼ`´]/u.test(letter)) return "'";
	return letter.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
};
