/** The words of what people at the desk do together: the lead, the room, the advance round, what is said under an item. */
import en from './en/desk.ftl?raw';
import es from './es/desk.ftl?raw';

export default { en, es };
