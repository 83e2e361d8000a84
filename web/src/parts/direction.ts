/** Which way a rubric's text runs. The page itself runs with its own language. */

const SCRIPTS = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Syrc|Thaa)$/;

/** The script is the language's usual one, unless its tag names another, as `ur-Latn` does. */
export const isRightToLeft = (language: string | undefined): boolean => {
	try {
		return SCRIPTS.test(new Intl.Locale(language ?? '').maximize().script ?? '');
	} catch {
		return false;
	}
};

/**
 * For `dir` on a text of the rubric. A sentence that begins with a Latin abbreviation still runs from the right; where the
 * language says nothing, or something wrong, the text itself decides.
 */
export const directionOf = (language: string | undefined): 'rtl' | 'auto' => (isRightToLeft(language) ? 'rtl' : 'auto');

/** For `dir` on what holds several texts, such as levels side by side: they follow one another as the language does. */
export const orderOf = (language: string | undefined): 'rtl' | undefined => (isRightToLeft(language) ? 'rtl' : undefined);
