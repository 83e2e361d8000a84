/**
 * Words for a phone on a weak connection: the reader's language comes first, and the page stands as soon as it is here; the
 * other one follows, so that turning to it waits for nothing.
 */
import { language, LANGUAGES, loadWords, setLanguage, type Language } from '../../words/words.svelte';

const pieces: Record<Language, () => Promise<{ default: string }>> = {
	en: () => import('./en'),
	es: () => import('./es'),
};

const AGAIN_MS = 3_000;

/** Resolves when the page can speak. */
export const speak = async (): Promise<void> => {
	loadWords([]);
	const own = language();
	await learn(own);
	for (const other of LANGUAGES) if (other !== own) void insist(other);
};

const learn = async (one: Language): Promise<void> => {
	const words = (await pieces[one]()).default;
	loadWords([{ ...NO_WORDS, [one]: words }]);
};

const insist = async (other: Language): Promise<void> => {
	try {
		await learn(other);
	} catch {
		setTimeout(() => void insist(other), AGAIN_MS);
		return;
	}
	// Somebody was quicker than the connection and turned to it already: say everything anew, with the words.
	if (language() !== other) return;
	setLanguage(LANGUAGES.find((one) => one !== other) ?? other);
	setLanguage(other);
};

const NO_WORDS: Readonly<Record<Language, string>> = { en: '', es: '' };
