/** The languages of rubrics by their names. */
import { language } from '../../words/words.svelte';

/** What a language is called in the reader's: "Spanish" for `es`. A tag that names no language is given back as it is. */
export const languageName = (tag: string): string => {
	try {
		return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
};
