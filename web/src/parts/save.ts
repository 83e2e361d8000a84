/** Gives the reader a file to keep. */
export const saveFile = (file: Blob, name: string): void => {
	const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name });
	link.click();
	// The browser reads it after this, and says nothing when it has.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
