/** Gives a file to the reader's browser, which keeps it where it keeps downloads. */
export const saveFile = (file: Blob, name: string): void => {
	const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name });
	link.click();
	// The browser has begun to take it by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
