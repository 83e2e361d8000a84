/** Which way a rubric's text runs. The page itself runs with its own language. */

const RIGHT_TO_LEFT = new Set(
	'ar arc azb bal bcc ckb dv fa glk he iw khw ks ku-arab lrc mzn nqo pa-arab pnb prs ps rhg sd skr syr ug ur yi'.split(' '),
);
const SCRIPTS = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'syrc', 'thaa']);

export const isRightToLeft = (language: string | undefined): boolean => {
	const [name = '', ...rest] = (language ?? '').toLowerCase().split(/[-_]/);
	// A language can be written in another script than usual, and then its tag says so: `ur-Latn`.
	const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
	return script ? SCRIPTS.has(script) : RIGHT_TO_LEFT.has(name);
};

/**
 * For `dir` on a text of the rubric. A sentence that begins with a Latin abbreviation still runs from the right; where the
 * language says nothing, or something wrong, the text itself decides.
 */
export const directionOf = (language: string | undefined): 'rtl' | 'auto' => (isRightToLeft(language) ? 'rtl' : 'auto');

/** For `dir` on what holds several texts, such as levels side by side: they follow one another as the language does. */
export const orderOf = (language: string | undefined): 'rtl' | undefined => (isRightToLeft(language) ? 'rtl' : undefined);
