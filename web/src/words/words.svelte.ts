/**
 * Every word on a page comes from here: `t(id, values)` in the reader's language, and dates and numbers as that language writes
 * them. Reactive: what is on the page changes with `setLanguage`. Words live in `en/*.ftl` and `es/*.ftl`, a file per page;
 * an entry loads only its own (`loadWords`), so that a phone never loads the facilitator's. Knows nothing of the session.
 *
 * Text in any script can stand in a sentence. What runs from the right is isolated in it, so that the words and figures around
 * it keep their order; Fluent's own marks are off, since they would stand around everything. A sentence runs with the page: it
 * has no `dir="auto"`, which is for texts and names that stand alone.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'en' | 'es';
export type Values = Record<string, string | number>;

export const LANGUAGES: readonly Language[] = ['en', 'es'];

/** The words for an id. An id without words is given back as it is, so that a gap shows and breaks nothing. */
export const t = (id: string, values?: Values): string => {
	const bundle = bundles[state.language];
	const pattern = bundle.getMessage(id)?.value;
	if (!pattern) return id;
	return bundle.formatPattern(pattern, values && isolated(values), []);
};

/** Letters of scripts that run from the right. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** First strong isolate … pop directional isolate (Unicode Bidirectional Algorithm, 2.4). */
const [FSI, PDI] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];
const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `${FSI}${text}${PDI}` : text);

const isolated = (values: Values): Record<string, FluentVariable> =>
	Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? isolate(value) : value]));

/** Are there words for this id? */
export const hasWords = (id: string): boolean => bundles[state.language].hasMessage(id);

/** A file of words in both languages, as text: what `common.ts`, `participant.ts`, … export. */
export type Words = Readonly<Record<Language, string>>;

/**
 * Once at the start of an entry, before it mounts: `loadWords([common, participant])`. Sets `<html lang>` to the language
 * remembered on this device, or the browser's.
 */
export const loadWords = (files: readonly Words[]): void => {
	addWords(files);
	state.language = preferred();
	mark();
};

/** More words for a piece of a page that is fetched later; the language stays. */
export const addWords = (files: readonly Words[]): void => {
	for (const file of files) {
		for (const language of LANGUAGES) bundles[language].addResource(new FluentResource(file[language]));
	}
};

export const language = (): Language => state.language;

/** Changes the language now, for this page and the next ones on this device. */
export const setLanguage = (chosen: Language): void => {
	state.language = chosen;
	mark();
	try {
		localStorage.setItem(KEY, chosen);
	} catch {
		// It lasts as long as the page.
	}
};

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
	new Intl.NumberFormat(locale(), options).format(value);

/** The time of day: "6:03 PM". */
export const formatTime = (iso: string): string => format(iso, { hour: 'numeric', minute: '2-digit' });

/** The day: "November 22, 2026", or "Nov 22, 2026" where room is short. A date without a time is that day everywhere. */
export const formatDate = (iso: string, dateStyle: 'long' | 'medium' = 'long'): string =>
	format(iso, { dateStyle, ...(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? { timeZone: 'UTC' } : {}) });

/** The day of the week and the time of day: "Friday, November 29 at 6:00 PM". */
export const formatWhen = (iso: string): string =>
	format(iso, { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** The day and the time of day: "November 22, 2026 at 6:03 PM". */
export const formatMoment = (iso: string): string => format(iso, { dateStyle: 'long', timeStyle: 'short' });

/** "Ana, Bo, and Cy" */
export const formatList = (parts: readonly string[]): string => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts.map(isolate));

const KEY = 'rubricon.language';

const newBundle = (language: Language): FluentBundle => new FluentBundle(localeOf(language), { useIsolating: false });

/** The browser's own region, where it speaks this language: 18:03 in Madrid, 6:03 PM in Miami. */
const localeOf = (language: Language): string =>
	globalThis.navigator?.languages?.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? (language === 'en' ? 'en-US' : 'es-US');

const bundles: Record<Language, FluentBundle> = { en: newBundle('en'), es: newBundle('es') };

const state = $state<{ language: Language }>({ language: 'en' });

const locale = (): string => localeOf(state.language);

const format = (iso: string, options: Intl.DateTimeFormatOptions): string => {
	const date = new Date(iso);
	return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), options).format(date);
};

const isLanguage = (tag: string | null | undefined): tag is Language => LANGUAGES.includes(tag as Language);

const preferred = (): Language => {
	try {
		const kept = localStorage.getItem(KEY);
		if (isLanguage(kept)) return kept;
	} catch {
		// The browser's own, then.
	}
	return globalThis.navigator?.languages?.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
};

const mark = (): void => {
	if (globalThis.document) document.documentElement.lang = state.language;
};
