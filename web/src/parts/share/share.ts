/** What a link for results can be, and the addresses of one that is public. Knows the wire's shapes, and nothing of words or the page. */
import type { MakeShare, Share, ShareOf } from '../../protocol/wire';

/** How long a link can show something, in days; without an end where there are none. */
export const LASTING = { week: 7, month: 30, year: 365, always: undefined } as const;
export type Lasting = keyof typeof LASTING;

export interface Wish {
	label: string;
	lasting: Lasting;
	people: boolean;
	public: boolean;
}

export const LONGEST_LABEL = 120;

const DAY_MS = 86_400_000;

/** What is asked of the server; `named` says whether the votes it shows have names at all. */
export const requestOf = (of: ShareOf, wish: Wish, named: boolean, now: number): MakeShare => {
	const days = LASTING[wish.lasting];
	return {
		of,
		label: wish.label.trim(),
		...(days === undefined ? {} : { expires_at: new Date(now + days * DAY_MS).toISOString() }),
		people: named && wish.people,
		public: wish.public,
	};
};

export const hasEnded = (share: Share, now: number): boolean => !!share.expires_at && Date.parse(share.expires_at) <= now;

/** The addresses of a public link: its id is enough to read it. */
export interface Public {
	link: string;
	atom: string;
	json: string;
	/** What another site puts into its page. */
	snippet: string;
}

/** `language` is that of the page that is embedded, `title` what those hear who listen to it. */
export const publicOf = ({ id }: Share, origin: string, language: string, title: string): Public => {
	const at = (path: string): string => `${origin}${path}`;
	const name = encodeURIComponent(id);
	return {
		link: at(`/shared#${name}`),
		atom: at(`/feeds/${name}.atom`),
		json: at(`/feeds/${name}.json`),
		snippet: `<iframe src="${at(`/embed/${name}?language=${language}`)}" title="${attribute(title)}" width="100%" height="600" loading="lazy" style="border: 0"></iframe>`,
	};
};

/** Text as it stands in an attribute between double quotes. */
const attribute = (text: string): string => text.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
