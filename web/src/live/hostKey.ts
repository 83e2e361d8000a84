/** The host key: kept for this tab only, since it makes sessions for everyone. */
const KEY = 'rubricon.host';

/** The key of the link that was opened, or the one this tab had before. */
export const hostKey = (fragment: string | undefined): string | undefined => {
	try {
		if (fragment) sessionStorage.setItem(KEY, fragment);
		return fragment ?? sessionStorage.getItem(KEY) ?? undefined;
	} catch {
		return fragment;
	}
};
