/** Whether an address begins as the server wants it. An empty one is none. */
export const isLink = (text: string): boolean => text.trim() === '' || /^https?:\/\/\S+$/.test(text.trim());
